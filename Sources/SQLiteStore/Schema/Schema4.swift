/// The fourth schema: everything that the bank decides by is sealed, row by row, and the seals are bound to the
/// ledger's head.
let schema4 = """
  -- The tree of the seals: nodes with the tags of those below them, buckets with the seals of rows.
  CREATE TABLE seal (
    id INTEGER PRIMARY KEY CHECK (id >= 0),
    body BLOB NOT NULL
  ) STRICT;

  ALTER TABLE bank ADD COLUMN root BLOB NOT NULL DEFAULT x'';
  ALTER TABLE bank ADD COLUMN seal BLOB NOT NULL DEFAULT x'';
  """
