/// How long a session lasts (NIST SP 800-63B section 2.2.3; OWASP).
package struct SessionPolicy: Hashable, Sendable {
  /// What ``idleMinutes`` may be.
  package static let idleRange = 2...60
  /// What ``absoluteMinutes`` may be.
  package static let absoluteRange = 5...720

  /// Minutes without a key until the customer is logged out; at least 2.
  package let idleMinutes: Int
  /// Minutes from the login on after which the session ends whatever is typed; no fewer than
  /// ``idleMinutes``.
  package let absoluteMinutes: Int

  /// How long before either end the customer is warned, in seconds.
  package static let warningSeconds: Int64 = 60

  /// Nil if a number is outside its range.
  package init?(idleMinutes: Int, absoluteMinutes: Int) {
    guard Self.idleRange.contains(idleMinutes), Self.absoluteRange.contains(absoluteMinutes),
      absoluteMinutes >= idleMinutes
    else { return nil }
    self.init(idle: idleMinutes, absolute: absoluteMinutes)
  }

  private init(idle: Int, absolute: Int) {
    (idleMinutes, absoluteMinutes) = (idle, absolute)
  }

  /// Ten minutes without a key, an hour in all.
  package static let standard = SessionPolicy(idle: 10, absolute: 60)
}
