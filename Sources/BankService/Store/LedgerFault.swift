import TokenDomain

/// What `audit verify` found first that is not as it was written (rules §5).
package enum LedgerFault: Error, Hashable, Sendable {
  /// This row was changed, or put between others, or stands in the place of another.
  case changed(row: Int64)
  /// The row of this number is gone, and rows after it are there.
  case missing(row: Int64)
  /// The ledger ends with `row`; the anchor knows of rows up to `anchored`: the last ones were removed, or
  /// the database is an older copy.
  case cutOff(row: Int64, anchored: Int64)
  /// The anchor's row has another MAC than the ledger's: they are not of the same bank, or from different
  /// times.
  case otherAnchor(row: Int64, StorePlace)
  /// What is written down there is of the bank before it was restored from a backup, or of another restored one.
  case otherIncarnation(StorePlace)
  /// Nothing is written down there.
  case anchorMissing(StorePlace)
  /// Not written by us, or under another master key.
  case anchorForged(StorePlace)
  /// A record whose column, or some of it, is not as it was written: of the table, the one that is found by the
  /// key.
  case record(table: String, key: String, column: String?)
  /// A record that is gone.
  case recordMissing(table: String, key: String)
  /// A record that nobody of us has written.
  case recordAdded(table: String, key: String)
  /// A bank that says it is of an older schema than the one that its anchor was written for.
  case olderSchema(Int, anchored: Int)
  /// A table, an index or a trigger that is not as this program makes it.
  case schema(object: String)
  /// A row that leaves its issue as the rows before it and the lifecycle do not lead to: `from` is where the issue
  /// stood (nil if nothing had begun it), `to` what the row makes of it (nil if that cannot be told).
  case replay(
    row: Int64, issue: Int64, from: IssueLifecycle.StateName?, event: String,
    to: IssueLifecycle.StateName?)
  /// An issue whose column does not agree with what the ledger says of it.
  case issue(id: Int64, customer: String, column: String)
  /// An issue that the ledger does not tell of at all.
  case unknownIssue(id: Int64, customer: String)
  /// An issue that the ledger tells of and that is gone.
  case missingIssue(id: Int64)
}
