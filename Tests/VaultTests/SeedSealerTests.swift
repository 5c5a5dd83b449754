import Primitives
import SeededRandom
import Testing
import Vault

@Suite("Seeds at rest: AES-256-GCM under the master key, bound to a serial")
struct SeedSealerTests {
  private static let serial = "2600100000025"

  /// Made with another AES-GCM and HKDF (Python's cryptography): banks sealed today must open tomorrow.
  @Test("a seed that another program sealed opens")
  func knownAnswer() throws {
    let sealed = SealedSeed(
      bytes: Sample.bytes(
        hexadecimal: "000102030405060708090a0bab742427e9489eb49e790616c265516420429c97"
          + "aa0b5eac0c1bd2cc608236211e009d76"))
    let seed = try SeedSealer(Sample.countingKey()).open(sealed, for: Self.serial)
    #expect(seed.equalsInConstantTime(Sample.secret("12345678901234567890")))
  }

  @Test("a seed of any length comes back, and rests as something else each time")
  func roundTrip() throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = SeededGenerator(seed: seed)
    let sealer = SeedSealer(try Sample.countingKey())
    for length in 0...SecretBytes.capacity {
      let bytes = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      let (first, second) = (
        try sealer.seal(SecretBytes(bytes), for: Self.serial),
        try sealer.seal(SecretBytes(bytes), for: Self.serial)
      )
      #expect(first != second, "the nonce is drawn anew")
      for sealed in [first, second] {
        let opened = try sealer.open(sealed, for: Self.serial)
        #expect(opened.equalsInConstantTime(SecretBytes(bytes)), "\(length) bytes, seed \(seed)")
      }
    }
  }

  @Test("every changed bit, every missing byte and every added one is found")
  func damage() throws {
    let sealer = SeedSealer(try Sample.countingKey())
    let whole = try sealer.seal(Sample.secret("12345678901234567890"), for: Self.serial).bytes
    var damaged: [[UInt8]] = [whole + [0], [0] + whole]
    for place in whole.indices {
      damaged.append(Array(whole[..<place]))
      for bit in 0..<8 {
        var flipped = whole
        flipped[place] ^= 1 << bit
        damaged.append(flipped)
      }
    }
    for bytes in damaged {
      #expect(throws: SeedSealer.Failure.notAuthentic, "\(bytes.count) bytes") {
        try sealer.open(SealedSeed(bytes: bytes), for: Self.serial)
      }
    }
  }

  @Test(
    "a seed opens for its own serial alone",
    arguments: ["", "2600100000033", "S600100000025", "2600100000025 ", "260010000002"])
  func otherSerial(label: String) throws {
    let sealer = SeedSealer(try Sample.countingKey())
    let sealed = try sealer.seal(Sample.secret("12345678901234567890"), for: Self.serial)
    #expect(throws: SeedSealer.Failure.notAuthentic) { try sealer.open(sealed, for: label) }
  }

  @Test("a seed opens under its own key alone")
  func otherKey() throws {
    let sealed = try SeedSealer(Sample.countingKey()).seal(Sample.secret("seed"), for: Self.serial)
    for place in 0..<MasterKey.byteCount {
      var bytes = Array(UInt8(0)..<32)
      bytes[place] ^= 0x80
      let other = SeedSealer(try Sample.key(bytes))
      #expect(throws: SeedSealer.Failure.notAuthentic) { try other.open(sealed, for: Self.serial) }
    }
  }
}
