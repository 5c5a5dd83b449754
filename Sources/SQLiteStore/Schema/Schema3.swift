/// The third schema: issues that succeed one another, and the words of software tokens, reports and 切替,
/// which a program of before would take for damage.
let schema3 = """
  -- Of a renewal: the issue that was in use when it was ordered.
  ALTER TABLE issue ADD COLUMN succeeds INTEGER REFERENCES issue (id) CHECK (succeeds < id);
  -- An acceptance that was refused is none: the newest time stays what it was.
  DROP INDEX ledger_clock;
  CREATE INDEX ledger_clock ON ledger (id) WHERE event = 'clock-accepted' AND outcome = 'done';
  CREATE INDEX issue_succeeds ON issue (succeeds) WHERE succeeds IS NOT NULL;
  """
