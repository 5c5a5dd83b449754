import BankService
import Primitives
import TokenDomain
import Vault

extension SQLiteRecords {
  private static let columns = TokenColumns.names.joined(separator: ", ")
  private static let insertion = """
    INSERT INTO token (\(columns), sealed_seed)
    VALUES (\(placeholders(TokenColumns.names.count + 1)))
    """
  private static let selection = """
    SELECT token.serial AS serial, algorithm, digits, period, epoch, expires, starts, drift, batch, retired_at,
      customer, state
    FROM token LEFT JOIN issue ON issue.serial = token.serial
    """

  func tokens(after serial: SerialNumber?, limit: Int) throws(BankFailure) -> [TokenRecord] {
    try rows(
      "token", Self.selection + " WHERE token.serial > ? ORDER BY token.serial LIMIT ?",
      [.text(serial?.text ?? ""), .integer(limit)], TokenColumns.record)
  }

  func token(_ serial: SerialNumber) throws(BankFailure) -> TokenRecord? {
    guard let row = try proven(.token, of: .token(serial)).first else { return nil }
    let listed = try listed(serial)
    // The issue that took it out of the stock is a row of its customer's, who was not asked.
    if listed?.state == .stock, try row.integer("in_stock") == 0 {
      throw .store(.tampered(.recordMissing(table: "issue", key: serial.text)))
    }
    return listed
  }

  /// A token with whom it serves.
  private func listed(_ serial: SerialNumber) throws(BankFailure) -> TokenRecord? {
    let record = try row(
      "token", Self.selection + " WHERE token.serial = ?", [.text(serial.text)], TokenColumns.record
    )
    // The issue that has it is its customer's.
    if let customer = record?.service?.customer { try prove(.customer(customer)) }
    return record
  }

  func oldestStock(
    expiringAfter day: TokyoDay, startedBy today: TokyoDay
  ) throws(BankFailure) -> TokenRecord? {
    let oldest = try row(
      "token",
      Self.selection + """
         WHERE in_stock AND expires > ? AND ifnull(starts, '') <= ? ORDER BY token.id LIMIT 1
        """,
      [.text(day.iso8601), .text(today.iso8601)], TokenColumns.record)
    if let oldest { try prove(.token(oldest.token.serial)) }
    return oldest
  }

  func sealedToken(
    _ serial: SerialNumber
  ) throws(BankFailure) -> (token: Token, seed: SealedSeed)? {
    guard let row = try proven(.token, of: .token(serial)).first else { return nil }
    return (try TokenColumns.token(row), try TokenColumns.seed(row))
  }

  func tokens(
    of batch: Batch.ID, after serial: SerialNumber?, limit: Int
  ) throws(BankFailure) -> [TokenRecord] {
    try rows(
      "token",
      Self.selection + " WHERE batch = ? AND token.serial > ? ORDER BY token.serial LIMIT ?",
      [.integer(batch.rawValue), .text(serial?.text ?? ""), .integer(limit)], TokenColumns.record)
  }

  func insert(_ token: Token, seed: SealedSeed) throws(BankFailure) {
    try touch(.token(token.serial))
    try insertToken(token, seed: seed, in: nil)
  }

  /// Without a thought for the seals.
  func insertToken(
    _ token: Token, seed: SealedSeed, in batch: Batch.ID?
  ) throws(BankFailure) {
    try write(
      .token,
      Self.insertion, TokenColumns.values(of: token, in: batch) + [.bytes(seed.bytes)])
  }

  func resealTokens(
    _ reseal: (Token, SealedSeed) throws(BankFailure) -> SealedSeed
  ) throws(BankFailure) {
    var last: Int64 = .min
    while true {
      let page = try rows(
        "token",
        "SELECT id, \(Self.columns), sealed_seed FROM token WHERE id > ? ORDER BY id LIMIT 1000",
        [.integer(last)]
      ) { (row) throws(BankFailure) in
        (
          id: try row.integer("id"), token: try TokenColumns.token(row),
          seed: try TokenColumns.seed(row)
        )
      }
      guard let end = page.last?.id else { return }
      last = end
      for row in page {
        let seed = try reseal(row.token, row.seed)
        try update(
          .token, "UPDATE token SET sealed_seed = ? WHERE id = ?",
          [.bytes(seed.bytes), .integer(row.id)])
      }
    }
  }
}
