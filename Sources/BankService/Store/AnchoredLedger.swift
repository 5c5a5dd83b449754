import TokenDomain
import Vault

extension BankReader {
  /// Why this ledger is not the one whose head was written down (rules §5.2); nil if it is. Whoever acts, verifies
  /// or has a look asks this.
  ///
  /// A ledger that is ahead of its anchor is whole if the rows in front chain on from the anchored one: each act is
  /// committed before it is written down.
  ///
  /// - Parameter place: where the anchor is.
  package func fault(
    anchored: LedgerHead, at place: StorePlace, _ chain: LedgerChain
  ) throws(BankFailure) -> LedgerFault? {
    let head = try ledgerHead()
    if head == anchored { return nil }
    guard head.row >= anchored.row else {
      return .cutOff(row: head.row, anchored: anchored.row)
    }
    if anchored.row > 0, try ledgerMAC(of: anchored.row) != anchored.mac {
      return .otherAnchor(row: anchored.row, place)
    }
    do throws(BankFailure) {
      _ = try follow(chain, from: anchored)
      return nil
    } catch {
      guard case .store(.tampered(let fault)) = error else { throw error }
      return fault
    }
  }

  /// Follows the chain row by row.
  ///
  /// - Parameters:
  ///   - start: a head that is known to be one of it.
  ///   - body: is shown each row that chains on.
  /// - Returns: the head at the end.
  /// - Throws: ``StoreFailure/tampered(_:)`` with the first row that does not chain on, and what `body` throws.
  func follow(
    _ chain: LedgerChain, from start: LedgerHead,
    _ body: (SealedLedgerRow) throws(BankFailure) -> Void = { (_) throws(BankFailure) in }
  ) throws(BankFailure) -> LedgerHead {
    var head = start
    try eachSealedRow(after: start.row) { (row) throws(BankFailure) in
      guard row.row == head.row + 1 else {
        throw .store(.tampered(.missing(row: head.row + 1)))
      }
      guard chain.mac(of: row.encoded, after: head.mac) == row.mac else {
        throw .store(.tampered(.changed(row: row.row)))
      }
      head = LedgerHead(row: row.row, mac: row.mac)
      try body(row)
    }
    return head
  }
}
