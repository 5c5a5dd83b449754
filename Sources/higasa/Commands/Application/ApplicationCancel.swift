import ArgumentParser
import TokenDomain

struct ApplicationCancel: Act {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Take back a request that no token was sent for yet.")

  @Argument(help: "The customer number.")
  var customer: CustomerNumber

  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    try workplace.operators().cancelRequest(of: customer)
    workplace.console.say(Sentences.requestCancelled(of: customer))
  }
}
