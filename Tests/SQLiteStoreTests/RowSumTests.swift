import BankFixtures
import SeededRandom
import Testing
import Vault

@testable import SQLiteStore

@Suite("A sum over rows, by which all seals are compared at once")
struct RowSumTests {
  typealias Row = (subject: [UInt8], bytes: [UInt8])

  static func rows(_ count: Int, using randomness: inout SeededGenerator) -> [Row] {
    (0..<count).map { number in
      let length = Int.random(in: 1...200, using: &randomness)
      return (
        Array("c\(number % 97)".utf8),
        (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &randomness) }
      )
    }
  }

  static func sum(_ rows: some Sequence<Row>, _ sealer: StateSealer, salt: UInt64 = 7) -> RowSum {
    let summer = RowSummer(sealer, salt: salt)
    for row in rows { row.subject.withUnsafeBytes { summer.add($0, row.bytes) } }
    return summer.total()
  }

  @Test(
    "is that of each row by itself, in whatever order, however many", arguments: [0, 1, 30_000])
  func whole(count: Int) throws {
    let sealer = StateSealer(try Sample.masterKey())
    var randomness = SeededGenerator(seed: 1)
    let rows = Self.rows(count, using: &randomness)
    var expected = RowSum(7)
    for row in rows {
      row.subject.withUnsafeBytes { subject in
        row.bytes.withUnsafeBytes { bytes in
          sealer.withTag(bytes) { expected.add(subject, $0) }
        }
      }
    }
    #expect(Self.sum(rows, sealer) == expected)
    #expect(Self.sum(rows.shuffled(using: &randomness), sealer) == expected)
    #expect((Self.sum(rows, sealer, salt: 8) == expected) == false)
  }

  @Test("is another one if a row is gone, there twice, changed, of another subject, or exchanged")
  func others() throws {
    let sealer = StateSealer(try Sample.masterKey())
    let seed = UInt64.random(in: .min ... .max)
    var randomness = SeededGenerator(seed: seed)
    let rows = Self.rows(500, using: &randomness)
    let expected = Self.sum(rows, sealer)
    for _ in 0..<50 {
      let place = Int.random(in: 0..<rows.count, using: &randomness)
      let other = (place + 1 + Int.random(in: 0..<rows.count - 1, using: &randomness)) % rows.count
      func changed(_ change: (inout [Row]) -> Void) -> RowSum {
        var rows = rows
        change(&rows)
        return Self.sum(rows, sealer)
      }
      #expect(changed { $0.remove(at: place) } != expected, "seed \(seed)")
      #expect(changed { $0.append($0[place]) } != expected, "seed \(seed)")
      #expect(changed { $0[place].bytes[0] ^= 1 } != expected, "seed \(seed)")
      #expect(changed { $0[place].subject[0] ^= 1 } != expected, "seed \(seed)")
      #expect(changed { $0[place] = $0[other] } != expected, "seed \(seed)")
      // The end of a name is not the beginning of a row.
      #expect(changed { $0[place].subject += $0[place].bytes.prefix(1) } != expected)
    }
  }
}
