import BankService
import Pages
import TokenDomain

extension Wording {
  /// The steps of the procedures, by short names and by the manual's.
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
      case .switchToken:
        [
          Phrase(ja: "メニュー", en: "Menu"), Phrase(ja: "申請内容", en: "Procedure"),
          Phrase(ja: "番号の入力", en: "Codes"), Phrase(ja: "完了", en: "Done"),
        ]
      case .cancelRequest:
        [
          Phrase(ja: "メニュー", en: "Menu"), Phrase(ja: "申請内容", en: "Procedure"),
          Phrase(ja: "申請取消の確認", en: "Confirm"), Phrase(ja: "完了", en: "Done"),
        ]
      case .report: []
      }
    }

    /// Where in a procedure a screen stands, for the help.
    static func place(_ number: Int, of steps: [Phrase]) -> Phrase {
      let step = steps[number - 1]
      return Phrase(
        ja: "\(lead.ja) \(number)/\(steps.count)  \(step.ja)",
        en: "\(lead.en) \(number)/\(steps.count)  \(step.en)")
    }

    private static func name(_ kind: TokenKind) -> Phrase {
      switch kind {
      case .hardware: Phrase(ja: "ハードウェアトークン", en: "hardware token")
      case .software: Phrase(ja: "ソフトウェアトークン", en: "software token")
      }
    }

    /// The manual's full names, which the help shows.
    static func full(_ procedure: Procedure, _ kind: TokenKind) -> [Phrase] {
      let token = name(kind)
      return switch procedure {
      case .request:
        [
          Phrase(ja: "メニューの選択", en: "Choose from the menu"),
          Phrase(ja: "ワンタイムパスワード申請内容の選択", en: "Choose the procedure"),
          Phrase(ja: "トークンの選択", en: "Choose the token"),
          Phrase(ja: "\(token.ja)発行情報の入力", en: "Enter the details of the \(token.en)"),
          Phrase(ja: "\(token.ja)発行の完了", en: "The \(token.en) is requested"),
        ]
      case .activate:
        [
          Phrase(ja: "メニューの選択", en: "Choose from the menu"),
          Phrase(ja: "ワンタイムパスワード申請内容の選択", en: "Choose the procedure"),
          Phrase(ja: "\(token.ja)の確認", en: "Check the \(token.en)"),
          Phrase(ja: "\(token.ja)の利用開始受付完了", en: "The \(token.en) is in use"),
        ]
      case .release:
        [
          Phrase(ja: "グローバルナビゲーション操作", en: "Choose from the navigation"),
          Phrase(ja: "ワンタイムパスワード申請内容の選択", en: "Choose the procedure"),
          Phrase(ja: "ワンタイムパスワード利用解除の確認", en: "Confirm the release"),
          Phrase(ja: "ワンタイムパスワード利用解除の完了", en: "Released"),
        ]
      case .switchToken:
        [
          Phrase(ja: "メニューの選択", en: "Choose from the menu"),
          Phrase(ja: "ワンタイムパスワード申請内容の選択", en: "Choose the procedure"),
          Phrase(ja: "2つのワンタイムパスワードの入力", en: "Enter both one-time passwords"),
          Phrase(ja: "トークン切替の完了", en: "Switched"),
        ]
      case .cancelRequest:
        [
          Phrase(ja: "メニューの選択", en: "Choose from the menu"),
          Phrase(ja: "ワンタイムパスワード申請内容の選択", en: "Choose the procedure"),
          Phrase(ja: "申請取消の確認", en: "Confirm that it is taken back"),
          Phrase(ja: "申請取消の完了", en: "Taken back"),
        ]
      case .report: []
      }
    }

    /// BOP001, where the procedure is not chosen yet.
    static let choosing = Phrase(ja: "ワンタイムパスワード申請内容の選択", en: "Choose the procedure")
    /// The same where the window is narrow.
    static let choosingShort = Phrase(ja: "申請内容の選択", en: "Choose the procedure")
  }
}
