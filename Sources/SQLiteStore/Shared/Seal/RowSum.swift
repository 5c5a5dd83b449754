/// A sum over rows, whatever their order: two of them are the same if both are of the same rows, and else with a
/// probability of 2^-128, since nobody can choose rows for salts that are drawn when they are read.
struct RowSum: Equatable {
  /// Of two sums that are to be compared.
  struct Salts: Equatable {
    fileprivate let first = UInt64.random(in: .min ... .max)
    fileprivate let second = UInt64.random(in: .min ... .max)
  }

  private let salts: Salts
  private var first: UInt64 = 0
  private var second: UInt64 = 0

  /// Of no rows.
  init(_ salts: Salts) { self.salts = salts }

  /// Adds a row: the name of its subject, and its tag, which the row is proven by.
  mutating func add(_ subject: UnsafeRawBufferPointer, _ tag: UnsafeRawBufferPointer) {
    first &+= Self.hash(subject, tag, salts.first)
    second &+= Self.hash(subject, tag, salts.second)
  }

  /// SipHash, under the salt and the process's own key.
  private static func hash(
    _ subject: UnsafeRawBufferPointer, _ tag: UnsafeRawBufferPointer, _ salt: UInt64
  ) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(salt)
    hasher.combine(subject.count)
    hasher.combine(bytes: subject)
    hasher.combine(bytes: tag)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }
}
