import BankService
import Foundation
import GRDB
import Primitives
import TokenDomain

/// Somebody who has the database file, and neither key nor anchor: whatever SQL can do, they do, and leave the
/// schema as it was.
package struct Attacker {
  package let path: String

  package init(path: String) { self.path = path }

  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    return configuration
  }

  /// Runs SQL that neither triggers nor checks nor references stand in the way of.
  package func execute(_ sql: String, _ arguments: StatementArguments = []) throws {
    try DatabaseQueue(path: path, configuration: Self.configuration()).write { database in
      let triggers = try Row.fetchAll(
        database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid")
      try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
      for trigger in triggers {
        try database.execute(sql: "DROP TRIGGER \(trigger["name"] as String)")
      }
      try database.execute(sql: sql, arguments: arguments)
      for trigger in triggers { try database.execute(sql: trigger["sql"]) }
    }
  }

  /// A row of a table, found by its primary key.
  package struct Place: Hashable, CustomStringConvertible {
    package let table: String
    /// Column and value, of the key as the row stood.
    package let key: [String: DatabaseValue]

    var condition: String { key.keys.sorted().map { "\($0) = ?" }.joined(separator: " AND ") }
    var arguments: StatementArguments {
      StatementArguments(key.keys.sorted().map { key[$0] ?? .null })
    }
    package var description: String {
      "\(table) \(key.keys.sorted().map { "\(key[$0] ?? .null)" }.joined(separator: " "))"
    }
  }

  package static let tables = [
    "bank", "batch", "credential", "customer", "institution", "issue", "ledger", "miss", "seal",
    "source",
    "stranger", "token",
  ]

  /// Every row of every table, with its values.
  package func rows() throws -> [Place: [String: DatabaseValue]] {
    try DatabaseQueue(path: path).read { database in
      var rows: [Place: [String: DatabaseValue]] = [:]
      for table in Self.tables {
        let key = try database.primaryKey(table).columns
        for row in try Row.fetchAll(database, sql: "SELECT * FROM \(table)") {
          let values = Dictionary(
            row.map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first })
          rows[Place(table: table, key: values.filter { key.contains($0.key) })] = values
        }
      }
      return rows
    }
  }

  package func set(_ column: String, of place: Place, to value: DatabaseValue) throws {
    try execute(
      "UPDATE \(place.table) SET \(column) = ? WHERE \(place.condition)",
      [value] + place.arguments)
  }

  package func remove(_ place: Place) throws {
    try execute("DELETE FROM \(place.table) WHERE \(place.condition)", place.arguments)
  }

  package func insert(_ values: [String: DatabaseValue], into table: String) throws {
    let names = values.keys.sorted()
    try execute(
      "INSERT INTO \(table) (\(names.joined(separator: ", "))) VALUES "
        + "(\(names.map { _ in "?" }.joined(separator: ", ")))",
      StatementArguments(names.map { values[$0] ?? .null }))
  }

  /// Puts a row in the place of another, or back as it once was; its key stays.
  package func overwrite(_ place: Place, with values: [String: DatabaseValue]) throws {
    let names = values.keys.filter { place.key[$0] == nil }.sorted()
    guard !names.isEmpty else { return }
    try execute(
      "UPDATE \(place.table) SET \(names.map { "\($0) = ?" }.joined(separator: ", ")) "
        + "WHERE \(place.condition)",
      StatementArguments(names.map { values[$0] ?? .null }) + place.arguments)
  }

  /// Another value of the same kind.
  package static func other(than value: DatabaseValue) -> DatabaseValue {
    switch value.storage {
    case .null: 1.databaseValue
    case .int64(let integer): (integer &+ 1_000).databaseValue
    case .double(let double): (double + 1).databaseValue
    case .string(let text): (text + "0").databaseValue
    case .blob(let data): Data(data.isEmpty ? [1] : data.map { ~$0 }).databaseValue
    }
  }
}
