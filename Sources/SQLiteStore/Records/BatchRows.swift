import BankService
import GRDB
import Primitives
import TokenDomain
import Vault

/// Tokens that came together.
extension SQLiteRecords {
  private static let columns = BatchColumns.names.joined(separator: ", ")

  func batches(after id: Batch.ID?, limit: Int) throws(BankFailure) -> [Batch] {
    try rows(
      "batch", "SELECT \(Self.columns) FROM batch WHERE id > ? ORDER BY id LIMIT ?",
      [.integer(id?.rawValue ?? 0), .integer(limit)], BatchColumns.batch)
  }

  func batch(_ id: Batch.ID) throws(BankFailure) -> Batch? {
    try proven(.batch, of: .batch(id)).first.map(BatchColumns.batch)
  }

  func insertBatch(
    of file: Batch.File, tokens: Int, at now: UnixTime
  ) throws(BankFailure) -> Batch {
    // A million tokens are looked for in every corner of the indexes, and sealed in another order. The connection ends
    // with the command.
    try mappingFailures(at: path) { try database.execute(sql: "PRAGMA cache_size = -8000") }
    let last = try row("batch", "SELECT ifnull(max(id), 0) AS last FROM batch") {
      (row) throws(BankFailure) in try row.integer("last")
    }
    let batch = Batch(
      id: Batch.ID(rawValue: (last ?? 0) + 1), importedAt: now, file: file, tokens: tokens)
    try touch(.batch(batch.id))
    try write(
      .batch,
      """
      INSERT INTO batch (\(Self.columns)) VALUES (\(placeholders(BatchColumns.names.count)))
      """, BatchColumns.values(of: batch))
    return batch
  }

  func insertStock(
    _ token: Token, seed: SealedSeed, in batch: Batch.ID
  ) throws(BankFailure) {
    try insertToken(token, seed: seed, in: batch)
    state.noteAdded(token: database.lastInsertedRowID)
  }

  /// What it looks like may be itself: then there is one question less.
  private static let alike = """
    SELECT serial FROM token WHERE serial = ?1
    UNION ALL SELECT serial FROM token WHERE look = ?2
    """
  private static let alikeInLetters =
    alike + " UNION ALL SELECT serial FROM token WHERE serial = ?2"

  func serial(like serial: SerialNumber) throws(BankFailure) -> SerialNumber? {
    try mappingFailures(at: path) {
      var found: [UInt8]?
      let look = serial.look
      try RawStatement(look == serial.text ? Self.alike : Self.alikeInLetters, database)
        .run(.text(serial.text), .text(look)) { found = found ?? $0.bytes(0) }
      return found.flatMap { SerialNumber(String(decoding: $0, as: UTF8.self)) }
    }
  }

  func retire(_ serial: SerialNumber, at now: UnixTime) throws(BankFailure) {
    try touch(.token(serial))
    try update(
      .token,
      "UPDATE token SET in_stock = 0, retired_at = ? WHERE serial = ? AND in_stock = 1",
      [.integer(now.seconds), .text(serial.text)])
  }
}
