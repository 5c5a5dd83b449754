import BankService
import Primitives

/// A batch as a row.
enum BatchColumns {
  /// In the order of ``values(of:)``.
  static let names = ["id", "imported_at", "file_name", "file_digest", "tokens"]

  static func values(of batch: Batch) -> [StoredValue] {
    [
      .integer(batch.id.rawValue), .integer(batch.importedAt.seconds), .text(batch.file.name),
      .bytes(batch.file.digest), .integer(batch.tokens),
    ]
  }

  static func batch(_ row: StoredRow) throws(BankFailure) -> Batch {
    Batch(
      id: Batch.ID(rawValue: try row.integer("id")), importedAt: try row.time("imported_at"),
      file: Batch.File(name: try row.text("file_name"), digest: try row.bytes("file_digest")),
      tokens: Int(try row.integer("tokens")))
  }
}
