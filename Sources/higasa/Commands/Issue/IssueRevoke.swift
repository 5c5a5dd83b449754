import ArgumentParser
import BankService
import TokenDomain

struct IssueRevoke: Act {
  static let configuration = CommandConfiguration(
    commandName: "revoke",
    abstract: "End a customer's token for good.",
    discussion: """
      After a lost or stolen token the customer's login is refused until a re-issue is booked, with \
      --reissue or later with "issue reissue"; a next token that the customer ordered before is one.
      """)

  @OptionGroup var about: CustomerAndReason

  @Option(name: .customLong("as"), help: "What has become of the token.")
  var end: IssueLifecycle.RevocationReason

  @Option(help: "The serial number, where the customer has two tokens.")
  var serial: SerialNumber?

  @Flag(help: "Request the next token, a key fob, for the customer in the same act.")
  var reissue = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if end == .closed { throw ValidationError("customer close ends all that a customer has.") }
  }

  func perform(at workplace: Workplace) throws {
    try workplace.operators().revoke(
      about.customer, serial: serial, as: end, reason: about.reason, reissue: reissue)
    workplace.console.say(
      Sentences.revoked(about.customer, mayBeInOtherHands: end.mayBeInOtherHands, reissue: reissue))
  }
}
