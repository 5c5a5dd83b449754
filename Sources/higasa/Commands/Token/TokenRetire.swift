import ArgumentParser
import BankService
import TokenDomain

struct TokenRetire: Act {
  static let configuration = CommandConfiguration(
    commandName: "retire",
    abstract: "Take a recalled token, or all that is left of a batch, out of the stock for good.",
    discussion: "A token that is with a customer stays: its issue is revoked first.")

  @Argument(help: "The serial number on the token's back.")
  var serial: SerialNumber?

  @Option(help: "The number of a batch, in place of a serial number.")
  var batch: Batch.ID?

  @Option(help: "Why; it goes on record.", transform: TextArgument.reason)
  var reason: Reason

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (serial == nil) != (batch == nil) else {
      throw ValidationError("Give a serial number or --batch.")
    }
  }

  func perform(at workplace: Workplace) throws {
    let operators = try workplace.operators()
    if let serial {
      try operators.retire(serial, reason: reason)
      workplace.console.say(StockSentences.retired(serial))
    }
    if let batch {
      let done = try operators.retire(batch, reason: reason)
      workplace.console.say(StockSentences.retired(done, of: batch))
    }
  }
}
