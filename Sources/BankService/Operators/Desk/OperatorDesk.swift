import TokenDomain

/// The back office: what an operator does, each act under the operator's name (rules §2).
package struct OperatorDesk: Sendable {
  let bank: BankService
  /// Until operators have logins: the system user.
  private let name: String

  /// The desk of one operator, under whose name every act goes on record.
  package init(bank: BankService, operatorName: String) {
    self.bank = bank
    name = operatorName
  }

  var actor: LedgerEntry.Actor { .operator(name: name) }
}
