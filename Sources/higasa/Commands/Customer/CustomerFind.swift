import ArgumentParser
import BankService

struct CustomerFind: Act {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Find customers by what is known of them.",
    discussion: """
      The beginning of a customer number, of a name or of its reading, or the serial number of a token that the \
      customer has or had. Hiragana, katakana of either width, full-width letters and blanks make no difference.
      """)

  @Argument(help: "A number, a name, a reading or a serial number.")
  var text: String

  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if CustomerSearch(text) == nil { throw ValidationError("There is nothing to search for.") }
  }

  func perform(at workplace: Workplace) throws {
    guard let search = CustomerSearch(text) else { return }
    let operators = try workplace.operators()
    try Listing.customers.print(listing, on: workplace.console) { (last) throws(BankFailure) in
      try operators.customers(found: search, after: last)
    }
  }
}
