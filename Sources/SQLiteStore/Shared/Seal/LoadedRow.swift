import BankService
import Vault

/// The columns of a table, in the order of the table.
final class ColumnNames: Sendable {
  let names: [String]
  private let places: [String: Int]

  init(_ names: [String]) {
    self.names = names
    places = Dictionary(
      names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func place(of column: String) -> Int? { places[column] }
}

/// A row of a sealed table, all of it, as it was read: what it says, and its bytes.
struct LoadedRow: RowValues {
  let table: SealedTable
  let columns: ColumnNames
  private let values: [StoredValue]
  /// Table, columns: each with its kind and, of texts and bytes, its length; no two rows have the same.
  private let encoded: [UInt8]
  /// Where each column begins in ``encoded``.
  private let begins: [Int]

  /// - Parameter values: by columns. Text is given as its bytes, since a database hands a program no more of it
  ///   than what stands before a zero.
  init(_ table: SealedTable, _ columns: ColumnNames, _ values: [Value]) {
    (self.table, self.columns) = (table, columns)
    var encoded = [table.rawValue]
    var begins: [Int] = []
    for value in values {
      begins.append(encoded.count)
      value.encode(into: &encoded)
    }
    (self.encoded, self.begins) = (encoded, begins)
    self.values = values.map(\.stored)
  }

  /// A value before anything was made of it.
  enum Value {
    case null
    case integer(Int64)
    case text([UInt8])
    case bytes([UInt8])

    fileprivate var stored: StoredValue {
      switch self {
      case .null: .null
      case .integer(let integer): .integer(integer)
      case .text(let bytes): .text(String(decoding: bytes, as: UTF8.self))
      case .bytes(let bytes): .bytes(bytes)
      }
    }

    fileprivate func encode(into encoded: inout [UInt8]) {
      func add(_ bytes: [UInt8]) {
        withUnsafeBytes(of: UInt32(bytes.count).bigEndian) { encoded += $0 }
        encoded += bytes
      }
      switch self {
      case .null: encoded.append(0)
      case .integer(let integer):
        encoded.append(1)
        withUnsafeBytes(of: integer.bigEndian) { encoded += $0 }
      case .text(let bytes):
        encoded.append(2)
        add(bytes)
      case .bytes(let bytes):
        encoded.append(3)
        add(bytes)
      }
    }
  }

  /// What tells it from the other rows of its subject.
  var key: String {
    guard let column = table.keyColumn, let place = columns.place(of: column) else { return "" }
    return switch values[place] {
    case .null: ""
    case .integer(let integer): "\(integer)"
    case .text(let text): text
    case .bytes: ""
    }
  }

  func tag(_ sealer: StateSealer) -> [UInt8] { sealer.tag(.row, encoded) }

  /// A number for each column that another value seldom has: it only helps to name the column that differs, and
  /// proves nothing (FNV-1a).
  var checks: [UInt16] {
    begins.indices.map { index in
      let end = index + 1 < begins.count ? begins[index + 1] : encoded.count
      let hash = encoded[begins[index]..<end].reduce(UInt32(2_166_136_261)) {
        ($0 ^ UInt32($1)) &* 16_777_619
      }
      return UInt16(truncatingIfNeeded: hash ^ hash >> 16)
    }
  }

  func seal(_ sealer: StateSealer) -> RowSeal {
    RowSeal(table: table, key: key, tag: tag(sealer), checks: checks)
  }

  // MARK: RowValues

  func isNull(_ column: String) -> Bool { value(column) == .null }

  func integer(_ column: String) throws(OtherKind) -> Int64? {
    switch value(column) {
    case .null: nil
    case .integer(let integer): integer
    case .text, .bytes: throw OtherKind()
    }
  }

  func text(_ column: String) throws(OtherKind) -> String? {
    switch value(column) {
    case .null: nil
    case .text(let text): text
    case .integer, .bytes: throw OtherKind()
    }
  }

  func bytes(_ column: String) throws(OtherKind) -> [UInt8]? {
    switch value(column) {
    case .null: nil
    case .bytes(let bytes): bytes
    case .integer, .text: throw OtherKind()
    }
  }

  private func value(_ column: String) -> StoredValue {
    guard let place = columns.place(of: column) else { return .null }
    return values[place]
  }

  /// As records are made of it.
  var stored: StoredRow { StoredRow(self, table: table.name) }
}
