/// The third schema: issues that succeed one another, and the words of software tokens, reports and 切替,
/// which a program of before would take for damage.
let schema3 = """
  -- Of a renewal: the issue that was in use when it was ordered.
  ALTER TABLE issue ADD COLUMN succeeds INTEGER REFERENCES issue (id) CHECK (succeeds < id);
  CREATE INDEX issue_succeeds ON issue (succeeds) WHERE succeeds IS NOT NULL;
  """
