/// A date and a time of day as text: `2026-11-23T09:30:00.5+09:00`, in the form that RFC 3339 and XML Schema share.
/// What the two do not share is for whoever reads one of them to check.
package struct WrittenMoment {
  /// As it stands there, whatever its offset.
  package let day: TokyoDay
  /// 0…24.
  package let hour: Int
  /// 0…59.
  package let minute: Int
  /// 0…59; a fraction of it is dropped.
  package let second: Int
  /// How far it is ahead of UTC, in seconds: `Z` is 0; nil if it does not tell.
  package let offset: Int?

  /// Nil for another form, or a day that the calendar does not have.
  package init?(_ text: String) {
    // Byte by byte, because a maker's file may have two million of them.
    let bytes = Array(text.utf8)
    guard bytes.count >= 19, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"),
      let day = TokyoDay(iso8601: String(decoding: bytes[..<10], as: UTF8.self)),
      let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16]),
      let second = number(bytes[17..<19]), hour <= 24, minute < 60, second < 60
    else { return nil }
    (self.day, self.hour, self.minute, self.second) = (day, hour, minute, second)
    var zone = bytes[19...]
    if zone.first == UInt8(ascii: ".") {
      let behind = zone.dropFirst().drop { (0x30...0x39).contains($0) }
      guard behind.count < zone.count - 1 else { return nil }
      zone = behind
    }
    switch zone.first {
    case nil: offset = nil
    case UInt8(ascii: "Z"):
      guard zone.count == 1 else { return nil }
      offset = 0
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      let (start, isBehind) = (zone.startIndex, zone.first == UInt8(ascii: "-"))
      guard zone.count == 6, zone[start + 3] == UInt8(ascii: ":"),
        let hours = number(zone[start + 1..<start + 3]), hours < 24,
        let minutes = number(zone[start + 4..<start + 6]), minutes < 60
      else { return nil }
      offset = (hours * 3_600 + minutes * 60) * (isBehind ? -1 : 1)
    case _?: return nil
    }
  }

  /// The moment itself; without an offset it is one of UTC.
  package var moment: UnixTime {
    // The day was read as one of Tokyo's.
    day.firstSecond.advanced(
      bySeconds: TokyoTime.utcOffsetSeconds
        + Int64(hour * 3_600 + minute * 60 + second - (offset ?? 0)))
  }
}
