import Primitives
import Testing

@testable import SeedFiles

@Suite("Dates of XML")
struct XSDDateTimeTests {
  static let read: [(String, Int64)] = [
    ("1970-01-01T00:00:00Z", 0), ("2031-11-23T14:59:59Z", 1_953_212_399),
    ("2031-11-23T14:59:59", 1_953_212_399), ("2031-11-23T23:59:59+09:00", 1_953_212_399),
    ("2031-11-23T04:29:59-10:30", 1_953_212_399), ("2031-11-23T14:59:59.999999999Z", 1_953_212_399),
    ("2031-11-23T14:59:59.9+00:00", 1_953_212_399), ("2031-11-23T24:00:00Z", 1_953_244_800),
    ("2024-02-29T00:00:00Z", 1_709_164_800), ("2024-02-29T00:00:00+14:00", 1_709_114_400),
    ("9999-12-31T23:59:59Z", 253_402_300_799),
  ]

  @Test("each form of xs:dateTime is the moment that it names", arguments: read)
  func moments(text: String, seconds: Int64) {
    #expect(UnixTime(xsdDateTime: text) == UnixTime(seconds: seconds))
  }

  @Test(
    "what is none is no moment",
    arguments: [
      "", "2031-11-23", "2031-11-23 14:59:59Z", "2031-11-23T14:59Z", "2031-13-01T00:00:00Z",
      "2031-02-29T00:00:00Z", "2031-11-23T24:00:01Z", "2031-11-23T25:00:00Z",
      "2031-11-23T14:60:00Z", "2031-11-23T14:59:60Z", "2031-11-23T14:59:59.Z",
      "2031-11-23T14:59:59+15:00", "2031-11-23T14:59:59+09", "-2031-11-23T14:59:59Z",
      "12031-11-23T14:59:59Z", "0000-01-01T00:00:00Z", "２０３１-11-23T14:59:59Z",
      "2031-11-23T14:59:59Zx", "tomorrow",
    ])
  func nonsense(text: String) {
    #expect(UnixTime(xsdDateTime: text) == nil)
  }
}
