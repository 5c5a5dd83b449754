import BankFixtures
import BankService
import Foundation
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
  let database = try BareSQLite(.making, path)
  try database.execute(
    """
    PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
    \(schema)
    BEGIN IMMEDIATE;
    INSERT INTO batch (id, imported_at, file_name, file_digest, tokens)
      VALUES (1, 0, 'million', zeroblob(32), 1000000);
    """)
  let insertion = try BareStatement(
    """
    INSERT INTO token (serial, algorithm, digits, period, epoch, expires, drift, batch, sealed_seed)
      VALUES (?, 'SHA1', 6, 60, 0, '2031-11-23', 0, 1, ?)
    """, database)
  let seed = [UInt8](repeating: 7, count: 48)
  for number in 0..<count {
    insertion.bind(String(2_600_100_000_000 + number), at: 1)
    insertion.bind(seed, at: 2)
    try insertion.run()
  }
  try database.execute("COMMIT")
}

/// A customer by number and by serial number among a million, beside SQLite alone, which knows the number: a query of
/// what a clerk is shown, and one of the customer's row.
func found(_ large: LargeBank) throws -> [Row] {
  let database = try BareSQLite(.reading, large.path)
  let queries = try ["SELECT * FROM customer WHERE number = ?", shownToClerks].map {
    try BareStatement($0, database)
  }
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
          query.bind(number.digits, at: 1)
          guard try query.run() == 1 else { throw Place.Failure(what: "\(number) is not there") }
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
