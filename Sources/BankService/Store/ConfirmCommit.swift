import TokenDomain

extension BankStore {
  /// Finds out whether a transaction took place whose commit nobody answered; returns if it did.
  ///
  /// It looks within a transaction of its own, which waits for the end of the other one: a commit that is
  /// still under way is not taken for lost.
  ///
  /// - Parameter head: what the transaction would have made the ledger's head, if it had a row for it.
  /// - Throws: ``StoreFailure/unreachable(_:)`` if it did not take place: nothing was done;
  ///   ``StoreFailure/outcomeUnknown(_:)`` if that cannot be found out.
  package func confirmCommit(_ head: LedgerHead?) throws(BankFailure) {
    guard let head else { throw .store(.outcomeUnknown(nil)) }
    var isThere: Bool?
    do throws(BankFailure) {
      try write { (records) throws(BankFailure) in
        isThere = try records.ledgerMAC(of: head.row) == head.mac
      }
    } catch {
      // What was seen was seen; whatever stood in the way before that, the act may have been done.
      if isThere == nil { throw .store(.outcomeUnknown(head)) }
    }
    if isThere != true { throw .store(.unreachable(place)) }
  }
}
