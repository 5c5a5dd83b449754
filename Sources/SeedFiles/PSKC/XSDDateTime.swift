import Foundation
import Primitives

extension UnixTime {
  /// xs:dateTime in each of its forms (XML Schema part 2, section 3.2.7): with a fraction of a second, with an offset, or
  /// without one, which is then UTC (RFC 6030 section 4.3.1), and 24:00:00 for the next midnight.
  ///
  /// Nil for what is none, a day that the calendar does not have, and years before 1900 or after 9999.
  init?(xsdDateTime text: String) {
    guard let parts = text.wholeMatch(of: Self.dateTime)?.output else { return nil }
    func number(_ digits: Substring) -> Int { Int(digits) ?? 0 }
    var (hour, minute, second) = (number(parts.2), number(parts.3), number(parts.4))
    let isNextDay = (hour, minute, second) == (24, 0, 0)
    if isNextDay { (hour, minute, second) = (0, 0, 0) }
    guard hour < 24, minute < 60, second < 60, let day = TokyoDay(iso8601: parts.1) else {
      return nil
    }
    var offset = 0
    if let zone = parts.5, zone != "Z" {
      let hours = number(zone.dropFirst().prefix(2))
      let minutes = number(zone.suffix(2))
      guard minutes < 60, hours * 60 + minutes <= 14 * 60 else { return nil }
      offset = (hours * 60 + minutes) * (zone.hasPrefix("-") ? -60 : 60)
    }
    let inDay = hour * 3_600 + minute * 60 + second + (isNextDay ? 86_400 : 0) - offset
    self = day.firstSecond.advanced(
      bySeconds: TokyoTime.utcOffsetSeconds + Int64(inDay))
  }

  // A value of it cannot be shared between threads; it is made anew.
  private static var dateTime:
    Regex<(Substring, Substring, Substring, Substring, Substring, Substring?)>
  {
    /([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})?/
  }
}
