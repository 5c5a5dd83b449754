/// What the seals know of one row.
struct RowSeal: Hashable {
  let table: SealedTable
  /// Within its subject.
  let key: String
  let tag: [UInt8]
  /// Of its columns, to name the one that differs.
  let checks: [UInt16]
}
