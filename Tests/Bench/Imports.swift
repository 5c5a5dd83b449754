import BankFixtures
import BankService
import Foundation
import GRDBSQLite
import OneTimePassword
import Primitives
import SQLiteStore
import TokenDomain

/// A million tokens into stock in one transaction with all its rules, beside SQLite inserting the same rows alone, into
/// the same table and into one without rules; and the memory that takes.
func imports(_ place: Place) throws -> [Row] {
  let count = 1_000_000
  let bank = try emptyBank(in: "\(place.path)/imports")
  let seed = SecretBytes("12345678901234567890".utf8)
  func offers(_ offer: (OfferedToken) throws(BankFailure) -> Void) throws {
    for number in 0..<count {
      let serial = try Sample.serial(number)
      try offer(
        OfferedToken(
          Token(serial: serial, parameters: .bankToken, expires: TestBank.expires), seed: seed))
    }
  }
  // The peak of what was done before is forgotten (proc(5)).
  try Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
  let before = try peakMemory()
  let file = Batch.File(name: "million", digest: [UInt8](repeating: 1, count: 32))
  let ours = try ContinuousClock().measure {
    _ = try bank.desk.importBatch(of: file, reviewed: count) { try offers($0) }
  }
  let grown = try peakMemory() - before
  _ = try emptyBank(in: "\(place.path)/bare-import")
  let bare = try ContinuousClock().measure {
    try insertBare(count, at: "\(place.path)/bare-import/bank.sqlite")
  }
  let unruled = try ContinuousClock().measure {
    try insertBare(count, at: "\(place.path)/unruled-import.sqlite", making: unruledTable)
  }
  return [
    Row(
      "tokens into stock, than rows by SQLite alone", .perSecond(count, in: [ours]),
      than: .perSecond(count, in: [bare]), .atLeastTimesOther(0.25)),
    Row(
      "the same, than into a table without rules", .perSecond(count, in: [ours]),
      than: .perSecond(count, in: [unruled]), .atLeastTimesOther(0.15)),
    Row(
      "memory that importing a million takes", .mebibytes(ofKibibytes: grown), .atMost(64)),
  ]
}

private func emptyBank(in folder: String) throws -> TestBank {
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
  let path = folder + "/bank.sqlite"
  let key = try Sample.masterKey()
  _ = try SQLiteStore.create(at: path, masterKey: key, Sample.founding(under: key))
  return try TestBank(at: path)
}

/// Tokens with their indexes, of which nothing is checked.
private let unruledTable = """
  PRAGMA journal_mode = WAL;
  CREATE TABLE batch (id INTEGER PRIMARY KEY, imported_at, file_name, file_digest, tokens);
  CREATE TABLE token (
    id INTEGER PRIMARY KEY, serial TEXT NOT NULL UNIQUE, algorithm TEXT, digits INTEGER, period INTEGER,
    epoch INTEGER, expires TEXT, sealed_seed BLOB, in_stock INTEGER DEFAULT 1, drift INTEGER, batch INTEGER
  ) STRICT;
  CREATE INDEX token_stock ON token (id) WHERE in_stock;
  CREATE INDEX token_batch ON token (batch, serial);
  """

