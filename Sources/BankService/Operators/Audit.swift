import Primitives
import TokenDomain
import Vault

/// A ledger that was found whole.
package struct VerifiedLedger: Hashable, Sendable {
  /// The newest row.
  package let head: LedgerHead
  /// How many issues were found as the ledger says.
  package let issues: Int
}

extension OperatorDesk {
  /// Rows of the ledger, oldest first, one at a time, as they stand there: nothing is proven.
  package func audit(
    _ filter: LedgerFilter, _ body: (LedgerRecord) throws(BankFailure) -> Reading
  ) throws(BankFailure) {
    try bank.store.read { (records) throws(BankFailure) in
      try records.eachLedgerRow(filter, body)
    }
  }

  /// - Throws: ``OperatorRefusal/unknownRow(_:)``.
  package func ledgerRow(_ row: Int64) throws(OperatorDenial) -> LedgerRecord {
    try lookUp { (records) throws(BankFailure) -> OperatorDecision<LedgerRecord> in
      guard let record = try records.ledgerRow(row) else { return .refused(.unknownRow(row)) }
      return .done(record)
    }
  }

  /// Reads the whole ledger in constant memory, and compares it with its anchor, every record with its seal, and
  /// each issue with its lifecycle and with what the ledger says of it.
  ///
  /// - Parameter progress: how many rows of how many are done; called now and then.
  /// - Throws: ``StoreFailure/tampered(_:)`` with the first fault.
  package func verifyLedger(
    progress: (_ done: Int64, _ all: Int64) -> Void = { _, _ in }
  ) throws(BankFailure) -> VerifiedLedger {
    // Read before the records, so that a row committed meanwhile is newer than the anchor, never older.
    let anchor = try bank.store.ledgerAnchor()
    let place = bank.store.anchorPlace
    return try bank.store.read { (records) throws(BankFailure) in
      let all = try records.ledgerHead().row
      let head = try records.verifyChain(bank.chain, anchor, at: place) {
        (row) throws(BankFailure) in
        if row.row % 1_024 == 0 { progress(row.row, all) }
      }
      progress(head.row, all)
      try records.verifyRecords()
      return VerifiedLedger(head: head, issues: try records.verifyIssues())
    }
  }
}

extension BankStore {
  /// The ledger's head, if the anchor is there, is ours, and the ledger is the one that it was written for: what can
  /// be said without reading all rows.
  ///
  /// - Throws: ``StoreFailure/tampered(_:)``.
  package func anchoredHead(_ chain: LedgerChain) throws(BankFailure) -> LedgerHead {
    // Read before the records, so that a row committed meanwhile is newer than the anchor, never older.
    let anchored = try ledgerAnchor()
    return try read { (records) throws(BankFailure) in
      if let fault = try records.fault(anchored: anchored, at: anchorPlace, chain) {
        throw .store(.tampered(fault))
      }
      return try records.ledgerHead()
    }
  }
}

extension BankReader {
  /// Follows the chain from the first row to the last.
  ///
  /// - Parameters:
  ///   - place: where the anchor is, for a fault.
  ///   - body: is shown each row that was found right.
  /// - Returns: the head of a chain that is whole and reaches the anchor.
  /// - Throws: ``StoreFailure/tampered(_:)`` with the first fault.
  package func verifyChain(
    _ chain: LedgerChain, _ anchored: LedgerHead, at place: StorePlace,
    _ body: (SealedLedgerRow) throws(BankFailure) -> Void = { (_) throws(BankFailure) in }
  ) throws(BankFailure) -> LedgerHead {
    let head = try follow(chain, from: .empty) { (row) throws(BankFailure) in
      if row.row == anchored.row, row.mac != anchored.mac {
        throw .store(.tampered(.otherAnchor(row: row.row, place)))
      }
      try body(row)
    }
    guard head.row >= anchored.row else {
      throw .store(.tampered(.cutOff(row: head.row, anchored: anchored.row)))
    }
    return head
  }

  /// Follows each issue through its lifecycle, and compares it with what the newest row about it says.
  ///
  /// - Returns: how many issues were found as the ledger says.
  /// - Throws: ``StoreFailure/tampered(_:)`` with the first that is not.
  package func verifyIssues() throws(BankFailure) -> Int {
    var told = 0
    // Of one customer, who has few.
    var (customer, replays) = (String?.none, [Int64: IssueReplay]())
    try eachRowOfIssues { (record, issue) throws(BankFailure) in
      if record.customer != customer { (customer, replays) = (record.customer, [:]) }
      if replays[issue] == nil { told += 1 }
      do throws(LedgerFault) {
        try replays[issue, default: IssueReplay(of: issue)].follow(record)
      } catch {
        throw .store(.tampered(error))
      }
    }
    try eachIssueOtherThanTold { (issue, imprint) throws(BankFailure) in
      if let fault = issue.fault(by: imprint) { throw .store(.tampered(fault)) }
    }
    let count = try issueCount()
    if told != count, let id = try missingIssue() {
      throw .store(.tampered(.missingIssue(id: id)))
    }
    return count
  }
}
