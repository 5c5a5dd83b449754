import BankService
import GRDB
import Testing

@testable import SQLiteStore

@Suite("Whatever SQLite says is one of the store's failures")
struct FailureMappingTests {
  static let path = "/nowhere/bank.sqlite"

  static let codes: [(code: ResultCode, failure: StoreFailure)] = [
    (.SQLITE_BUSY, .locked), (.SQLITE_BUSY_SNAPSHOT, .locked), (.SQLITE_LOCKED, .locked),
    (.SQLITE_PROTOCOL, .locked), (.SQLITE_FULL, .diskFull), (.SQLITE_READONLY, .readOnly),
    (.SQLITE_READONLY_DIRECTORY, .readOnly), (.SQLITE_READONLY_DBMOVED, .readOnly),
    (.SQLITE_PERM, .permissionDenied(.file(path))), (.SQLITE_NOTADB, .foreign(.file(path))),
    (.SQLITE_AUTH, .permissionDenied(.file(path))), (.SQLITE_CORRUPT, .corrupt("text")),
    (.SQLITE_CORRUPT_VTAB, .corrupt("text")), (.SQLITE_ERROR, .corrupt("text")),
    (.SQLITE_CONSTRAINT_UNIQUE, .constraint("text")),
    (.SQLITE_CONSTRAINT_TRIGGER, .constraint("text")), (.SQLITE_IOERR, .inputOutput("text")),
    (.SQLITE_IOERR_FSYNC, .inputOutput("text")), (.SQLITE_IOERR_WRITE, .inputOutput("text")),
    (.SQLITE_NOMEM, .inputOutput("text")), (.SQLITE_INTERRUPT, .inputOutput("text")),
    (.SQLITE_CANTOPEN, .inputOutput("text")),
  ]

  @Test("SQLite's codes", arguments: codes.indices)
  func code(index: Int) {
    let (code, failure) = Self.codes[index]
    let error = DatabaseError(resultCode: code, message: "text")
    #expect(StoreFailure(error, path: Self.path) == failure)
  }
}
