import Primitives

extension UnixTime {
  /// xs:dateTime in each of its forms (XML Schema part 2, section 3.2.7): with a fraction of a second, with an offset, or
  /// without one, which is then UTC (RFC 6030 section 4.3.1), and 24:00:00 for the next midnight.
  ///
  /// Nil for what is none, a day that the calendar does not have, and years before 1900 or after 9999.
  init?(xsdDateTime text: String) {
    // Byte by byte, because a maker's file may have two million of them.
    let bytes = Array(text.utf8)
    guard bytes.count >= 19, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"),
      let day = TokyoDay(iso8601: String(decoding: bytes[..<10], as: UTF8.self)),
      let hour = twoDigits(bytes, 11), let minute = twoDigits(bytes, 14),
      let second = twoDigits(bytes, 17),
      let offset = offset(of: withoutFraction(bytes[19...]))
    else { return nil }
    let isMidnight = (hour, minute, second) == (24, 0, 0)
    guard hour < 24 || isMidnight, minute < 60, second < 60 else { return nil }
    let inDay = hour * 3_600 + minute * 60 + second - offset
    self = day.firstSecond.advanced(bySeconds: TokyoTime.utcOffsetSeconds + Int64(inDay))
  }
}

private func twoDigits(_ bytes: some Collection<UInt8>, _ place: Int) -> Int? {
  let digits = bytes.dropFirst(place).prefix(2)
  guard digits.count == 2, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
}

/// What stands behind the fraction; nil for a point without digits.
private func withoutFraction(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
  guard rest.first == UInt8(ascii: ".") else { return rest }
  let behind = rest.dropFirst().drop { (0x30...0x39).contains($0) }
  return behind.count < rest.count - 1 ? behind : nil
}

/// `Z`, `+09:00`, or nothing: ahead of UTC, in seconds, at most 14 hours.
private func offset(of zone: ArraySlice<UInt8>?) -> Int? {
  guard let zone else { return nil }
  guard let sign = zone.first else { return 0 }
  if zone.count == 1 { return sign == UInt8(ascii: "Z") ? 0 : nil }
  guard zone.count == 6, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(sign),
    zone.dropFirst(3).first == UInt8(ascii: ":"), let hours = twoDigits(zone, 1),
    let minutes = twoDigits(zone, 4), minutes < 60, hours * 60 + minutes <= 14 * 60
  else { return nil }
  return (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -60 : 60)
}
