import ArgumentParser
import BankService
import Pages

struct CustomerFind: Act {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: Phrase(
      ja: "わかっていることから契約者を探します。",
      en: "Find customers by what is known of them."),
    discussion: Phrase(
      ja: """
        契約者番号、氏名、カナの初めの部分か、お客さまがお持ちの、またはお持ちだったトークンの\
        シリアル番号で探します。ひらがな、全角と半角のカタカナ、全角の英数字、空白の違いは区別しません。
        """,
      en: """
        The beginning of a customer number, of a name or of its reading, or the serial number of a token that the \
        customer has or had. Hiragana, katakana of either width, full-width letters and blanks make no difference.
        """))

  @Argument(
    help: .words(
      ja: "契約者番号、氏名、カナ、シリアル番号のどれか", en: "A number, a name, a reading or a serial number."))
  var text: String

  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if CustomerSearch(text) == nil {
      throw ValidationError(
        Phrase(
          ja: "探すものがありません。契約者番号、氏名、カナ、シリアル番号のどれかを指定してください。", en: "There is nothing to search for."))
    }
  }

  func perform(at workplace: Workplace) throws {
    guard let search = CustomerSearch(text) else { return }
    let operators = try workplace.operators()
    try Listing.customers.print(listing, on: workplace.console) { (last) throws(BankFailure) in
      try operators.customers(found: search, after: last)
    }
  }
}
