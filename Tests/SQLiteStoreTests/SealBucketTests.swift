import SeededRandom
import Testing
import Vault

@testable import SQLiteStore

/// Held against a dictionary: what is set there is there, and in order.
@Suite("The seals of a bucket")
struct SealBucketTests {
  @Test(
    "are those that were set, whatever stands beside them", arguments: 1...20 as ClosedRange<UInt64>
  )
  func areThoseThatWereSet(seed: UInt64) throws {
    var randomness = SeededGenerator(seed: seed)
    var bucket = try #require(SealBucket([]))
    var known: [String: [RowSeal]] = [:]
    for number in 1...200 {
      let name = Self.names.randomElement(using: &randomness) ?? ""
      let rows = Self.rows(using: &randomness)
      switch Int.random(in: 0..<4, using: &randomness) {
      case 0:
        let wasThere = bucket.set(SealBucket.Entry(name, []))
        #expect(wasThere == (known[name] != nil))
        known[name] = nil
      case 1:
        #expect(bucket.add(SealBucket.Entry(name, rows)) == (known[name] == nil))
        known[name] = known[name] ?? rows
      default:
        let changed = bucket.set(SealBucket.Entry(name, rows))
        #expect(changed == (known[name] != rows))
        known[name] = rows
        let changedAgain = bucket.set(SealBucket.Entry(name, rows))
        #expect(!changedAgain, "as it is")
      }
      bucket = try #require(SealBucket(bucket.bytes), "read again")
      for name in Self.names { #expect(bucket[name] == known[name], "\(name) after \(number)") }
      #expect(bucket.seals.map(\.subject) == known.keys.sorted())
      #expect(bucket.seals.allSatisfy { known[$0.subject] == $0.rows })
    }
  }

  @Test("cut off anywhere but behind a subject are not ours")
  func cutOff() throws {
    var randomness = SeededGenerator(seed: 1)
    var bucket = try #require(SealBucket([]))
    var ends = [0]
    for name in Self.names {
      let changed = bucket.set(SealBucket.Entry(name, Self.rows(using: &randomness)))
      #expect(changed)
      ends.append(bucket.bytes.count)
    }
    for count in bucket.bytes.indices {
      #expect(
        (SealBucket(Array(bucket.bytes[..<count])) != nil) == ends.contains(count), "\(count)")
    }
  }

  /// In order; some begin with others.
  private static let names = [
    "c1000001", "c10000010", "c1000002", "i", "n1000001", "t2", "tA", "tB",
  ]

  private static func rows(using randomness: inout some RandomNumberGenerator) -> [RowSeal] {
    (0..<Int.random(in: 1..<5, using: &randomness)).map { _ in
      RowSeal(
        table: SealedTable.allCases.randomElement(using: &randomness) ?? .customer,
        key: ["", "login", "17", "顧客"].randomElement(using: &randomness) ?? "",
        tag: (0..<StateSealer.tagBytes).map { _ in .random(in: 0...255, using: &randomness) },
        checks: (0..<Int.random(in: 0..<20, using: &randomness)).map { _ in
          .random(in: 0...UInt16.max, using: &randomness)
        })
    }
  }
}
