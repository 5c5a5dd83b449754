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
    var last = anchored
    var fault: LedgerFault?
    try eachSealedRow(after: anchored.row) { (record, mac) throws(BankFailure) in
      guard fault == nil else { return }
      if record.row != last.row + 1 {
        fault = .missing(row: last.row + 1)
      } else if chain.mac(of: record.encoded, after: last.mac) != mac {
        fault = .changed(row: record.row)
      }
      last = LedgerHead(row: record.row, mac: mac)
    }
    return fault
  }
}
