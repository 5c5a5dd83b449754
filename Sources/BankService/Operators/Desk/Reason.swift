import TokenDomain

/// Why an operator did what concerns a customer's access: kept in the ledger, never empty.
package struct Reason: Hashable, Sendable {
  /// In one line, as it was given.
  package let text: String

  /// Nil for nothing but white space; control characters become spaces.
  package init?(_ text: String) {
    let plain = String(
      text.unicodeScalars.map {
        $0.properties.generalCategory == .control || $0.properties.generalCategory == .format
          ? " " : Character($0)
      })
    guard plain.contains(where: { !$0.isWhitespace }) else { return nil }
    self.text = plain
  }

  var inLedger: LedgerReason { .given(text) }
}
