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
    // Byte by byte, because every act reads the anchor.
    for part in Array(text.utf8).split(separator: UInt8(ascii: " ")) {
      guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { return nil }
      facts.append(
        Fact(
          String(decoding: part[..<equals], as: UTF8.self),
          String(decoding: part[(equals + 1)...], as: UTF8.self)))
    }
    self.facts = facts
  }

  /// As one line.
  package var text: String {
    facts.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
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
