import ArgumentParser
import BankService
import TokenDomain

/// What an act takes that concerns a customer's access: whose, and why.
struct CustomerAndReason: ParsableArguments {
  @Argument(help: .words(ja: "契約者番号", en: "The customer number."))
  var customer: CustomerNumber

  @Option(
    help: .words(ja: "理由。記録に残ります。", en: "Why; kept in the ledger."), transform: TextArgument.reason)
  var reason: Reason
}
