import BankService
import Pages
import TokenDomain

extension Wording {
  /// What a password must be, and what is wrong with one.
  package enum Passwords {
    static let title = Phrase(ja: "パスワード変更", en: "Change a password")

    private static let longest = PasswordPolicy.lengths.upperBound

    static let which = Phrase(ja: "変更するパスワード", en: "Which password")

    /// A password that we gave is changed before anything else.
    static let givenByUs = Phrase(
      ja: "当組合がお渡ししたパスワードです。ほかのお手続きの前に、ご自分で決めたものに変更してください。",
      en:
        "This is a password that we gave you. Before anything else, please choose one of your own.")

    static let consequence = Consequence(
      Phrase(
        ja: "変更すると、いまのパスワードはすぐに使えなくなります",
        en: "After the change the present password is of no use at once"),
      [
        Phrase(
          ja: "ほかの端末でログイン中のときは、そちらのログインも終わります。",
          en: "If you are logged in elsewhere, that login ends too.")
      ])

    static func notes(_ institution: Institution) -> [Phrase] {
      let shortest = institution.passwordPolicy.leastLength
      return [
        Phrase(
          ja: "半角の英数字・記号で\(shortest)文字から\(longest)文字まで。大文字と小文字は別の文字です。",
          en: "\(shortest) to \(longest) half-width letters, digits and symbols; capitals differ."),
        Phrase(
          ja: "よく使われる言葉、契約者番号、同じ文字や並んだ文字ばかりは使えません。",
          en: "No common word, customer number, or row or repeat of few characters."),
        Phrase(
          ja: "いまと同じもの、もう一方のパスワードと同じものは使えません。",
          en: "Not the present one, and not the same as your other password."),
        Phrase(
          ja: "職員がパスワードをお聞きすることはありません。",
          en: "Our staff never ask you for a password."),
      ]
    }

    /// Why a new password will not do.
    package static func text(_ violation: PasswordRule.Violation) -> Phrase {
      switch violation {
      case .tooShort(let count, let shortest):
        Phrase(
          ja: "新しいパスワードは\(count)文字で、短すぎます。\(shortest)文字以上で入力してください。",
          en:
            "The new password has only \(count) \(count == 1 ? "character" : "characters"). Please "
            + "choose one of \(shortest) or more.")
      case .tooLong:
        Phrase(
          ja: "新しいパスワードが長すぎます。\(longest)文字までで入力してください。",
          en: "The new password is too long. Please choose one of at most \(longest) characters.")
      case .notPrintableASCII:
        Phrase(
          ja: "新しいパスワードに使えない文字があります。半角の英数字・記号で入力してください。",
          en:
            "The new password has a character that cannot be used. Please use half-width letters, "
            + "digits and symbols.")
      case .tooSimple:
        Phrase(
          ja: "同じ文字や並んだ文字ばかりです。別のパスワードを入力してください。",
          en: "The new password repeats a few characters, or is a row of the alphabet or keyboard. "
            + "Please choose another.")
      case .common:
        Phrase(
          ja: "よく使われていて、すぐに当てられるパスワードです。別のパスワードを入力してください。",
          en: "Many people use this password, so it is guessed at once. Please choose another.")
      case .containsNumber:
        Phrase(
          ja: "契約者番号を含むパスワードは使えません。別のパスワードを入力してください。",
          en: "The new password has your customer number in it. Please choose another.")
      case .unchanged:
        Phrase(
          ja: "いまのパスワードと同じです。別のパスワードを入力してください。",
          en: "That is your present password. Please choose another.")
      case .sameAsOther:
        Phrase(
          ja: "ログインパスワードと確認用パスワードは、同じにできません。別のパスワードを入力してください。",
          en: "The login password and the confirmation password must differ. Please choose another."
        )
      }
    }

    /// - Parameter isDemanded: whether there is nothing to choose: we gave this one.
    static func help(isDemanded: Bool) -> [Phrase] {
      [
        isDemanded
          ? Phrase(
            ja: "当組合がお渡ししたパスワードは、ほかのお手続きの前に変更していただきます。",
            en: "A password that we gave you is changed before anything else.")
          : Phrase(
            ja: "はじめに、変更するパスワードを 1 か 2 で選びます。(*) の付いたほうを変更します。",
            en: "First choose which password to change, with 1 or 2. The one marked (*) is changed."
          ),
        Phrase(
          ja: "ログインパスワードはログインのとき、確認用パスワードはお申し込みのときにお聞きするものです。",
          en: "The login asks for the login password, applications for the confirmation password."
        ),
        Phrase(
          ja: "画面には * だけが表示されます。新しいパスワードは、確かめのため2回入力してください。",
          en: "Only * is shown. Please type the new password twice, to be sure of it."),
        Phrase(
          ja: "現在のパスワードをお忘れのときは、窓口かお電話でお申し出ください。",
          en: "If you have forgotten the present password, please ask us."),
      ]
    }
  }
}
