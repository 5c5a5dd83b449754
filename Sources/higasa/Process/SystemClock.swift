import Glibc
import Primitives

/// The server's clock: the only place where it is read.
enum SystemClock {
  @Sendable static func now() -> UnixTime {
    UnixTime(seconds: milliseconds() / 1_000)
  }

  /// Since 1970.
  static func milliseconds() -> Int64 {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Int64(now.tv_sec) * 1_000 + Int64(now.tv_nsec) / 1_000_000
  }
}
