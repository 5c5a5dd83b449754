import BankService
import Primitives

/// A row whose values are checked as they are taken: damage is reported, never trapped.
struct StoredRow {
  private let values: any RowValues
  private let table: String

  init(_ values: any RowValues, table: String) {
    self.values = values
    self.table = table
  }

  /// The columns that a joined row has of another table.
  func seen(as table: String) -> StoredRow { StoredRow(values, table: table) }

  func isNull(_ column: String) -> Bool { values.isNull(column) }

  func integer(_ column: String) throws(BankFailure) -> Int64 {
    try required(column, integerIfAny(column))
  }

  func integerIfAny(_ column: String) throws(BankFailure) -> Int64? {
    do { return try values.integer(column) } catch { throw damage(column) }
  }

  func text(_ column: String) throws(BankFailure) -> String {
    try required(column, textIfAny(column))
  }

  func textIfAny(_ column: String) throws(BankFailure) -> String? {
    do { return try values.text(column) } catch { throw damage(column) }
  }

  func time(_ column: String) throws(BankFailure) -> UnixTime {
    UnixTime(seconds: try integer(column))
  }

  func timeIfAny(_ column: String) throws(BankFailure) -> UnixTime? {
    try integerIfAny(column).map(UnixTime.init(seconds:))
  }

  func bytes(_ column: String) throws(BankFailure) -> [UInt8] {
    try required(column, bytesIfAny(column))
  }

  func bytesIfAny(_ column: String) throws(BankFailure) -> [UInt8]? {
    do { return try values.bytes(column) } catch { throw damage(column) }
  }

  /// A text that means something: nil from `read` is damage.
  func text<Meaning>(
    _ column: String, _ read: (String) -> Meaning?
  ) throws(BankFailure) -> Meaning {
    guard let meaning = read(try text(column)) else { throw damage(column) }
    return meaning
  }

  func textIfAny<Meaning>(
    _ column: String, _ read: (String) -> Meaning?
  ) throws(BankFailure) -> Meaning? {
    try textIfAny(column) == nil ? nil : try text(column, read)
  }

  /// The row cannot be what it says in `column`, or lacks what goes with it.
  func damage(_ column: String) -> BankFailure {
    .store(.corrupt("\(table).\(column)"))
  }

  private func required<Value>(
    _ column: String, _ value: Value?
  ) throws(BankFailure) -> Value {
    guard let value else { throw damage(column) }
    return value
  }
}
