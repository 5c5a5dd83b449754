import Primitives
import TokenDomain

/// A source that a customer logged in from, with a count of its own of the misses from there (rules §2.9).
package struct KnownSource: Hashable, Sendable {
  /// For so many days after a login it is known.
  package static let days: Int64 = 90
  /// So many are kept of a customer: those where the last logins were.
  package static let most = 20

  /// Where it is.
  package let source: LoginSource
  /// When the customer logged in from there last, or up to a day before that.
  package internal(set) var lastLogin: UnixTime
  /// How often the password was given wrongly from there lately.
  package internal(set) var throttle: PasswordThrottle

  /// A source as it is kept; a new one has no misses.
  package init(
    source: LoginSource, lastLogin: UnixTime, throttle: PasswordThrottle = PasswordThrottle()
  ) {
    (self.source, self.lastLogin, self.throttle) = (source, lastLogin, throttle)
  }

  /// Whether it still is known. A clock that was set back forgets nothing.
  func isKnown(at now: UnixTime) -> Bool { now < lastLogin.advanced(byDays: Self.days) }
}
