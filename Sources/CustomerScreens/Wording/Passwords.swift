import BankService
import Pages

extension Wording {
  /// What a password must be, and what is wrong with one.
  package enum Passwords {
    private static let shortest = PasswordRule.length.lowerBound
    private static let longest = PasswordRule.length.upperBound

    static let which = Phrase(ja: "変更するパスワード", en: "Which password")

    static let notes = [
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

    package static func text(_ violation: PasswordRule.Violation) -> Phrase {
      switch violation {
      case .tooShort(let count):
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
  }
}
