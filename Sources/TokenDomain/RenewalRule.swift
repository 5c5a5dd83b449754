import Primitives

/// From when on the next token may be ordered while the old one still works.
package enum RenewalRule {
  /// From so many days before the expiry on a customer is told, and may order the next token.
  package static let days: Int64 = 90

  /// The first day of that time.
  package static func begins(before expires: TokyoDay) -> TokyoDay {
    TokyoDay(containing: expires.lastSecond.advanced(byDays: -days))
  }

  /// Never after the expiry: then the old token cannot speak for the next one.
  package static func isOpen(before expires: TokyoDay, at now: UnixTime) -> Bool {
    (begins(before: expires)...expires).contains(TokyoDay(containing: now))
  }
}
