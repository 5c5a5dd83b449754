/// One side of a key fob (ハードウェアトークン): what its display shows, or what is printed on its back.
package enum KeyFobFace: Hashable, Sendable {
  /// - digits: the code.
  /// - notches: how many marks of 10 seconds are still lit, 0…6.
  case front(digits: String, notches: Int)
  /// The battery is spent, as past the expiry date: the display shows nothing any more.
  case dark
  /// What is printed, with its labels.
  case back(serialLabel: String, serial: String, expiryLabel: String, expires: String)
}
