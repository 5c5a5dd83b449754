import Pages

extension Wording {
  package enum Titles {
    /// BOU001 and BOU002 of a software token.
    static let softwareActivation = Phrase(
      ja: "ワンタイムパスワード利用開始(ソフトウェアトークン確認)",
      en: "Start using one-time passwords (check software token)")
    static let softwareActivationDone = Phrase(
      ja: "ワンタイムパスワード利用開始(ソフトウェアトークン完了)",
      en: "Start using one-time passwords (software token done)")

    package static func of(_ id: ScreenID) -> Phrase {
      switch id {
      case .login: Phrase(ja: "ログイン", en: "Log in")
      case .code: Phrase(ja: "ワンタイムパスワード認証", en: "One-time password")
      case .resynchronisation: Phrase(ja: "トークン時刻補正", en: "Set the token's clock")
      case .report: Phrase(ja: "トークンの紛失・故障", en: "Lost or broken token")
      case .reportDone:
        Phrase(ja: "トークンの紛失・故障(届出完了)", en: "Lost or broken token (reported)")
      case .cancelRequest:
        Phrase(ja: "トークン発行(申請取消)", en: "Token issue (take back the request)")
      case .switchToken: Phrase(ja: "トークン切替", en: "Switch tokens")
      case .top: Phrase(ja: "トップページ", en: "Top page")
      case .choice:
        Phrase(ja: "ワンタイムパスワード申請内容選択", en: "One-time password: choose a procedure")
      case .tokenChoice: Phrase(ja: "トークン発行(選択)", en: "Token issue (choice)")
      case .request:
        Phrase(
          ja: "トークン発行(ハードウェアトークン発行確認)", en: "Token issue (confirm hardware token)")
      case .requestDone:
        Phrase(
          ja: "トークン発行(ハードウェアトークン発行完了)", en: "Token issue (hardware token requested)")
      case .softwareRequest:
        Phrase(
          ja: "トークン発行(ソフトウェアトークン発行確認)", en: "Token issue (confirm software token)")
      case .softwareKey:
        Phrase(
          ja: "トークン発行(ソフトウェアトークン発行完了)", en: "Token issue (software token issued)")
      case .activation:
        Phrase(
          ja: "ワンタイムパスワード利用開始(ハードウェアトークン確認)",
          en: "Start using one-time passwords (check hardware token)")
      case .activationDone:
        Phrase(
          ja: "ワンタイムパスワード利用開始(ハードウェアトークン完了)",
          en: "Start using one-time passwords (hardware token done)")
      case .release:
        Phrase(
          ja: "ワンタイムパスワード利用解除(利用解除確認)",
          en: "Stop using one-time passwords (confirm release)")
      case .releaseDone:
        Phrase(
          ja: "ワンタイムパスワード利用解除(利用解除完了)",
          en: "Stop using one-time passwords (released)")
      case .history: Phrase(ja: "ご利用履歴", en: "Your history")
      case .password: Phrase(ja: "パスワード変更", en: "Change a password")
      }
    }
  }

  package enum Band {
    static let service = Phrase(ja: "インターネットバンキング", en: "Internet Banking")

    static func customer(_ name: String) -> Phrase {
      Phrase(ja: "\(name) 様", en: name)
    }
  }

  package enum Places {
    package static let home = Phrase(ja: "ホーム", en: "Home")
  }
}
