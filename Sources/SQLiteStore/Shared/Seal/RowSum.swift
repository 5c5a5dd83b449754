import Dispatch
import Synchronization
import Vault

/// A sum over rows, whatever their order: two of them are the same if both are of the same rows, and else with a
/// probability of 2^-64, since nobody can choose rows for a salt that is drawn when they are read.
struct RowSum: Equatable, Sendable {
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

  /// Adds the rows of another sum under the same salt.
  mutating func add(_ other: RowSum) { sum &+= other.sum }
}

/// The sum of rows whose tags are computed while the next rows are read, by whatever cores are free.
final class RowSummer {
  private static let batchBytes = 262_144
  /// What is read and not summed up yet is bounded.
  private static let batches = 4

  /// Rows one after the other: the name of the subject, and what the tag is computed over.
  private struct Batch {
    var bytes: [UInt8] = []
    /// Where each name and each row ends.
    var ends: [(name: Int, row: Int)] = []
  }

  /// What the jobs share.
  private final class Shared: Sendable {
    let sum: Mutex<RowSum>
    let free = DispatchSemaphore(value: batches)

    init(_ empty: RowSum) { sum = Mutex(empty) }
  }

  private let sealer: StateSealer
  private let empty: RowSum
  private let shared: Shared
  private var batch = Batch()
  private let jobs = DispatchGroup()

  init(_ sealer: StateSealer, salt: UInt64) {
    (self.sealer, empty) = (sealer, RowSum(salt))
    shared = Shared(empty)
  }

  /// Adds a row; what it is made of is copied.
  func add(_ subject: UnsafeRawBufferPointer, _ row: [UInt8]) {
    batch.bytes += subject
    let name = batch.bytes.count
    batch.bytes += row
    batch.ends.append((name, batch.bytes.count))
    if batch.bytes.count >= Self.batchBytes { hand() }
  }

  /// The sum of all rows.
  func total() -> RowSum {
    hand()
    jobs.wait()
    return shared.sum.withLock { $0 }
  }

  private func hand() {
    let (batch, sealer, empty, shared) = (batch, sealer, empty, shared)
    self.batch = Batch()
    shared.free.wait()
    DispatchQueue.global().async(group: jobs) {
      var part = empty
      batch.bytes.withUnsafeBytes { bytes in
        var begin = 0
        for (name, end) in batch.ends {
          let subject = UnsafeRawBufferPointer(rebasing: bytes[begin..<name])
          let row = UnsafeRawBufferPointer(rebasing: bytes[name..<end])
          sealer.withTag(row) { part.add(subject, $0) }
          begin = end
        }
      }
      shared.sum.withLock { $0.add(part) }
      shared.free.signal()
    }
  }
}
