import BankService
import Pages
import Primitives
import TokenDomain

extension Wording {
  /// BLS001 and BLS002: トークンの紛失・故障.
  enum Report {
    static let title = Phrase(ja: "トークンの紛失・故障", en: "Lost or broken token")
    static let doneTitle = Phrase(ja: "トークンの紛失・故障(届出完了)", en: "Lost or broken token (reported)")

    static let token = Phrase(ja: "お届けのトークン", en: "The token")
    static let which = Phrase(ja: "どうなさいましたか。", en: "What has happened?")
    static let chooseHint = Phrase(
      ja: "1 から 3 の数字か Enter で選んでください。", en: "Choose with 1 to 3, or with Enter.")
    static let moveHint = Phrase(
      ja: "よろしければ Enter を押してください。「届け出る」に移ります。",
      en: "If that is right, press Enter to move to \"Report it\".")
    static func question(_ loss: TokenLoss) -> Phrase {
      let name = name(loss)
      return Phrase(
        ja: "\(name.ja)を届け出ますか？すぐにトークンが止まり、お客さまは取り消せません。",
        en: "Report it as \(name.en.lowercased())? The token is stopped at once, and you cannot "
          + "take this back.")
    }
    static let declined = Phrase(
      ja: "届け出ていません。トークンはいままでどおりお使いいただけます。",
      en: "Nothing was reported: your token works as before.")
    static let notChosen = Phrase(
      ja: "先に、紛失・盗難・故障のどれかを選んでください。",
      en: "Please choose first: lost, stolen or broken.")

    static func name(_ loss: TokenLoss) -> Phrase {
      switch loss {
      case .lost: Phrase(ja: "紛失", en: "Lost")
      case .stolen: Phrase(ja: "盗難", en: "Stolen")
      case .defective: Phrase(ja: "故障", en: "Broken")
      }
    }

    static func detail(_ loss: TokenLoss) -> Phrase {
      switch loss {
      case .lost: Phrase(ja: "なくした、見つからない", en: "I cannot find it")
      case .stolen: Phrase(ja: "盗まれた、だれかに見られた", en: "somebody has it, or has seen it")
      case .defective: Phrase(ja: "こわれた、表示が出ない", en: "it shows nothing, or not all")
      }
    }

    /// What the next one costs, and how long it takes.
    private static func newToken(_ institution: Institution) -> Phrase {
      Phrase(
        ja: "新しいハードウェアトークンは、発行手数料 \(institution.issueFee.ja)、"
          + "お届けまで\(institution.deliveryTime.ja)です。",
        en: "A new hardware token costs \(institution.issueFee.en) and takes "
          + "\(institution.deliveryTime.en).")
    }

    static func consequence(_ institution: Institution) -> Consequence {
      Consequence(
        Phrase(
          ja: "届け出ると、すぐにトークンが止まり、どなたもログインできなくなります",
          en: "The token is stopped at once, and from then on nobody can log in"),
        [
          Phrase(
            ja: "停止を解除できるのは当組合だけです。見つかったときも、お電話ください。"
              + "\(institution.telephone) (\(institution.hours.ja))",
            en: "We alone can lift the stop. If you find it again, please call "
              + "\(institution.telephone) (\(institution.hours.en)).")
        ])
    }

    /// - Parameter hasTwo: whether the next token is on its way or at hand.
    static func notes(_ institution: Institution, hasTwo: Bool) -> [Phrase] {
      let notes = [newToken(institution)]
      guard hasTwo else { return notes }
      return notes + [
        Phrase(
          ja: "ここで止まるのは、いまお使いのトークンです。次のトークンについては、お電話ください。",
          en: "This stops the token in use. About the next one, please call us.")
      ]
    }

    /// - Parameter isVisitOver: whether there is no login to go back to.
    static func done(
      _ loss: TokenLoss, since: UnixTime, isVisitOver: Bool, _ institution: Institution
    ) -> CompletionText {
      let what = Refusals.loss(loss.revocation)
      let since = Dates.moment(since)
      return CompletionText(
        Phrase(
          ja: "トークンの\(what.ja)のお届けを受け付け、トークンを止めました。",
          en: "Your token is reported \(what.en), and stopped."),
        [
          isVisitOver
            ? Phrase(
              ja: "\(since.ja) から、どなたもログインできません。",
              en: "Since \(since.en) nobody can log in.")
            : Phrase(
              ja: "\(since.ja) から、どなたもログインできません。"
                + "いまのログインだけが、ログアウトするまで続きます(パスワードの変更ができます)。",
              en: "Since \(since.en) nobody can log in. Only this login goes on until you log out "
                + "(you can change your passwords)."),
          Phrase(
            ja: "これからのことは、お電話でご相談ください。"
              + "\(institution.telephone) (\(institution.hours.ja))",
            en: "Please call us about what comes next: \(institution.telephone) "
              + "(\(institution.hours.en))."),
          next(loss),
          newToken(institution),
          found(loss),
        ]
      )
    }

    private static func next(_ loss: TokenLoss) -> Phrase {
      switch loss {
      case .lost, .stolen:
        Phrase(
          ja: "お電話のあと、新しいトークンをお送りします。届いたらログインパスワードでログインし、"
            + "利用開始してください。ほかのお手続きは、そのあとでできます。",
          en: "After the call we send you a new token. When it arrives, log in with your password "
            + "and start using it; everything else is open to you after that.")
      case .defective:
        Phrase(
          ja: "お電話のあと、当組合でこのトークンを失効させます。"
            + "それからはログインパスワードでログインし、新しいトークンを申し込めます。",
          en: "After the call we end this token. From then on you log in with your password and "
            + "can apply for a new one.")
      }
    }

    private static func found(_ loss: TokenLoss) -> Phrase {
      switch loss {
      case .lost, .stolen:
        Phrase(
          ja: "トークンが見つかったときも、お電話ください。停止を解除できることがあります。",
          en: "If you find the token, please call too: we may be able to lift the stop.")
      case .defective:
        Phrase(
          ja: "また表示されるようになったときも、お電話ください。停止を解除できることがあります。",
          en: "If the token works again, please call too: we may be able to lift the stop.")
      }
    }

    static func help(_ institution: Institution) -> [Phrase] {
      [
        Phrase(
          ja: "1 から 3 の数字で選び、Enter を押すと「届け出る」に移ります。"
            + "「届け出る」を押すと、はじめに確認します。「はい」を選ぶまで届け出ません。",
          en:
            "Choose with 1 to 3. Enter then moves to \"Report it\", which asks first: nothing is "
            + "reported before you choose Yes."),
        Phrase(
          ja: "届け出ると、すぐにトークンが止まります。取り消しは、お電話でお申し出ください。"
            + "ほかの端末でのログインも終わります。",
          en:
            "The token is stopped at once, and other logins of yours end. To take a report back "
            + "you must call us."),
        Phrase(
          ja: "スマートフォンのアプリをお使いのときは、スマートフォンの紛失・盗難・故障をここから届け出てください。",
          en: "If an app shows your codes, report here that the phone is lost, stolen or broken."),
      ]
    }

    static func doneHelp(_ institution: Institution) -> [Phrase] {
      [
        Phrase(
          ja: "お届けは受け付けました。トークンは止まっています。お早めにお電話ください。",
          en: "The report is made, and the token is stopped. Please call us soon.")
      ]
    }
  }
}
