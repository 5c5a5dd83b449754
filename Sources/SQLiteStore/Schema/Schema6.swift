import BankService
import TokenDomain
import Vault

/// The sixth schema: tokens come in batches, may be retired and have serial numbers of other shapes; customers are found
/// by name and may be closed; the root of the seals is in the row of the bank.
let schema6 = """
  -- Its root was node 0, and is in `bank` now: one page less in every transaction.
  DROP TABLE seal;
  CREATE TABLE seal (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    body BLOB NOT NULL
  ) STRICT;

  -- The rows about an issue are found among those of its customer.
  DROP INDEX ledger_issue;

  -- A seed file that was imported.
  CREATE TABLE batch (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    imported_at INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    file_digest BLOB NOT NULL CHECK (length(file_digest) = 32),
    tokens INTEGER NOT NULL CHECK (tokens > 0)
  ) STRICT;

  -- Nil: from when it came. With a retired token nothing begins.
  ALTER TABLE token ADD COLUMN starts TEXT CHECK (starts IS date(starts, '+0 days'));
  ALTER TABLE token ADD COLUMN drift INTEGER NOT NULL DEFAULT 0;
  -- Its serial number with letters that look like digits as those digits, if that is another one.
  ALTER TABLE token ADD COLUMN look TEXT;
  ALTER TABLE token ADD COLUMN batch INTEGER REFERENCES batch;
  ALTER TABLE token ADD COLUMN retired_at INTEGER CHECK (retired_at IS NULL OR in_stock = 0);
  CREATE UNIQUE INDEX token_look ON token (look) WHERE look IS NOT NULL;
  CREATE INDEX token_batch ON token (batch, serial) WHERE batch IS NOT NULL;
  DROP INDEX token_stock;
  CREATE INDEX token_stock ON token (id) WHERE in_stock;

  ALTER TABLE customer ADD COLUMN closed_at INTEGER;
  -- As they are searched for: Customer.searchKey.
  ALTER TABLE customer ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
  ALTER TABLE customer ADD COLUMN kana_key TEXT NOT NULL DEFAULT '';
  CREATE INDEX customer_name ON customer (name_key);
  CREATE INDEX customer_kana ON customer (kana_key);

  -- Another serial_of_kind: key fobs have serial numbers that begin with S, too.
  DROP INDEX issue_customer;
  DROP INDEX issue_requested;
  DROP INDEX issue_succeeds;
  DROP INDEX miss_issue;
  ALTER TABLE issue RENAME TO issue_5;
  ALTER TABLE miss RENAME TO miss_5;
  CREATE TABLE issue (
    id INTEGER PRIMARY KEY,
    customer TEXT NOT NULL REFERENCES customer,
    kind TEXT NOT NULL CHECK (kind IN ('hardware', 'software')),
    requested_at INTEGER NOT NULL,
    -- Of a renewal: the issue that was in use when it was ordered.
    succeeds INTEGER REFERENCES issue (id) CHECK (succeeds < id),
    state TEXT NOT NULL CHECK (state IN (
      'requested', 'issued', 'active', 'suspended', 'released', 'revoked', 'cancelled')),
    since INTEGER NOT NULL,
    -- A serial serves one issue for ever (rules §1).
    serial TEXT UNIQUE REFERENCES token (serial),
    reason TEXT,
    resumes_to TEXT CHECK (resumes_to IN ('issued', 'active')),
    resumes_since INTEGER,
    dispatched_at INTEGER,
    activated_at INTEGER,
    offset_lowest INTEGER,
    offset_highest INTEGER,
    offset_as_of INTEGER,
    last_step INTEGER CHECK (last_step >= 0),
    wanted_step INTEGER CHECK (wanted_step >= 0),
    wanted_since INTEGER,
    misses INTEGER NOT NULL CHECK (misses >= 0),
    counted_marks BLOB CHECK (length(counted_marks) % 32 = 0),
    counted_step INTEGER,
    resynchronised_at INTEGER,
    CONSTRAINT serial_of_state CHECK ((serial IS NULL) = (state IN ('requested', 'cancelled'))),
    CONSTRAINT serial_of_kind CHECK (
      (kind = 'software') = (serial GLOB 'S\(String(repeating: "[0-9]", count: 12))')),
    CONSTRAINT reason_of_state CHECK ((reason IS NULL) = (state NOT IN ('suspended', 'revoked'))),
    CONSTRAINT resumption CHECK (
      (resumes_to IS NULL) = (state <> 'suspended')
      AND (resumes_since IS NULL) = (resumes_to IS NULL)),
    CONSTRAINT verifier CHECK (
      (offset_lowest IS NULL) = (serial IS NULL)
      AND (offset_highest IS NULL) = (serial IS NULL)
      AND (offset_as_of IS NULL) = (serial IS NULL)
      AND offset_lowest <= offset_highest
      AND (last_step IS NULL OR serial IS NOT NULL)
      AND (wanted_step IS NULL OR serial IS NOT NULL)
      AND (wanted_since IS NULL) = (wanted_step IS NULL)
      AND wanted_step > last_step IS NOT 0),
    CONSTRAINT counted CHECK ((counted_marks IS NULL) = (counted_step IS NULL))
  ) STRICT;
  INSERT INTO issue SELECT \(issueColumns) FROM issue_5 ORDER BY id;
  CREATE TABLE miss (
    id INTEGER PRIMARY KEY,
    issue INTEGER NOT NULL REFERENCES issue,
    time INTEGER NOT NULL
  ) STRICT;
  INSERT INTO miss SELECT id, issue, time FROM miss_5;
  DROP TABLE miss_5;
  DROP TABLE issue_5;
  CREATE INDEX issue_customer ON issue (customer);
  CREATE INDEX issue_requested ON issue (requested_at) WHERE state = 'requested';
  CREATE INDEX issue_succeeds ON issue (succeeds) WHERE succeeds IS NOT NULL;
  CREATE INDEX miss_issue ON miss (issue, time);

  CREATE TRIGGER issue_takes_token AFTER UPDATE OF serial ON issue
  WHEN NEW.serial IS NOT OLD.serial
  BEGIN
    UPDATE token SET in_stock = 0 WHERE serial = NEW.serial;
  END;
  CREATE TRIGGER issue_begins_with_token AFTER INSERT ON issue
  WHEN NEW.serial IS NOT NULL
  BEGIN
    UPDATE token SET in_stock = 0 WHERE serial = NEW.serial;
  END;
  CREATE TRIGGER issue_keeps_token BEFORE UPDATE OF serial ON issue
  WHEN OLD.serial IS NOT NULL AND NEW.serial IS NOT OLD.serial
  BEGIN
    SELECT raise(ABORT, 'an issue keeps its serial');
  END;
  """

/// In the order of the new table.
private let issueColumns = """
  id, customer, kind, requested_at, succeeds, state, since, serial, reason, resumes_to, resumes_since,
    dispatched_at, activated_at, offset_lowest, offset_highest, offset_as_of, last_step, wanted_step, wanted_since,
    misses, counted_marks, counted_step, resynchronised_at
  """

extension Schema {
  /// Finds every customer by what the name and its reading are searched for by.
  static func fillSearchKeys(
    _ records: SQLiteRecords, _ masterKey: MasterKey, _ founding: BankFounding
  ) throws {
    var last: CustomerNumber?
    while true {
      let page = try records.customersAsTheyStand(after: last, limit: 1_000)
      guard let end = page.last else { return }
      last = end.number
      for customer in page { try records.updateSearchKeys(of: customer) }
    }
  }
}
