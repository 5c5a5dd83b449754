import Primitives
import TokenDomain
import Vault

extension OperatorDesk {
  /// Rows of the ledger with their MACs, oldest first, for somebody who shall be able to verify them without the
  /// master key (rules §5.14).
  ///
  /// The whole ledger is read and its chain followed, whatever is asked for: nothing is signed that does not verify.
  ///
  /// - Parameter body: is shown each row that is asked for, with its MAC and the key to sign what is made of it.
  /// - Returns: the head of the ledger that they were read from, and the key.
  /// - Throws: ``StoreFailure/tampered(_:)`` with the first fault, after the rows before it were shown.
  package func export(
    _ filter: LedgerFilter,
    _ body: (LedgerRecord, _ mac: [UInt8], SigningKey) throws(BankFailure) -> Void
  ) throws(BankFailure) -> (head: LedgerHead, key: SigningKey) {
    // Read before the records, so that a row committed meanwhile is newer than the anchor, never older.
    let anchor = try bank.store.ledgerAnchor()
    let place = bank.store.anchorPlace
    return try bank.store.read { (records) throws(BankFailure) in
      let key = try records.signingKey(bank.signing)
      let head = try records.verifyChain(bank.chain, anchor, at: place) {
        (row) throws(BankFailure) in
        guard let record = LedgerRecord(encoded: row.encoded) else {
          throw .store(.corrupt("ledger.\(row.row)"))
        }
        if filter.admits(record) { try body(record, row.mac, key) }
      }
      return (head, key)
    }
  }

  /// What exports of this bank are verified with; 32 bytes (Ed25519, RFC 8032).
  package func publicKey() throws(BankFailure) -> [UInt8] {
    try bank.store.read { (records) throws(BankFailure) in
      try records.signingKey(bank.signing).publicKey
    }
  }
}

extension BankReader {
  /// - Throws: ``StoreFailure/tampered(_:)`` if it is not as it was sealed.
  fileprivate func signingKey(_ sealer: SigningKeySealer) throws(BankFailure) -> SigningKey {
    guard let key = sealer.open(try sealedSigningKey()) else {
      throw .store(
        .tampered(.record(table: "institution", key: "1", column: "signing_key")))
    }
    return key
  }
}

extension LedgerFilter {
  /// Whether a row is asked for.
  func admits(_ record: LedgerRecord) -> Bool {
    (customer == nil || customer?.digits == record.customer)
      && (serial == nil || serial?.text == record.serial)
      && (event == nil || event?.rawValue == record.event)
      && (from.map { record.time >= $0.seconds } ?? true)
      && (until.map { record.time < $0.seconds } ?? true)
  }
}
