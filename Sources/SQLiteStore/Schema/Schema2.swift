import BankService
import OneTimePassword
import Primitives
import TokenDomain
import Vault

/// The second schema: a ledger whose rows are chained and tell how they leave the issues, waits between
/// wrong passwords, 時刻補正.
let schema2 = """
  ALTER TABLE credential ADD COLUMN last_miss_at INTEGER;
  ALTER TABLE issue ADD COLUMN resynchronised_at INTEGER;

  -- Numbers that no customer has and that somebody gave with a password: throttled as customers are.
  CREATE TABLE stranger (
    number TEXT PRIMARY KEY CHECK (length(number) = 7 AND number NOT GLOB '*[^0-9]*'),
    misses INTEGER NOT NULL CHECK (misses >= 0),
    last_miss_at INTEGER,
    stopped_at INTEGER
  ) STRICT, WITHOUT ROWID;

  ALTER TABLE ledger RENAME TO ledger_1;
  DROP INDEX ledger_time;
  -- References nothing: a refusal may name a customer or serial that the bank does not know.
  CREATE TABLE ledger (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    time INTEGER NOT NULL,
    event TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('done', 'refused')),
    rule TEXT,
    actor TEXT NOT NULL CHECK (actor IN ('customer', 'operator')),
    operator TEXT,
    session TEXT,
    terminal TEXT,
    peer TEXT,
    customer TEXT,
    serial TEXT,
    from_state TEXT,
    to_state TEXT,
    reason TEXT,
    issue INTEGER,
    imprint TEXT,
    judgement TEXT,
    mac BLOB NOT NULL CHECK (length(mac) = 32),
    CONSTRAINT rule_of_outcome CHECK ((rule IS NULL) = (outcome = 'done')),
    CONSTRAINT actor CHECK (
      (operator IS NULL) = (actor = 'customer') AND (session IS NULL) = (actor = 'operator')),
    CONSTRAINT origin CHECK (session IS NOT NULL OR (terminal IS NULL AND peer IS NULL)),
    CONSTRAINT imprint CHECK ((issue IS NULL) = (imprint IS NULL))
  ) STRICT;
  CREATE INDEX ledger_time ON ledger (time);
  CREATE INDEX ledger_customer ON ledger (customer) WHERE customer IS NOT NULL;
  CREATE INDEX ledger_issue ON ledger (issue) WHERE issue IS NOT NULL;
  CREATE INDEX ledger_clock ON ledger (id) WHERE event = 'clock-accepted';
  """

let schema2Triggers = """
  DROP TABLE ledger_1;
  \(ledgerNoUpdate);
  CREATE TRIGGER ledger_no_delete BEFORE DELETE ON ledger
  BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
  END;
  -- REPLACE removes a row without asking the trigger for deletions.
  CREATE TRIGGER ledger_no_replace BEFORE INSERT ON ledger
  WHEN EXISTS (SELECT 1 FROM ledger WHERE id = NEW.id)
  BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
  END;
  """

/// Taken away for the length of a transaction when the chain is built again under another key.
let ledgerNoUpdate = """
  CREATE TRIGGER ledger_no_update BEFORE UPDATE ON ledger
  BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
  END
  """

extension Schema {
  /// Chains the rows that were there, and puts every issue on record as it stands.
  static func chainLedger(_ records: SQLiteRecords) throws {
    // What the first schema has no column of is nothing.
    let old = try RawStatement("SELECT * FROM ledger_1 ORDER BY id", records.database)
    var newest: UnixTime?
    try old.read(of: "ledger") { row in
      let record = try LedgerColumns.record(row)
      try records.tail.append { _ in record }
      let time = UnixTime(seconds: record.time)
      newest = max(newest ?? time, time)
      return .goOn
    }
    guard let newest else { return }
    for issue in try records.allIssues() {
      try records.append(
        LedgerEntry(
          time: newest, event: .issueSealed, actor: .operator(name: "higasa"),
          customer: issue.customer, serial: issue.state.serial, imprint: issue.imprint))
    }
  }
}
