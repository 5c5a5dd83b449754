import BankService
import GRDB
import Primitives
import TokenDomain
import Vault

/// The fifth schema: passwords sealed under a key, misses by where they came from, the settings that were accepted,
/// an incarnation.
let schema5 = """
  -- Drawn anew at each restore, so that two ledgers that went on from one backup never fit each other's anchors.
  ALTER TABLE bank ADD COLUMN incarnation INTEGER NOT NULL DEFAULT 0;

  ALTER TABLE credential RENAME TO credential_4;
  CREATE TABLE credential (
    customer TEXT NOT NULL REFERENCES customer,
    kind TEXT NOT NULL CHECK (kind IN ('login', 'confirmation')),
    sealed_hash BLOB NOT NULL,
    -- Given by an operator: its customer chooses another one before anything else.
    must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)),
    \(throttleColumns),
    PRIMARY KEY (customer, kind)
  ) STRICT, WITHOUT ROWID;

  ALTER TABLE stranger RENAME TO stranger_4;
  CREATE TABLE stranger (
    number TEXT PRIMARY KEY CHECK (length(number) = 7 AND number NOT GLOB '*[^0-9]*'),
    \(throttleColumns)
  ) STRICT, WITHOUT ROWID;

  -- Where a customer logged in from: the misses of the login password are counted by it.
  CREATE TABLE source (
    customer TEXT NOT NULL REFERENCES customer,
    name TEXT NOT NULL,
    last_login_at INTEGER NOT NULL,
    \(throttleColumns),
    PRIMARY KEY (customer, name)
  ) STRICT, WITHOUT ROWID;

  -- The settings as an operator accepted them, and the key that exports are signed with.
  CREATE TABLE institution (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    settings TEXT NOT NULL,
    signing_key BLOB NOT NULL
  ) STRICT;
  """

/// How a password fared: ``ThrottleColumns``.
private let throttleColumns = """
  misses INTEGER NOT NULL CHECK (misses >= 0),
    last_miss_at INTEGER,
    stopped_at INTEGER,
    recent_misses BLOB NOT NULL CHECK (length(recent_misses) % 8 = 0),
    held_back INTEGER NOT NULL CHECK (held_back >= 0)
  """

extension Schema {
  /// Takes over what the fourth schema had, each secret sealed to whom it belongs.
  static func sealSecrets(
    _ records: SQLiteRecords, _ masterKey: MasterKey, _ founding: BankFounding
  ) throws {
    let database = records.database
    try database.execute(
      sql: """
        INSERT INTO stranger SELECT number, misses, last_miss_at, stopped_at, x'', 0 FROM stranger_4;
        DROP TABLE stranger_4;
        """)
    let old = try RawStatement("SELECT * FROM credential_4", database)
    try old.read(of: "credential") { stored in
      let number = try stored.text("customer") { CustomerNumber($0) }
      let kind = try stored.text("kind") { PasswordKind(rawValue: $0) }
      let throttle = PasswordThrottle(
        misses: Int(try stored.integer("misses")), lastMissAt: try stored.timeIfAny("last_miss_at"),
        stoppedAt: try stored.timeIfAny("stopped_at"))
      try records.insertCredential(
        Credential(hash: try stored.text("hash") { PasswordHash(text: $0) }, throttle: throttle),
        kind, of: number)
      return .goOn
    }
    try database.execute(sql: "DROP TABLE credential_4")
    try sealSeeds(records, SeedSealer(masterKey))
    try database.execute(
      sql: "UPDATE bank SET incarnation = ?", arguments: [founding.incarnation])
    try records.insertInstitution(founding)
  }

  /// Each was bound to its serial number alone.
  private static func sealSeeds(_ records: SQLiteRecords, _ sealer: SeedSealer) throws {
    try records.resealTokens { (token, sealed) throws(BankFailure) in
      do {
        return try sealer.seal(
          sealer.open(sealed, for: token.serial.text), for: token.sealLabel)
      } catch {
        throw .store(
          .tampered(
            .record(table: "token", key: token.serial.text, column: "sealed_seed")))
      }
    }
  }
}
