import Primitives
import TokenDomain

/// How often a password was given wrongly lately, from wherever these are counted together (rules §2.4, §2.9). A
/// customer number that nobody has is throttled alike, so that it is answered alike (rules §2.6).
package struct PasswordThrottle: Hashable, Sendable {
  /// After so many misses, so many times this many seconds nothing is compared (RFC 4226 section 7.3).
  package static let waitPerMiss: Int64 = 5

  /// Wrong ones in a row.
  package private(set) var misses: Int
  /// When the last of them was given; nil if there was none.
  package private(set) var lastMissAt: UnixTime?
  /// Since when nothing is compared; nil if it is.
  package private(set) var stoppedAt: UnixTime?
  /// Those within ``StopPolicy/windowDays``, oldest first, whatever successes lie between.
  package private(set) var recentMisses: [PasswordMiss]
  /// How often it was given during a wait, of which no row tells yet.
  package private(set) var heldBack: Int

  /// A password that was never given wrongly, or as a store keeps it.
  package init(
    misses: Int = 0, lastMissAt: UnixTime? = nil, stoppedAt: UnixTime? = nil,
    recentMisses: [PasswordMiss] = [], heldBack: Int = 0
  ) {
    self.misses = misses
    self.lastMissAt = lastMissAt
    self.stoppedAt = stoppedAt
    self.recentMisses = recentMisses
    self.heldBack = heldBack
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

  mutating func count(_ miss: PasswordMiss) {
    misses += 1
    lastMissAt = miss.time
    recentMisses.removeAll { $0.time.advanced(byDays: StopPolicy.windowDays) <= miss.time }
    recentMisses.append(miss)
    if misses >= StopPolicy.passwordMisses
      || recentMisses.count >= StopPolicy.passwordMissesInWindow
    {
      stoppedAt = miss.time
    }
  }

  /// The right one was given: the next wrong one is the first in a row.
  mutating func succeed() {
    (misses, lastMissAt) = (0, nil)
  }

  /// Where no success ends a row, a day without a miss does.
  mutating func lapse(at now: UnixTime) {
    guard !isStopped, let lastMissAt, lastMissAt.advanced(byDays: 1) <= now else { return }
    succeed()
  }

  /// One more was given during a wait.
  mutating func holdBack() { heldBack += 1 }

  /// Of those that were held back a row tells from now on.
  mutating func tellHeldBack() { heldBack = 0 }
}

/// One wrong password.
package struct PasswordMiss: Hashable, Sendable {
  /// When it was given.
  package let time: UnixTime
  /// Whether it was a new password that was compared with the customer's other one, and was taken: no guess
  /// that its customer must be told of.
  package let isOfChange: Bool

  /// A password that was given at a moment, as such or as a new one.
  package init(time: UnixTime, isOfChange: Bool) {
    (self.time, self.isOfChange) = (time, isOfChange)
  }
}
