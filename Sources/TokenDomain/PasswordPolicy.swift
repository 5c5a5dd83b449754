/// What an institution asks of new passwords (rules §2.3).
package struct PasswordPolicy: Hashable, Sendable {
  /// What ``leastLength`` may be; the greatest length is the end of it.
  package static let lengths = 8...64

  /// How many characters a password has at least.
  package let leastLength: Int

  /// Nil if the number is outside its range.
  package init?(leastLength: Int) {
    guard Self.lengths.contains(leastLength) else { return nil }
    self.init(least: leastLength)
  }

  private init(least: Int) { leastLength = least }

  /// Eight characters.
  package static let standard = PasswordPolicy(least: 8)
}
