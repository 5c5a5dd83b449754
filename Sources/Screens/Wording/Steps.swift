import BankService

extension Wording {
  package enum Steps {
    static let lead = Phrase(ja: "手順", en: "Step")

    /// The steps of a procedure by their short names, for the bar; the full names are the manual's.
    static func short(_ procedure: Procedure) -> [Phrase] {
      switch procedure {
      case .request:
        [
          Phrase(ja: "メニュー", en: "Menu"), Phrase(ja: "申請内容", en: "Procedure"),
          Phrase(ja: "トークン", en: "Token"), Phrase(ja: "発行情報の入力", en: "Details"),
          Phrase(ja: "完了", en: "Done"),
        ]
      case .activate:
        [
          Phrase(ja: "メニュー", en: "Menu"), Phrase(ja: "申請内容", en: "Procedure"),
          Phrase(ja: "トークンの確認", en: "Check token"), Phrase(ja: "受付完了", en: "Done"),
        ]
      case .release:
        [
          Phrase(ja: "ナビゲーション", en: "Menu"), Phrase(ja: "申請内容", en: "Procedure"),
          Phrase(ja: "利用解除の確認", en: "Confirm release"),
          Phrase(ja: "完了", en: "Done"),
        ]
      case .switchToken, .cancelRequest, .report: []
      }
    }

    /// The manual's full names, which the help shows.
    static func full(_ procedure: Procedure) -> [Phrase] {
      switch procedure {
      case .request:
        [
          Phrase(ja: "メニューの選択", en: "Choose from the menu"),
          Phrase(ja: "ワンタイムパスワード申請内容の選択", en: "Choose the procedure"),
          Phrase(ja: "トークンの選択", en: "Choose the token"),
          Phrase(ja: "ハードウェアトークン発行情報の入力", en: "Enter the details of the issue"),
          Phrase(ja: "ハードウェアトークン発行の完了", en: "Hardware token requested"),
        ]
      case .activate:
        [
          Phrase(ja: "メニューの選択", en: "Choose from the menu"),
          Phrase(ja: "ワンタイムパスワード申請内容の選択", en: "Choose the procedure"),
          Phrase(ja: "ハードウェアトークンの確認", en: "Check the hardware token"),
          Phrase(ja: "ハードウェアトークンの利用開始受付完了", en: "Hardware token in use"),
        ]
      case .release:
        [
          Phrase(ja: "グローバルナビゲーション操作", en: "Choose from the navigation"),
          Phrase(ja: "ワンタイムパスワード申請内容の選択", en: "Choose the procedure"),
          Phrase(ja: "ワンタイムパスワード利用解除の確認", en: "Confirm the release"),
          Phrase(ja: "ワンタイムパスワード利用解除の完了", en: "Released"),
        ]
      case .switchToken, .cancelRequest, .report: []
      }
    }

    /// BOP001, where the procedure is not chosen yet.
    static let choosing = Phrase(ja: "ワンタイムパスワード申請内容の選択", en: "Choose the procedure")
    /// The same where the window is narrow.
    static let choosingShort = Phrase(ja: "申請内容の選択", en: "Choose the procedure")
  }
}
