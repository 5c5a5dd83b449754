import Pages
import Primitives

extension Wording {
  /// Dates as each language writes them, by Tokyo's clock.
  package enum Dates {
    private static let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// A day as it is read.
    package static func day(_ day: TokyoDay) -> Phrase {
      Phrase(
        ja: "\(day.year)年\(day.month)月\(day.day)日",
        en: "\(day.day) \(months[day.month - 1]) \(day.year)")
    }

    /// The day of a moment, in Tokyo.
    package static func day(of moment: UnixTime) -> Phrase {
      day(TokyoDay(containing: moment))
    }

    /// The time of day, the same in every language.
    package static func clock(_ moment: UnixTime) -> String {
      let time = TokyoTime(moment)
      return "\(time.hour):\(time.minute < 10 ? "0" : "")\(time.minute)"
    }

    /// A moment, in Tokyo.
    package static func moment(_ moment: UnixTime) -> Phrase {
      let day = day(of: moment)
      return Phrase(ja: "\(day.ja) \(clock(moment))", en: "\(day.en) \(clock(moment))")
    }
  }
}
