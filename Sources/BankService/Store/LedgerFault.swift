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
  /// Nothing is written down there.
  case anchorMissing(StorePlace)
  /// Not written by us, or under another master key.
  case anchorForged(StorePlace)
  /// An issue whose column does not agree with what the ledger says of it.
  case issue(id: Int64, customer: String, column: String)
  /// An issue that the ledger does not tell of at all.
  case unknownIssue(id: Int64, customer: String)
  /// An issue that the ledger tells of and that is gone.
  case missingIssue(id: Int64)
}
