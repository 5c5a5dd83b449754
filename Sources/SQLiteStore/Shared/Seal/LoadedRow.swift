import BankService
import Vault

/// The columns of a table or a query, in its order.
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

/// A row of a sealed table, all of it, as it was read: its bytes, and what they say.
struct LoadedRow: RowValues {
  let table: SealedTable
  let columns: ColumnNames
  private let encoding: RowEncoding

  /// - Parameter encoding: of the row's values, by columns.
  init(_ table: SealedTable, _ columns: ColumnNames, _ encoding: RowEncoding) {
    (self.table, self.columns, self.encoding) = (table, columns, encoding)
  }

  /// What tells it from the other rows of its subject.
  var key: String {
    guard let column = table.keyColumn, let place = columns.place(of: column) else { return "" }
    return switch encoding.value(place) {
    case .null: ""
    case .integer(let integer): "\(integer)"
    case .text(let text): text
    case .bytes: ""
    }
  }

  func tag(_ sealer: StateSealer) -> [UInt8] { sealer.tag(of: encoding.bytes) }

  /// A number for each column that another value seldom has: it only helps to name the column that differs, and
  /// proves nothing (FNV-1a).
  var checks: [UInt16] {
    encoding.begins.indices.map { place in
      let hash = encoding[place].reduce(UInt32(2_166_136_261)) {
        ($0 ^ UInt32($1)) &* 16_777_619
      }
      return UInt16(truncatingIfNeeded: hash ^ hash >> 16)
    }
  }

  func seal(_ sealer: StateSealer) -> RowSeal {
    RowSeal(table: table, key: key, tag: tag(sealer), checks: checks)
  }

  func value(_ column: String) -> StoredValue {
    guard let place = columns.place(of: column) else { return .null }
    return encoding.value(place)
  }

  /// As records are made of it.
  var stored: StoredRow { StoredRow(self, table: table.name) }
}
