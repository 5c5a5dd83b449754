import Primitives
import TokenDomain

extension UnixTime {
  /// Nil for a number that no clock shows: somebody wrote it over.
  init?(stored seconds: Int64) {
    // Until the end of the year 9999 in Tokyo.
    guard (0...253_402_268_399).contains(seconds) else { return nil }
    self.init(seconds: seconds)
  }
}

extension Fact {
  static func time(of record: LedgerRecord) -> Fact {
    UnixTime(stored: record.time).map(Fact.second) ?? .number(Int(record.time))
  }

  static func text(ifAny text: String?) -> Fact { text.map(Fact.text) ?? .none }
}
