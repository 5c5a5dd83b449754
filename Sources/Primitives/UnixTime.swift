/// A moment, in whole seconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX).
///
/// Nothing below the executable reads a clock: a time is always handed in.
package struct UnixTime: Hashable, Comparable, Sendable {
  /// Since 1970-01-01T00:00:00Z; negative before.
  package let seconds: Int64

  package init(seconds: Int64) {
    self.seconds = seconds
  }

  package static func < (a: UnixTime, b: UnixTime) -> Bool {
    a.seconds < b.seconds
  }

  /// - Parameter seconds: how much later; negative for earlier.
  package func advanced(bySeconds seconds: Int64) -> UnixTime {
    UnixTime(seconds: self.seconds + seconds)
  }

  /// - Parameter days: of 86,400 seconds each, how many later; negative for earlier.
  package func advanced(byDays days: Int64) -> UnixTime {
    advanced(bySeconds: days * 86_400)
  }

  /// Seconds from `earlier` to this moment; negative if `earlier` is the later one.
  package func seconds(since earlier: UnixTime) -> Int64 {
    seconds - earlier.seconds
  }
}
