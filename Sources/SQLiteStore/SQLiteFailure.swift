import BankService
import GRDB

/// Runs work on the database; whatever SQLite says becomes a ``StoreFailure``.
func sqlite<Result>(at path: String, _ body: () throws -> Result) throws(StoreFailure) -> Result {
  do {
    return try body()
  } catch let failure as StoreFailure {
    throw failure
  } catch let error as DatabaseError {
    throw StoreFailure(error, path: path)
  } catch {
    throw .inputOutput("\(error)")
  }
}

/// The same inside a transaction; what the bank itself throws passes through.
func mappingFailures<Result>(
  at path: String, _ body: () throws -> Result
) throws(BankFailure) -> Result {
  do {
    return try body()
  } catch let error as BankFailure {
    throw error
  } catch {
    do throws(StoreFailure) {
      return try sqlite(at: path) { throw error }
    } catch {
      throw .store(error)
    }
  }
}

extension StoreFailure {
  /// - SeeAlso: https://www.sqlite.org/rescode.html
  init(_ error: DatabaseError, path: String) {
    // SQLite's message names tables and columns, never a value.
    let text = error.message ?? "SQLite \(error.extendedResultCode.rawValue)"
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: .locked
      case .SQLITE_FULL: .diskFull
      case .SQLITE_READONLY: .readOnly
      case .SQLITE_PERM, .SQLITE_AUTH: .permissionDenied(.file(path))
      case .SQLITE_CANTOPEN:
        DatabaseFile.obstacle(at: path)
          ?? (DatabaseFile.isDiskFull(at: path) ? .diskFull : .inputOutput(text))
      // There is no room for the index of the write-ahead log.
      case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: .diskFull
      case .SQLITE_NOTADB: .foreign(.file(path))
      // A statement of ours that SQLite does not understand: the schema is not what it was.
      case .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_SCHEMA: .corrupt(text)
      case .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_TOOBIG: .constraint(text)
      default: .inputOutput(text)
      }
  }
}