/// Inserts the rows of tokens, and does nothing else.
///
/// - Parameter schema: empty where the tables are there.
private func insertBare(_ count: Int, at path: String, making schema: String = "") throws {
  var database: OpaquePointer?
  defer { sqlite3_close(database) }
  func check(_ code: Int32) throws {
    guard [SQLITE_OK, SQLITE_DONE].contains(code) else {
      throw Place.Failure(what: "SQLite: \(String(cString: sqlite3_errmsg(database)))")
    }
  }
  try check(sqlite3_open(path, &database))
  try check(
    sqlite3_exec(
      database,
      """
      PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
      \(schema)
      BEGIN IMMEDIATE;
      INSERT INTO batch (id, imported_at, file_name, file_digest, tokens)
        VALUES (1, 0, 'million', zeroblob(32), 1000000);
      """, nil, nil, nil))
  var statement: OpaquePointer?
  defer { sqlite3_finalize(statement) }
  try check(
    sqlite3_prepare_v2(
      database,
      """
      INSERT INTO token (serial, algorithm, digits, period, epoch, expires, drift, batch, sealed_seed)
        VALUES (?, 'SHA1', 6, 60, 0, '2031-11-23', 0, 1, ?)
      """, -1, &statement, nil))
  let seed = [UInt8](repeating: 7, count: 48)
  let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  for number in 0..<count {
    let serial = String(2_600_100_000_000 + number)
    sqlite3_bind_text(statement, 1, serial, Int32(serial.utf8.count), copied)
    sqlite3_bind_blob(statement, 2, seed, Int32(seed.count), copied)
    try check(sqlite3_step(statement))
    sqlite3_reset(statement)
  }
  try check(sqlite3_exec(database, "COMMIT", nil, nil, nil))
}

/// A customer by number and by serial number among a million, beside SQLite alone, which knows the number: a query of
/// what a clerk is shown, and one of the customer's row.
func found(_ large: LargeBank) throws -> [Row] {
  var database: OpaquePointer?
  defer { sqlite3_close(database) }
  guard sqlite3_open_v2(large.path, &database, SQLITE_OPEN_READONLY, nil) == SQLITE_OK else {
    throw Place.Failure(what: "the bank cannot be read")
  }
  let queries = try ["SELECT * FROM customer WHERE number = ?", shownToClerks].map { sql in
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK else {
      throw Place.Failure(what: String(cString: sqlite3_errmsg(database)))
    }
    return statement
  }
  defer { for query in queries { sqlite3_finalize(query) } }
  let rounds = 2_000
  var (ours, bare): ([Duration], [[Duration]]) = ([], queries.map { _ in [] })
  for round in 0..<rounds {
    let ordinal = round * 499
    let typed = [
      try Sample.customer(ordinal).digits, try Sample.serial(ordinal).text,
    ][round % 2]
    guard let search = CustomerSearch(typed) else { continue }
    ours.append(
      try ContinuousClock().measure {
        guard try large.bank.desk.customers(found: search).rows.count == 1 else {
          throw Place.Failure(what: "\(typed) was not found")
        }
      })
    for (index, query) in queries.enumerated() {
      // Of others, whom nobody has just brought into the processor's cache.
      let number = try Sample.customer((ordinal + (index + 1) * 333_000) % 1_000_000)
      bare[index].append(
        try ContinuousClock().measure {
          sqlite3_bind_text(
            query, 1, number.digits, 7, unsafeBitCast(-1, to: sqlite3_destructor_type.self))
          guard sqlite3_step(query) == SQLITE_ROW else {
            throw Place.Failure(what: "\(number) is not there")
          }
          sqlite3_reset(query)
        })
    }
  }
  return [
    Row(
      "a customer found among a million, than by a bare query of what is shown",
      .milliseconds(ours), than: .milliseconds(bare[1]), .atMostTimesOther(3)),
    Row(
      "the same, than by a bare query of one row", .milliseconds(ours),
      than: .milliseconds(bare[0]), .none),
  ]
}

/// A customer of a known number, with the stops and the state that a clerk is shown beside.
private let shownToClerks = """
  SELECT customer.*, login.stopped_at, confirmation.stopped_at,
    (SELECT min(stopped_at) FROM source WHERE source.customer = number),
    (SELECT state FROM issue WHERE issue.customer = number ORDER BY id DESC LIMIT 1)
  FROM customer
  JOIN credential login ON login.customer = number AND login.kind = 'login'
  JOIN credential confirmation
    ON confirmation.customer = number AND confirmation.kind = 'confirmation'
  WHERE number = ?
  """
