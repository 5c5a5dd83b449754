import BankService
import Pages
import TokenDomain

extension Wording {
  /// What stands in the message line: what happened, what to do now.
  package enum Messages {
    /// The sentence of a message.
    ///
    /// - Parameter now: the server's time, ms.
    package static func text(
      _ message: Message, _ institution: Institution, at now: Int64
    ) -> Phrase {
      guard case .untilRetry(let message, let retry) = message else {
        return text(message, institution, .aWhile)
      }
      return text(message, institution, RetryPause(until: retry, at: now))
    }

    private static func text(
      _ message: Message, _ institution: Institution, _ pause: RetryPause
    ) -> Phrase {
      switch message {
      case .untilRetry(let message, _): text(message, institution, pause)
      case .refusal(let refusal): Refusals.text(refusal, institution, pause)
      case .oldToken(let refusal): Refusals.ofOldToken(refusal, institution)
      case .failure(let failure): Failures.text(failure, institution)
      case .missing(let spec):
        Phrase(
          ja: "\(spec.label.ja)を入力してください。",
          en: "Please enter the \(spec.label.en.lowercasedFirst).")
      case .tooShort(let spec, let missing):
        Phrase(
          ja: "\(spec.label.ja)が\(missing)桁足りません。お確かめください。",
          en: "The \(spec.label.en.lowercasedFirst) is \(missing) "
            + "\(missing == 1 ? "digit" : "digits") short. Please check it.")
      case .rejected(let spec, .notADigit, _):
        Phrase(
          ja: "\(spec.label.ja)は数字で入力してください。",
          en: "The \(spec.label.en.lowercasedFirst) consists of digits only.")
      case .rejected(let spec, .notHalfWidth, _):
        Phrase(
          ja: "\(spec.label.ja)は半角の英数字・記号です。日本語入力をオフにしてください。",
          en: "The \(spec.label.en.lowercasedFirst) takes half-width letters, digits and "
            + "symbols. Please turn the input method off.")
      case .rejected(let spec, .full(let limit), _):
        Phrase(
          ja: "\(spec.label.ja)は\(limit)\(spec.isDigits ? "桁" : "文字")までです。",
          en: "The \(spec.label.en.lowercasedFirst) has at most \(limit) "
            + "\(spec.isDigits ? "digits" : "characters").")
      case .rejected(let spec, .severalLines, _):
        Phrase(
          ja: "\(spec.label.ja)だけを1行で貼り付けてください。",
          en: "Please paste the \(spec.label.en.lowercasedFirst) alone, in one line.")
      case .softwareTokenIssued(let isRenewal): SoftwareToken.issued(isRenewal: isRenewal)
      case .presentPasswordRefused: PasswordRefusals.presentPassword(pause)
      case .newPasswordsDiffer:
        Phrase(
          ja: "新しいパスワードの2回の入力が違います。もう一度、同じものを2回入力してください。",
          en: "The new password was typed in two ways. Please type the same one twice.")
      case .passwordChanged(let kind):
        Phrase(
          ja: "\(Labels.password(kind).ja)を変更しました。"
            + "ほかの端末でログイン中のときは、そちらのログインは終わります。",
          en: "Your \(Labels.password(kind).en.lowercasedFirst) is changed. If you are logged in "
            + "elsewhere, that login has ended.")
      case .sameCodeTwice:
        Phrase(
          ja: "1回目と2回目が同じ数字です。表示が切り替わるのを待って、新しい数字を2回目に入力してください。",
          en:
            "Both codes are the same. Please wait until the display changes and enter the new one "
            + "as the second.")
      case .resynchronised:
        Phrase(
          ja: "トークンの時計を合わせて、ログインしました。次からはいつもどおりです。",
          en: "Your token's clock is set right, and you are logged in. From now on log in as usual."
        )
      case .resynchronisedAtStart:
        Phrase(
          ja: "トークンの時計を合わせました。いまの2つの数字はもう使えません。"
            + "次に表示される数字(長くて60秒)で、利用開始してください。",
          en: "Your token's clock is set right. Both codes are used up: please start with the one "
            + "that shows next (in at most 60 seconds).")
      case .lossNotChosen: Report.notChosen
      case .declined(.release): Release.declined
      case .declined(.report): Report.declined
      case .resumed:
        Phrase(
          ja: "先ほどは回線が切れたため、途中で終わりました。続きからお手続きいただけます。パスワードとコードは、もう一度入力してください。",
          en:
            "Your line was cut off a moment ago. Go on here where you were; please enter passwords and codes again."
        )
      case .loggedOutUnrecorded:
        Phrase(
          ja: "ログアウトしました。システムの都合で、ログアウトの記録は残せませんでした。",
          en: "You are logged out. The log-out itself could not be put on record.")
      case .loggedOut:
        Phrase(
          ja: "ログアウトしました。ご利用ありがとうございました。",
          en: "You are logged out. Thank you.")
      case .notLetIn:
        Phrase(
          ja: "ログインできましたが、お客さまの情報を表示できないため、ログアウトしました。しばらくしてからもう一度ログインしてください。使ったコードは使えません。",
          en:
            "You were logged in, but your details could not be shown, so you were logged out again. Log in again in a while; a code that you used does not work again."
        )
      case .timedOut(let timeOut, let wasLoggedIn):
        TimeOuts.ended(timeOut, wasLoggedIn: wasLoggedIn, institution.sessionPolicy)
      case .working:
        Phrase(ja: "処理中です。しばらくお待ちください。", en: "Working. Please wait a moment.")
      }
    }

    /// What is said while others come first.
    ///
    /// - Parameter before: how many.
    package static func waiting(before: Int) -> Phrase {
      Phrase(
        ja: "順番にお待ちください。(前におよそ\(before)人お待ちです)",
        en: "Please wait for your turn (about \(before) ahead of you).")
    }
  }

  /// Faults that are not the customer's.
  package enum Failures {
    static func text(_ failure: BankFailure, _ institution: Institution) -> Phrase {
      switch failure {
      case .store(.locked):
        Phrase(
          ja: "ただいま混み合っています。お手続きは行われていません。しばらくしてから、もう一度お試しください。",
          en: "The service is busy and nothing was done. Please try again in a moment.")
      case .store(.unreachable):
        Phrase(
          ja: "ただいまつながりません。お手続きは行われていません。しばらくしてから、もう一度お試しください。",
          en: "The service cannot be reached and nothing was done. Please try again in a moment.")
      case .store(.outcomeUnknown):
        Phrase(
          ja: "お手続きが行われたかどうか、確かめられません。しばらくしてからログインしなおし、"
            + "ご利用履歴でお確かめください。お急ぎのときは \(institution.telephone) へお電話ください。",
          en: "We cannot tell whether this was done. Please log in again in a moment and look into "
            + "your history before you repeat it, or call \(institution.telephone).")
      case .store(.diskFull), .store(.readOnly), .store(.unmerged), .store(.permissionDenied),
        .store(.inputOutput), .store(.missing), .store(.replaced), .store(.exists),
        .store(.foreign), .store(.older), .store(.newer),
        .store(.corrupt), .store(.tampered), .store(.keyChanged), .store(.constraint),
        .seedNotAuthentic, .abandoned, .outOfMemory:
        Phrase(
          ja: "ただいまお取り扱いできません。お手続きは行われていません。"
            + "しばらくしても直らないときは \(institution.telephone) へお電話ください。",
          en: "The service is unavailable and nothing was done. If it stays so, please call "
            + "\(institution.telephone).")
      }
    }
  }
}

extension String {
  fileprivate var lowercasedFirst: String {
    prefix(1).lowercased() + dropFirst()
  }
}
