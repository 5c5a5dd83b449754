import Primitives

extension Wording {
  /// Dates as each language writes them, by Tokyo's clock.
  package enum Dates {
    private static let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    package static func day(_ day: TokyoDay) -> Phrase {
      Phrase(
        ja: "\(day.year)年\(day.month)月\(day.day)日",
        en: "\(day.day) \(months[day.month - 1]) \(day.year)")
    }

    package static func day(of moment: UnixTime) -> Phrase {
      day(TokyoDay(containing: moment))
    }

    package static func moment(_ moment: UnixTime) -> Phrase {
      let time = TokyoTime(moment)
      let clock = "\(time.hour):\(time.minute < 10 ? "0" : "")\(time.minute)"
      let day = day(time.day)
      return Phrase(ja: "\(day.ja) \(clock)", en: "\(day.en) \(clock)")
    }
  }
}
