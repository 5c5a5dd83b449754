/// A value of a column, of one of the kinds that every database has.
enum StoredValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)
  case bytes([UInt8])

  init(_ integer: Int64?) { self = integer.map(Self.integer) ?? .null }
  init(_ text: String?) { self = text.map(Self.text) ?? .null }
  init(_ bytes: [UInt8]?) { self = bytes.map(Self.bytes) ?? .null }

  static func integer(_ integer: Int) -> StoredValue { .integer(Int64(integer)) }
}

/// A row as a database's library gives it; nil is NULL.
protocol RowValues {
  func integer(_ column: String) throws(OtherKind) -> Int64?
  func text(_ column: String) throws(OtherKind) -> String?
  func bytes(_ column: String) throws(OtherKind) -> [UInt8]?
  func isNull(_ column: String) -> Bool
}

/// The value of a column is not of the kind that was asked for.
struct OtherKind: Error {}
