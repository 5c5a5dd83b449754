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

/// A row as a database's library gives it.
protocol RowValues {
  /// NULL of a column that it does not have.
  func value(_ column: String) throws(OtherKind) -> StoredValue
}

/// Values of one kind; nil is NULL.
extension RowValues {
  func isNull(_ column: String) -> Bool { (try? value(column)) == .null }

  func integer(_ column: String) throws(OtherKind) -> Int64? {
    switch try value(column) {
    case .null: nil
    case .integer(let integer): integer
    case .text, .bytes: throw OtherKind()
    }
  }

  func text(_ column: String) throws(OtherKind) -> String? {
    switch try value(column) {
    case .null: nil
    case .text(let text): text
    case .integer, .bytes: throw OtherKind()
    }
  }

  func bytes(_ column: String) throws(OtherKind) -> [UInt8]? {
    switch try value(column) {
    case .null: nil
    case .bytes(let bytes): bytes
    case .integer, .text: throw OtherKind()
    }
  }
}

/// The value of a column is not of the kind that was asked for.
struct OtherKind: Error {}
