/// The first schema. Times are Unix seconds, offsets milliseconds, days `YYYY-MM-DD` of Asia/Tokyo.
///
/// The checks hold what a row must be on its own; what is allowed next is the lifecycle's to say.
let schema1 = """
  CREATE TABLE bank (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    key_fingerprint BLOB NOT NULL CHECK (length(key_fingerprint) = 16),
    is_demo INTEGER NOT NULL CHECK (is_demo IN (0, 1))
  ) STRICT;

  CREATE TABLE customer (
    number TEXT PRIMARY KEY CHECK (length(number) = 7 AND number NOT GLOB '*[^0-9]*'),
    name TEXT NOT NULL,
    kana TEXT NOT NULL,
    address TEXT NOT NULL,
    generation INTEGER NOT NULL CHECK (generation >= 0),
    last_login_at INTEGER,
    last_login_peer TEXT,
    CHECK (last_login_peer IS NULL OR last_login_at IS NOT NULL)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE credential (
    customer TEXT NOT NULL REFERENCES customer,
    kind TEXT NOT NULL CHECK (kind IN ('login', 'confirmation')),
    hash TEXT NOT NULL,
    misses INTEGER NOT NULL CHECK (misses >= 0),
    stopped_at INTEGER,
    PRIMARY KEY (customer, kind)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE token (
    id INTEGER PRIMARY KEY,
    serial TEXT NOT NULL UNIQUE,
    algorithm TEXT NOT NULL CHECK (algorithm IN ('SHA1', 'SHA256', 'SHA512')),
    digits INTEGER NOT NULL CHECK (digits BETWEEN 6 AND 8),
    period INTEGER NOT NULL CHECK (period > 0),
    epoch INTEGER NOT NULL CHECK (epoch >= 0),
    expires TEXT NOT NULL CHECK (expires IS date(expires, '+0 days')),
    sealed_seed BLOB NOT NULL,
    -- Whether no issue has the serial. Kept by the triggers below alone, because an index cannot look
    -- into another table, and the oldest of the stock is to be found without reading the used ones.
    in_stock INTEGER NOT NULL DEFAULT 1 CHECK (in_stock IN (0, 1))
  ) STRICT;
  CREATE INDEX token_stock ON token (id) WHERE in_stock AND serial NOT GLOB 'S*';

  CREATE TABLE issue (
    id INTEGER PRIMARY KEY,
    customer TEXT NOT NULL REFERENCES customer,
    kind TEXT NOT NULL CHECK (kind IN ('hardware', 'software')),
    requested_at INTEGER NOT NULL,
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
    CONSTRAINT serial_of_state CHECK ((serial IS NULL) = (state IN ('requested', 'cancelled'))),
    CONSTRAINT serial_of_kind CHECK ((kind = 'software') = (serial GLOB 'S*')),
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
  CREATE INDEX issue_customer ON issue (customer);
  CREATE INDEX issue_requested ON issue (requested_at) WHERE state = 'requested';

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

  CREATE TABLE miss (
    id INTEGER PRIMARY KEY,
    issue INTEGER NOT NULL REFERENCES issue,
    time INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX miss_issue ON miss (issue, time);

  -- References nothing: a refusal may name a customer or serial that the bank does not know.
  CREATE TABLE ledger (
    id INTEGER PRIMARY KEY,
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
    CONSTRAINT rule_of_outcome CHECK ((rule IS NULL) = (outcome = 'done')),
    CONSTRAINT actor CHECK (
      (operator IS NULL) = (actor = 'customer') AND (session IS NULL) = (actor = 'operator')),
    CONSTRAINT origin CHECK (session IS NOT NULL OR (terminal IS NULL AND peer IS NULL))
  ) STRICT;
  CREATE INDEX ledger_time ON ledger (time);

  CREATE TRIGGER ledger_no_update BEFORE UPDATE ON ledger
  BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
  END;
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
