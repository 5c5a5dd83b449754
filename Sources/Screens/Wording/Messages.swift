import BankService
import TokenDomain

extension Wording {
  /// What stands in the message line: what happened, what to do now.
  package enum Messages {
    package static func text(_ message: Message, _ institution: Institution) -> Phrase {
      switch message {
      case .refusal(let refusal): Refusals.text(refusal, institution)
      case .failure(let error): Failures.text(error, institution)
      case .missing(let name):
        Phrase(
          ja: "\(Labels.field(name).ja)を入力してください。",
          en: "Please enter the \(Labels.field(name).en.lowercasedFirst).")
      case .tooShort(let name, let missing):
        Phrase(
          ja: "\(Labels.field(name).ja)が\(missing)桁足りません。お確かめください。",
          en: "The \(Labels.field(name).en.lowercasedFirst) is \(missing) "
            + "\(missing == 1 ? "digit" : "digits") short. Please check it.")
      case .rejected(let name, .notADigit):
        Phrase(
          ja: "\(Labels.field(name).ja)は数字で入力してください。",
          en: "The \(Labels.field(name).en.lowercasedFirst) consists of digits only.")
      case .rejected(let name, .notHalfWidth):
        Phrase(
          ja: "\(Labels.field(name).ja)は半角の英数字・記号です。日本語入力をオフにしてください。",
          en: "The \(Labels.field(name).en.lowercasedFirst) takes half-width letters, digits and "
            + "symbols. Please turn the input method off.")
      case .rejected(let name, .full(let limit)):
        Phrase(
          ja: "\(Labels.field(name).ja)は\(limit)\(isDigits(name) ? "桁" : "文字")までです。",
          en: "The \(Labels.field(name).en.lowercasedFirst) has at most \(limit) "
            + "\(isDigits(name) ? "digits" : "characters").")
      case .rejected(let name, .severalLines):
        Phrase(
          ja: "\(Labels.field(name).ja)だけを1行で貼り付けてください。",
          en: "Please paste the \(Labels.field(name).en.lowercasedFirst) alone, in one line.")
      case .softwareTokenNotOffered: TokenChoice.softwareNotOffered
      case .confirmIrreversible:
        Phrase(
          ja: "取り消しはできません。解除するときは、もう一度 Enter を押してください。",
          en: "This cannot be undone. To release the token, press Enter once more.")
      case .loggedOut:
        Phrase(
          ja: "ログアウトしました。ご利用ありがとうございました。",
          en: "You are logged out. Thank you.")
      case .working:
        Phrase(ja: "処理中です。しばらくお待ちください。", en: "Working. Please wait a moment.")
      }
    }

    private static func isDigits(_ name: Field.Name) -> Bool { Field(name).isDigits }
  }

  /// Faults that are not the customer's.
  package enum Failures {
    static func text(_ error: BankError, _ institution: Institution) -> Phrase {
      switch error {
      case .refused(let refusal): Refusals.text(refusal, institution)
      case .store(.locked):
        Phrase(
          ja: "ただいま混み合っています。お手続きは行われていません。しばらくしてから、もう一度お試しください。",
          en: "The service is busy and nothing was done. Please try again in a moment.")
      case .store, .seedNotAuthentic, .outOfMemory:
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
