import SeededRandom
import Testing
import TokenDomain

@Suite("A row of the ledger as bytes")
struct LedgerEncodingTests {
  private static func record(using randomness: inout SeededGenerator) -> LedgerRecord {
    func text() -> String {
      ["", "x", "日傘", "a\u{0}b", "login", String(repeating: "長い ", count: 90)]
        .randomElement(using: &randomness) ?? ""
    }
    func textIfAny() -> String? { Bool.random(using: &randomness) ? text() : nil }
    func number() -> Int64 {
      [0, 1, -1, .min, .max, 1_795_402_800].randomElement(using: &randomness) ?? 0
    }
    return LedgerRecord(
      row: number(), time: number(), event: text(), outcome: text(), rule: textIfAny(),
      actor: text(), operatorName: textIfAny(), session: textIfAny(), terminal: textIfAny(),
      peer: textIfAny(), customer: textIfAny(), serial: textIfAny(), from: textIfAny(),
      to: textIfAny(), reason: textIfAny(), issue: Bool.random(using: &randomness) ? number() : nil,
      imprint: textIfAny(), judgement: textIfAny())
  }

  @Test("is read back as it was, and no two have the same bytes")
  func roundTrip() {
    let seed = UInt64.random(in: .min ... .max)
    var randomness = SeededGenerator(seed: seed)
    var seen: [[UInt8]: LedgerRecord] = [:]
    for _ in 0..<2_000 {
      let record = Self.record(using: &randomness)
      #expect(LedgerRecord(encoded: record.encoded) == record, "seed \(seed)")
      #expect(seen.updateValue(record, forKey: record.encoded).map { $0 == record } ?? true)
    }
  }

  @Test("what is cut off, longer, or of other kinds is none")
  func others() {
    let seed = UInt64.random(in: .min ... .max)
    var randomness = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let bytes = Self.record(using: &randomness).encoded
      for count in 0..<bytes.count {
        #expect(LedgerRecord(encoded: Array(bytes.prefix(count))) == nil, "seed \(seed)")
      }
      #expect(LedgerRecord(encoded: bytes + [0]) == nil)
      #expect(LedgerRecord(encoded: [1] + bytes.dropFirst()) == nil)
      #expect(LedgerRecord(encoded: [3] + bytes.dropFirst()) == nil)
    }
  }
}
