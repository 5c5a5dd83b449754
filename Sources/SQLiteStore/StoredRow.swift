import BankService
import GRDB
import Primitives

import struct Foundation.Data

/// A row whose values are checked as they are taken: damage is reported, never trapped.
struct StoredRow {
  private let row: Row
  private let table: String

  init(_ row: Row, table: String) {
    self.row = row
    self.table = table
  }

  /// The columns that a joined row has of another table.
  func seen(as table: String) -> StoredRow { StoredRow(row, table: table) }

  func integer(_ column: String) throws(BankFailure) -> Int64 { try required(column) }
  func integerIfAny(_ column: String) throws(BankFailure) -> Int64? { try value(column) }

  func isNull(_ column: String) -> Bool { (row[column] as DatabaseValue).isNull }

  func text(_ column: String) throws(BankFailure) -> String { try required(column) }
  func textIfAny(_ column: String) throws(BankFailure) -> String? { try value(column) }

  func time(_ column: String) throws(BankFailure) -> UnixTime {
    UnixTime(seconds: try required(column))
  }

  func timeIfAny(_ column: String) throws(BankFailure) -> UnixTime? {
    try integerIfAny(column).map(UnixTime.init(seconds:))
  }

  func bytes(_ column: String) throws(BankFailure) -> [UInt8] {
    Array(try required(column) as Data)
  }

  func bytesIfAny(_ column: String) throws(BankFailure) -> [UInt8]? {
    try (value(column) as Data?).map(Array.init)
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

  private func required<Value: DatabaseValueConvertible>(
    _ column: String
  ) throws(BankFailure) -> Value {
    guard let value: Value = try value(column) else { throw damage(column) }
    return value
  }

  private func value<Value: DatabaseValueConvertible>(
    _ column: String
  ) throws(BankFailure) -> Value? {
    let stored: DatabaseValue = row[column]
    if stored.isNull { return nil }
    guard let value = Value.fromDatabaseValue(stored) else { throw damage(column) }
    return value
  }
}
