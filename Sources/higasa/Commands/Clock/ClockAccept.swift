import ArgumentParser
import BankService

struct ClockAccept: Act {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Take the clock for right although it is behind what was recorded.",
    discussion: """
      A clock more than \(ClockRule.tolerance) s behind the newest record refuses one-time passwords. \
      Set the clock if it is wrong; this is for a record that was written while the clock was ahead. \
      Used codes stay used.
      """)

  @Option(help: "Why; kept in the ledger.", transform: TextArgument.reason)
  var reason: Reason

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    try workplace.operators().acceptClock(reason: reason)
    workplace.console.say(Sentences.clockAccepted)
  }
}
