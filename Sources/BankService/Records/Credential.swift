import Vault

/// One password of one customer, and how it fared lately.
package struct Credential: Hashable, Sendable {
  /// What a typed password is compared with.
  package let hash: PasswordHash
  /// Whether an operator has given it, so that its customer chooses another before anything else (rules §2.3).
  package let mustChange: Bool
  /// How often it was given wrongly lately, from wherever no throttle of its own is kept.
  package internal(set) var throttle: PasswordThrottle

  /// A password as it is kept; a new one was never given wrongly.
  package init(
    hash: PasswordHash, mustChange: Bool = false, throttle: PasswordThrottle = PasswordThrottle()
  ) {
    self.hash = hash
    self.mustChange = mustChange
    self.throttle = throttle
  }

  /// What there is to know of it without opening its hash.
  package struct Standing: Hashable, Sendable {
    /// ``Credential/mustChange``.
    package let mustChange: Bool
    /// ``Credential/throttle``.
    package let throttle: PasswordThrottle

    package init(mustChange: Bool, throttle: PasswordThrottle) {
      (self.mustChange, self.throttle) = (mustChange, throttle)
    }
  }

  /// Whether it is compared at all.
  package var isStopped: Bool { throttle.isStopped }
}
