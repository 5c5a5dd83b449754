/// A sum over rows, whatever their order: two of them are the same if both are of the same rows, and else with a
/// probability of 2^-64, since nobody can choose rows for a salt that is drawn when they are read.
struct RowSum: Equatable {
  private let salt: UInt64
  private var sum: UInt64 = 0

  /// Of no rows.
  ///
  /// - Parameter salt: the same for sums that are to be compared, and drawn for them.
  init(_ salt: UInt64) { self.salt = salt }

  /// Adds a row: the name of its subject, and its tag, which the row is proven by.
  mutating func add(_ subject: UnsafeRawBufferPointer, _ tag: UnsafeRawBufferPointer) {
    // SipHash, under the salt and the process's own key.
    var hasher = Hasher()
    hasher.combine(salt)
    hasher.combine(subject.count)
    hasher.combine(bytes: subject)
    hasher.combine(bytes: tag)
    sum &+= UInt64(bitPattern: Int64(hasher.finalize()))
  }
}
