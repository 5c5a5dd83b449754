import ArgumentParser
import Primitives

/// A bound of a span of time as it is typed: a day of Tokyo, or a moment (RFC 3339).
enum MomentArgument: Hashable, ExpressibleByArgument {
  case day(TokyoDay)
  case moment(UnixTime)

  init?(argument: String) {
    if let day = TokyoDay(iso8601: argument) {
      self = .day(day)
    } else if let moment = UnixTime(rfc3339: argument) {
      self = .moment(moment)
    } else {
      return nil
    }
  }

  /// As the beginning of a span: of a day, its first second.
  var first: UnixTime {
    switch self {
    case .day(let day): day.firstSecond
    case .moment(let moment): moment
    }
  }

  /// As the end of a span, which does not belong to it: of a day, the first second of the next one.
  var end: UnixTime {
    switch self {
    case .day(let day): day.lastSecond.advanced(bySeconds: 1)
    case .moment(let moment): moment
    }
  }
}

extension UnixTime {
  /// Reads `2026-11-23T09:30:00+09:00` or `…Z`; a fraction of a second is dropped. Nil for another shape.
  ///
  /// - SeeAlso: RFC 3339 section 5.6.
  init?(rfc3339 text: String) {
    let shape =
      /([0-9-]{10})[Tt]([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.[0-9]+)?(?:[Zz]|([+-])([0-9]{2}):([0-9]{2}))/
    guard let parts = text.wholeMatch(of: shape)?.output, let day = TokyoDay(iso8601: parts.1),
      let hour = Int64(parts.2), hour < 24, let minute = Int64(parts.3), minute < 60,
      let second = Int64(parts.4), second < 60
    else { return nil }
    var offset: Int64 = 0
    if let sign = parts.5, let hours = parts.6.flatMap({ Int64($0) }), hours < 24,
      let minutes = parts.7.flatMap({ Int64($0) }), minutes < 60
    {
      offset = (sign == "-" ? -1 : 1) * (hours * 3_600 + minutes * 60)
    } else if parts.5 != nil {
      return nil
    }
    // The day was read as one of Tokyo's.
    self = day.firstSecond.advanced(
      bySeconds: TokyoTime.utcOffsetSeconds + hour * 3_600 + minute * 60 + second - offset)
  }
}
