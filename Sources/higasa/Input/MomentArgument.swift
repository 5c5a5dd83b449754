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
    guard let written = WrittenMoment(text.uppercased()), written.hour < 24,
      written.offset != nil
    else { return nil }
    self = written.moment
  }
}
