import Primitives
import TokenDomain

/// How often a password was given wrongly lately. A customer number that nobody has is throttled alike, so
/// that it is answered alike (rules §2).
package struct PasswordThrottle: Hashable, Sendable {
  /// Wrong passwords in a row that stop it until an operator unlocks it (rules §2).
  package static let missesToStop = StopPolicy.passwordMisses
  /// After so many misses, so many times this many seconds nothing is compared (RFC 4226 section 7.3).
  package static let waitPerMiss: Int64 = 5

  /// Wrong ones in a row.
  package private(set) var misses: Int
  /// When the last of them was given; nil if there was none.
  package private(set) var lastMissAt: UnixTime?
  /// Since when nothing is compared; nil if it is.
  package private(set) var stoppedAt: UnixTime?

  /// A password that was never given wrongly, or as a store keeps it.
  package init(misses: Int = 0, lastMissAt: UnixTime? = nil, stoppedAt: UnixTime? = nil) {
    self.misses = misses
    self.lastMissAt = lastMissAt
    self.stoppedAt = stoppedAt
  }

  /// Whether nothing is compared any more.
  package var isStopped: Bool { stoppedAt != nil }

  /// Seconds until a password is compared again; nil if it is now.
  ///
  /// A clock that was set back waits for nothing: five misses still stop it.
  package func wait(at now: UnixTime) -> Int64? {
    guard !isStopped, let lastMissAt else { return nil }
    let waited = now.seconds(since: lastMissAt)
    let wait = Int64(misses) * Self.waitPerMiss
    return (0..<wait).contains(waited) ? wait - waited : nil
  }

  mutating func countMiss(at now: UnixTime) {
    misses += 1
    lastMissAt = now
    if misses >= Self.missesToStop { stoppedAt = now }
  }
}
