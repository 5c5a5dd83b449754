import Primitives
import Testing

@Suite("Dates of Asia/Tokyo")
struct TokyoTimeTests {
  @Test(
    "a moment is shown by Tokyo's wall clock",
    arguments: [
      (0, "1970-01-01T09:00:00+09:00"),
      (1_709_218_800, "2024-03-01T00:00:00+09:00"),
      (1_709_218_799, "2024-02-29T23:59:59+09:00"),
      (1_795_392_000, "2026-11-23T09:00:00+09:00"),
    ])
  func wallClock(seconds: Int64, text: String) {
    #expect(TokyoTime(UnixTime(seconds: seconds)).rfc3339 == text)
  }

  @Test("a day owns its first and its last second", arguments: ["2026-11-23", "2024-02-29"])
  func bounds(text: String) throws {
    let day = try #require(TokyoDay(iso8601: text))
    #expect(TokyoDay(containing: day.firstSecond) == day)
    #expect(TokyoDay(containing: day.lastSecond) == day)
    #expect(TokyoDay(containing: day.lastSecond.advanced(bySeconds: 1)) > day)
    #expect(TokyoDay(containing: day.firstSecond.advanced(bySeconds: -1)) < day)
  }

  @Test(
    "what is not a day is refused",
    arguments: [
      "", "2026-02-29", "2026-13-01", "2026-1-01", "2026/01/01", "+026-01-01", "2026-00-10",
    ])
  func refused(text: String) {
    #expect(TokyoDay(iso8601: text) == nil)
  }

  @Test("five years on from 29 February is 1 March")
  func leapYears() throws {
    let day = try #require(TokyoDay(iso8601: "2024-02-29"))
    #expect(day.advanced(byYears: 5).iso8601 == "2029-03-01")
  }
}
