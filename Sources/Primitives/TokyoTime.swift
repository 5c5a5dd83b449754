import Glibc

/// The wall clock of Asia/Tokyo, which every date that is shown or printed on a token refers to.
///
/// Japan has kept UTC+9 without daylight saving time since 1952, so the offset is a constant.
package struct TokyoTime: Hashable, Sendable {
  /// How far Tokyo is ahead of UTC, in seconds.
  package static let utcOffsetSeconds: Int64 = 9 * 3_600

  /// The day in Tokyo, which begins nine hours before that of UTC.
  package let day: TokyoDay
  /// 0…23.
  package let hour: Int
  /// 0…59.
  package let minute: Int
  /// 0…59: there are no leap seconds in Unix time.
  package let second: Int

  /// What the clocks of Tokyo show at `moment`.
  package init(_ moment: UnixTime) {
    var local = time_t(moment.seconds + Self.utcOffsetSeconds)
    var parts = tm()
    gmtime_r(&local, &parts)
    day = TokyoDay(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    hour = Int(parts.tm_hour)
    minute = Int(parts.tm_min)
    second = Int(parts.tm_sec)
  }

  /// RFC 3339 with the offset, e.g. `2026-11-23T09:30:00+09:00`.
  package var rfc3339: String { "\(day.iso8601)T\(timeOfDay)+09:00" }

  /// The time of day alone, e.g. `09:30:00`.
  package var timeOfDay: String { "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))" }
}

/// A calendar day of Asia/Tokyo, such as the expiry date on the back of a token.
package struct TokyoDay: Hashable, Comparable, Sendable {
  /// 1900 and on, where it was read from text.
  package let year: Int
  /// 1…12.
  package let month: Int
  /// 1…31, as far as the month goes.
  package let day: Int

  fileprivate init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that contains `moment` in Asia/Tokyo.
  package init(containing moment: UnixTime) {
    self = TokyoTime(moment).day
  }

  /// Reads `YYYY-MM-DD`; nil for another shape or a day that the calendar does not have.
  package init?(iso8601 text: some StringProtocol) {
    // Byte by byte, because every login reads the expiry date of a token.
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
      let day = number(bytes[8..<10])
    else { return nil }
    let asked = TokyoDay(year: year, month: month, day: day)
    guard year >= 1900, TokyoDay(containing: asked.firstSecond) == asked else { return nil }
    self = asked
  }

  /// `YYYY-MM-DD` (ISO 8601, extended format), which sorts as the days do.
  package var iso8601: String {
    "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// 00:00:00.
  package var firstSecond: UnixTime {
    var parts = tm()
    parts.tm_year = Int32(clamping: year - 1900)
    parts.tm_mon = Int32(clamping: month - 1)
    parts.tm_mday = Int32(clamping: day)
    return UnixTime(seconds: Int64(timegm(&parts)) - TokyoTime.utcOffsetSeconds)
  }

  /// 23:59:59; a token is valid through this second of its expiry date (rules §0).
  package var lastSecond: UnixTime {
    firstSecond.advanced(bySeconds: 86_399)
  }

  /// The same day of the year, `years` later; 29 February becomes 1 March where there is none.
  package func advanced(byYears years: Int) -> TokyoDay {
    TokyoDay(
      containing: TokyoDay(year: year + years, month: month, day: day).firstSecond)
  }

  package static func < (a: TokyoDay, b: TokyoDay) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

/// Nil unless all are ASCII digits.
func number(_ digits: ArraySlice<UInt8>) -> Int? {
  digits.reduce(0) { number, digit in
    guard let number, (0x30...0x39).contains(digit) else { return nil }
    return number * 10 + Int(digit - 0x30)
  }
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
