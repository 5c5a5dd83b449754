import Vault

/// One password of one customer, and how it fared lately.
package struct Credential: Hashable, Sendable {
  package let hash: PasswordHash
  package internal(set) var throttle: PasswordThrottle

  package init(hash: PasswordHash, throttle: PasswordThrottle = PasswordThrottle()) {
    self.hash = hash
    self.throttle = throttle
  }

  package var isStopped: Bool { throttle.isStopped }
}
