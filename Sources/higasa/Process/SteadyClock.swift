import Glibc

/// A clock that never goes back, whatever is done to the server's.
enum SteadyClock {
  /// Since some moment.
  static func milliseconds() -> Int64 {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int64(now.tv_sec) * 1_000 + Int64(now.tv_nsec) / 1_000_000
  }
}
