/// Facts by name, in the order they were given, as one line: `lowest=-60000 highest=60000 used=29913371`.
///
/// What a row of the ledger tells beyond who did what: numbers and words of ours, never anything typed.
package struct LedgerFacts: Hashable, Sendable {
  /// One fact.
  package struct Fact: Hashable, Sendable {
    /// Without a space or an equals sign.
    package let name: String
    /// Without a space.
    package let value: String

    /// A name and its value.
    package init(_ name: String, _ value: String) {
      (self.name, self.value) = (name, value)
    }
  }

  /// In the order they were given.
  package let facts: [Fact]

  /// What is nil is left out.
  package init(_ facts: KeyValuePairs<String, (any CustomStringConvertible)?>) {
    self.facts = facts.compactMap { name, value in value.map { Fact(name, $0.description) } }
  }

  /// Reads ``text``; nil for another shape.
  package init?(text: some StringProtocol) {
    var facts: [Fact] = []
    facts.reserveCapacity(20)
    var text = String(text)
    // Byte by byte, because every row of a ledger that is verified has them.
    let isRead = text.withUTF8 { bytes in
      var (begin, equals) = (0, Int?.none)
      for place in 0...bytes.count {
        if place < bytes.count, bytes[place] != UInt8(ascii: " ") {
          if equals == nil, bytes[place] == UInt8(ascii: "=") { equals = place }
          continue
        }
        if place > begin {
          guard let equals else { return false }
          facts.append(
            Fact(
              String(decoding: bytes[begin..<equals], as: UTF8.self),
              String(decoding: bytes[(equals + 1)..<place], as: UTF8.self)))
        }
        (begin, equals) = (place + 1, nil)
      }
      return true
    }
    guard isRead else { return nil }
    self.facts = facts
  }

  /// As one line.
  package var text: String {
    var text = ""
    text.reserveCapacity(320)
    for fact in facts {
      if !text.isEmpty { text += " " }
      text += fact.name
      text += "="
      text += fact.value
    }
    return text
  }

  /// The value of a name; nil if there is none.
  package subscript(name: String) -> String? {
    facts.first { $0.name == name }?.value
  }

  /// The value of a name as a number; nil if it is none.
  package func number(_ name: String) -> Int64? { self[name].flatMap { Int64($0) } }

  /// The first name that the two do not tell the same of; nil if they agree.
  package func difference(from other: LedgerFacts) -> String? {
    (facts + other.facts).first { self[$0.name] != other[$0.name] }?.name
  }
}
