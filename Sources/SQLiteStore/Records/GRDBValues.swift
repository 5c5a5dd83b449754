import GRDB

import struct Foundation.Data

/// Values as GRDB takes and gives them.
extension StoredValue: DatabaseValueConvertible {
  var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let integer): integer.databaseValue
    case .text(let text): text.databaseValue
    case .bytes(let bytes): Data(bytes).databaseValue
    }
  }

  static func fromDatabaseValue(_ value: DatabaseValue) -> StoredValue? {
    switch value.storage {
    case .null: .null
    case .int64(let integer): .integer(integer)
    case .string(let text): .text(text)
    case .blob(let data): .bytes(Array(data))
    // The bank keeps no fractions.
    case .double: nil
    }
  }
}

extension Row: RowValues {
  func integer(_ column: String) throws(OtherKind) -> Int64? { try value(column) }

  func text(_ column: String) throws(OtherKind) -> String? { try value(column) }

  func bytes(_ column: String) throws(OtherKind) -> [UInt8]? {
    try (value(column) as Data?).map(Array.init)
  }

  func isNull(_ column: String) -> Bool { (self[column] as DatabaseValue).isNull }

  private func value<Value: DatabaseValueConvertible>(
    _ column: String
  ) throws(OtherKind) -> Value? {
    let stored: DatabaseValue = self[column]
    if stored.isNull { return nil }
    guard let value = Value.fromDatabaseValue(stored) else { throw OtherKind() }
    return value
  }
}
