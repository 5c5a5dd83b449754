import GRDB
import Testing

@testable import SQLiteStore

@Suite("The tables that are sealed")
struct SealedTableTests {
  @Test(
    "what the schema's triggers change along with a table is known", arguments: SealedTable.allCases
  )
  func changedAlong(table: SealedTable) throws {
    let triggers = try SQLiteStore.emptyInMemory().queue.read {
      try String.fetchAll(
        $0, sql: "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?",
        arguments: [table.name])
    }
    let changed = triggers.flatMap { sql in
      sql.replacing(/(?s).*?\bBEGIN\b/, with: "", maxReplacements: 1)
        .matches(of: /\b(?:UPDATE|INTO|DELETE\s+FROM)\s+(\w+)/).map { String($0.1) }
    }
    #expect(Set(changed) == Set(table.changedAlong.map(\.name)))
    #expect(table != .issue || triggers.count >= 3)
  }
}
