import Primitives

extension UnixTime {
  /// xs:dateTime in each of its forms (XML Schema part 2, section 3.2.7): with a fraction of a second, with an offset of at
  /// most 14 hours, or without one, which is then UTC (RFC 6030 section 4.3.1), and 24:00:00 for the next midnight.
  ///
  /// Nil for what is none, a day that the calendar does not have, and years before 1900 or after 9999.
  init?(xsdDateTime text: String) {
    guard let written = WrittenMoment(text), abs(written.offset ?? 0) <= 14 * 3_600,
      written.hour < 24 || (written.minute, written.second) == (0, 0)
    else { return nil }
    self = written.moment
  }
}
