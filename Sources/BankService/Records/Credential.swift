import Vault

/// One password of one customer, and how it fared lately.
package struct Credential: Hashable, Sendable {
  /// What a typed password is compared with.
  package let hash: PasswordHash
  /// How often it was given wrongly lately.
  package internal(set) var throttle: PasswordThrottle

  /// A password as it is kept; a new one was never given wrongly.
  package init(hash: PasswordHash, throttle: PasswordThrottle = PasswordThrottle()) {
    self.hash = hash
    self.throttle = throttle
  }

  /// Whether it is compared at all.
  package var isStopped: Bool { throttle.isStopped }
}
