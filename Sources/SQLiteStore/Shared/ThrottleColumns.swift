import BankService
import Primitives

/// How a password fared, as columns; the same for a number that no customer has, and for each source.
enum ThrottleColumns {
  /// In the order of ``values(of:)``.
  static let names = ["misses", "last_miss_at", "stopped_at", "recent_misses", "held_back"]

  static func values(of throttle: PasswordThrottle) -> [StoredValue] {
    [
      .integer(throttle.misses), StoredValue(throttle.lastMissAt?.seconds),
      StoredValue(throttle.stoppedAt?.seconds),
      .bytes(
        throttle.recentMisses.flatMap { miss in
          withUnsafeBytes(of: number(of: miss).bigEndian) { Array($0) }
        }),
      .integer(throttle.heldBack),
    ]
  }

  static func throttle(_ row: StoredRow) throws(BankFailure) -> PasswordThrottle {
    PasswordThrottle(
      misses: Int(try row.integer("misses")), lastMissAt: try row.timeIfAny("last_miss_at"),
      stoppedAt: try row.timeIfAny("stopped_at"), recentMisses: try recentMisses(row),
      heldBack: Int(try row.integer("held_back")))
  }

  /// When it was, and in the lowest bit whether it was of a change.
  private static func number(of miss: PasswordMiss) -> Int64 {
    miss.time.seconds << 1 | (miss.isOfChange ? 1 : 0)
  }

  private static func recentMisses(_ row: StoredRow) throws(BankFailure) -> [PasswordMiss] {
    let bytes = try row.bytes("recent_misses")
    let size = MemoryLayout<Int64>.size
    guard bytes.count.isMultiple(of: size) else { throw row.damage("recent_misses") }
    return stride(from: 0, to: bytes.count, by: size).map { start in
      let number = Int64(
        bitPattern: bytes[start..<start + size].reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
      return PasswordMiss(time: UnixTime(seconds: number >> 1), isOfChange: number & 1 == 1)
    }
  }
}
