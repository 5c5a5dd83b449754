import TokenDomain

/// Why an operator did what concerns a customer's access: kept in the ledger, never empty.
package struct Reason: Hashable, Sendable {
  /// As it was given.
  package let text: String

  /// A reason for an act.
  package init(_ typed: some StringProtocol) throws(RecordText.Fault) {
    text = try RecordText(typed, for: .reason).text
  }

  var inLedger: LedgerReason { .given(text) }
}
