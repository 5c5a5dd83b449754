import ArgumentParser
import BankService
import TokenDomain

/// What an act takes that concerns a customer's access: whose, and why.
struct CustomerAndReason: ParsableArguments {
  @Argument(help: "The customer number.")
  var customer: CustomerNumber

  @Option(help: "Why; kept in the ledger.", transform: TextArgument.reason)
  var reason: Reason
}
