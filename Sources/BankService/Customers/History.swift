import Primitives
import TokenDomain

/// A part of ご利用履歴: a customer's own rows of the ledger, newest first.
package struct HistoryPage: Hashable, Sendable {
  /// Newest first.
  package let rows: [LedgerRecord]
  /// Whether there are older ones.
  package let goesOn: Bool
}

extension BankService {
  /// ご利用履歴 (BHI001).
  ///
  /// - Parameters:
  ///   - row: only rows before this one; nil begins with the newest.
  ///   - limit: the most rows of a page.
  /// - Throws: ``CustomerRefusal/activationOnly``, ``CustomerRefusal/passwordChangeFirst(_:)``,
  ///   ``CustomerRefusal/sessionEnded(present:)``,
  ///   ``CustomerRefusal/sessionExpired(minutes:)``.
  package func history(
    _ session: Session, before row: Int64? = nil, limit: Int
  ) throws(CustomerDenial) -> HistoryPage {
    try readInSession(session) {
      (records, _, _) throws(BankFailure) -> CustomerDecision<HistoryPage> in
      if let kind = session.mustChange.first { return .refused(.passwordChangeFirst(kind)) }
      guard session.access == .full else { return .refused(.activationOnly) }
      let rows = try records.ledgerRows(of: session.customer, before: row, limit: limit + 1)
      return .done(HistoryPage(rows: Array(rows.prefix(limit)), goesOn: rows.count > limit))
    }
  }
}
