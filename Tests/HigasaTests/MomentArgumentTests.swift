import Primitives
import Testing

@testable import higasa

@Suite("Bounds of a span of time, as they are typed")
struct MomentArgumentTests {
  static let moments: [(String, Int64?)] = [
    ("1970-01-01T00:00:00Z", 0), ("2026-11-23T09:30:00+09:00", 1_795_393_800),
    ("2026-11-23t00:30:00.25z", 1_795_393_800), ("2026-11-23T00:30:00-00:00", 1_795_393_800),
    ("2026-11-24T00:29:00+23:59", 1_795_393_800), ("2026-11-24T00:29:00+24:00", nil),
    ("2026-11-23T09:30:00", nil), ("2026-11-23T24:00:00Z", nil), ("2026-11-23T09:60:00Z", nil),
    ("2026-11-23T09:30Z", nil), ("2026-11-23 09:30:00Z", nil), ("2026-11-23T09:30:00.Z", nil),
    ("2026-02-29T09:30:00Z", nil), ("2026-11-23T09:30:00ZZ", nil), ("now", nil),
  ]

  @Test("a moment of RFC 3339 has its offset, and letters of either case", arguments: moments)
  func moment(text: String, seconds: Int64?) {
    #expect(
      MomentArgument(argument: text) == seconds.map { .moment(UnixTime(seconds: $0)) })
  }

  @Test("a day is one of Tokyo's, from its first second to the first of the next one")
  func day() {
    let day = MomentArgument(argument: "2026-11-23")
    #expect(day?.first == UnixTime(seconds: 1_795_359_600))
    #expect(day?.end == UnixTime(seconds: 1_795_446_000))
  }
}
