import Canvas
import Pages
import Primitives
import TokenDomain

/// One fact of a row.
enum Fact {
  case text(String)
  /// One of a set of words: its name in JSON, and the word for people.
  case word(String, Phrase, Tone = .plain)
  /// A word that says how something stands.
  case state(String, Phrase, Tone = .plain)
  case number(Int)
  case flag(Bool)
  case moment(UnixTime)
  /// A moment to the second, where several things happen in one minute.
  case second(UnixTime)
  case day(TokyoDay)
  /// A serial number that has served shows a star: it is never used again.
  case serial(SerialNumber, isUsed: Bool)
  case none

  var inJSON: JSONObject.Value {
    switch self {
    case .text(let text), .word(let text, _, _), .state(let text, _, _):
      .text(TextSanitizer.line(text))
    case .number(let number): .number(number)
    case .flag(let flag): .flag(flag)
    case .moment(let moment), .second(let moment): .text(TokyoTime(moment).rfc3339)
    case .day(let day): .text(day.iso8601)
    case .serial(let serial, _): .text(serial.text)
    case .none: .null
    }
  }

  func inWords(_ language: Language) -> String {
    switch self {
    case .text(let text): TextSanitizer.line(text)
    case .word(_, let phrase, _), .state(_, let phrase, _): phrase(language)
    case .number(let number): String(number)
    case .flag(let flag): (flag ? Sentences.yes : Sentences.no)(language)
    case .moment(let moment): String(clock(moment).dropLast(3))
    case .second(let moment): clock(moment)
    case .day(let day): day.iso8601
    case .serial(let serial, let isUsed): serial.text + (isUsed ? "*" : "")
    case .none: "-"
    }
  }

  var tone: Tone {
    switch self {
    case .word(_, _, let tone), .state(_, _, let tone): tone
    case .serial(_, let isUsed): isUsed ? .ended : .plain
    case .none: .ended
    case .text, .number, .flag, .moment, .second, .day: .plain
    }
  }

  /// `2026-11-23 09:30:12`, by Tokyo's clock.
  private func clock(_ moment: UnixTime) -> String {
    let time = TokyoTime(moment)
    return "\(time.day.iso8601) \(time.timeOfDay)"
  }
}

extension Optional where Wrapped == UnixTime {
  var fact: Fact { map(Fact.moment) ?? .none }
}
