import TokenDomain

extension BankService {
  /// Does something for somebody; what it stands on may turn out to be not as it was written (rules §5.10). Then
  /// that goes on record, once until something else happens to the same customer.
  func recordingTampering<Result>(
    by actor: LedgerEntry.Actor, customer: CustomerNumber?,
    _ body: () throws(BankFailure) -> Result
  ) throws(BankFailure) -> Result {
    do throws(BankFailure) {
      return try body()
    } catch {
      // Where the ledger itself is not whole, nothing is written on top of it.
      if case .store(.tampered(let fault)) = error, let place = fault.place {
        try? record(place, by: actor, customer: customer)
      }
      throw error
    }
  }

  private func record(
    _ place: String, by actor: LedgerEntry.Actor, customer: CustomerNumber?
  ) throws(BankFailure) {
    try store.write { (records) throws(BankFailure) in
      if let customer,
        let newest = try records.ledgerRows(of: customer, before: nil, limit: 1).first,
        newest.event == LedgerEntry.Event.tamperingFound.rawValue
      {
        return
      }
      try records.append(
        LedgerEntry(
          time: clock(), event: .tamperingFound, actor: actor, customer: customer,
          reason: .given(place)))
    }
  }
}

extension LedgerFault {
  /// Which record it is, by table, key and column; nil of what is wrong with the ledger or the schema.
  fileprivate var place: String? {
    switch self {
    case .record(let table, let key, let column):
      [table, key, column].compactMap(\.self).joined(separator: " ")
    case .recordMissing(let table, let key), .recordAdded(let table, let key): "\(table) \(key)"
    case .issue(let id, _, let column): "issue \(id) \(column)"
    case .unknownIssue(let id, _), .missingIssue(let id): "issue \(id)"
    case .changed, .missing, .cutOff, .otherAnchor, .otherIncarnation, .anchorMissing,
      .anchorForged, .olderSchema, .replay,
      .schema:
      nil
    }
  }
}
