import Primitives

/// What an institution asks of the tokens that go into its stock, and out of it to customers (rules §7).
package struct StockPolicy: Hashable, Sendable {
  /// What the makers of its tokens number them by.
  package enum Serials: String, Hashable, Sendable, CaseIterable {
    /// 13 of them, as in the manual.
    case digits
    /// 7 to 20 digits and letters.
    case digitsAndLetters = "digits-and-letters"
  }

  /// What ``leastLifeDays`` may be.
  package static let lifeRange = 0...3_650

  /// A token that expires earlier than in so many days neither goes into stock nor, unless an operator names it, out of
  /// it.
  package let leastLifeDays: Int
  /// Other serial numbers are refused.
  package let serials: Serials

  /// Nil if the number is outside its range.
  package init?(leastLifeDays: Int, serials: Serials) {
    guard Self.lifeRange.contains(leastLifeDays) else { return nil }
    self.init(days: leastLifeDays, serials)
  }

  private init(days: Int, _ serials: Serials) { (leastLifeDays, self.serials) = (days, serials) }

  /// A year, and the manual's 13 digits.
  package static let standard = StockPolicy(days: 365, .digits)

  /// The moment that a token lives to at least.
  package func leastEnd(at now: UnixTime) -> UnixTime { now.advanced(byDays: Int64(leastLifeDays)) }

  /// Whether a token with this serial number is one of the institution's.
  package func takes(_ serial: SerialNumber) -> Bool {
    switch serials {
    case .digits:
      serial.text.utf8.count == SerialNumber.hardwareDigits
        && serial.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    case .digitsAndLetters: serial.kind == .hardware
    }
  }
}
