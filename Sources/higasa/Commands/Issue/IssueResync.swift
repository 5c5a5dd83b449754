import ArgumentParser
import BankService
import TokenDomain

struct IssueResync: Act {
  static let configuration = CommandConfiguration(
    commandName: "resync",
    abstract: "Set a token's clock right by two consecutive codes that the customer reads out.",
    discussion: """
      The codes are the one on the display and the next one, a line each: from a file, or with - from \
      standard input, or asked for if that is a terminal. A wrong pair is no miss of the customer's.
      """)

  @OptionGroup var about: CustomerAndReason

  @Option(
    help: ArgumentHelp("Where the two codes are; - is standard input.", valueName: "file"),
    completion: .file())
  var codesFrom: String

  @Option(help: "The serial number, where the customer has two tokens.")
  var serial: SerialNumber?

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let operators = try workplace.operators()
    let codes = try workplace.console.codePair(from: codesFrom)
    try operators.resynchronise(
      about.customer, serial: serial, codes.first, codes.second, reason: about.reason)
    workplace.console.say(Sentences.resynchronised(about.customer))
  }
}
