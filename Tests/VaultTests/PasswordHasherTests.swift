import Primitives
import SeededRandom
import Synchronization
import Testing

@testable import Vault

@Suite("Passwords are hashed with scrypt, RFC 7914")
struct PasswordHasherTests {
  /// Section 12, all but the one that takes 1 GiB: `ScryptCost` refuses that. Of the 64 bytes the
  /// first 32 are what 32 would be (PBKDF2 makes a hash block by block).
  static let vectors: [(password: String, salt: String, cost: ScryptCost?, hash: String)] = [
    (
      "", "", ScryptCost(log2N: 4, r: 1, p: 1),
      "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
    ),
    (
      "password", "NaCl", ScryptCost(log2N: 10, r: 8, p: 16),
      "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
    ),
    (
      "pleaseletmein", "SodiumChloride", ScryptCost(log2N: 14, r: 8, p: 1),
      "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
    ),
  ]

  @Test("the vectors of section 12", arguments: vectors)
  func section12(password: String, salt: String, cost: ScryptCost?, hash: String) throws {
    let stored = PasswordHash(
      cost: try #require(cost), salt: Array(salt.utf8), hash: Sample.bytes(hexadecimal: hash))
    #expect(try PasswordHasher().verify(Sample.secret(password), against: stored))
    #expect(try !PasswordHasher().verify(Sample.secret(password + " "), against: stored))
  }

  /// The hash by another scrypt (OpenSSL's).
  @Test("a hash that was stored verifies at the cost it was made with")
  func stored() throws {
    let text =
      "$scrypt$ln=15,r=8,p=3$f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff"
      + "$0790cb980167d5c69bd206208ac3fde0c9c242c87e6f5ba7b4a6636f5f55469e"
    let hash = try #require(PasswordHash(text: text))
    #expect(hash.text == text)
    #expect(try Self.cheap().verify(Sample.secret("日傘の下で"), against: hash))
    #expect(try !Self.cheap().verify(Sample.secret("日傘の下"), against: hash))
  }

  private static func cheap() throws -> PasswordHasher {
    PasswordHasher(cost: try #require(ScryptCost(log2N: 1, r: 1, p: 1)))
  }

  @Test("the right password verifies, any other does not, and none does without a hash")
  func verifies() throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = SeededGenerator(seed: seed)
    let hasher = try Self.cheap()
    for length in 0...64 {
      let right = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      let hash = try hasher.hash(SecretBytes(right), using: &random)
      #expect(try hasher.verify(SecretBytes(right), against: hash), "seed \(seed)")
      // Not a zero: to HMAC, which scrypt begins with, a key that ends in zeros is the same as without.
      #expect(try !hasher.verify(SecretBytes(right + [1]), against: hash), "seed \(seed)")
      #expect(try !hasher.verify(SecretBytes(right), against: nil))
      if let place = right.indices.randomElement(using: &random) {
        var wrong = right
        wrong[place] ^= 1
        #expect(try !hasher.verify(SecretBytes(wrong), against: hash), "seed \(seed)")
      }
    }
  }

  @Test("one password has another hash each time, since the salt is drawn anew")
  func salts() throws {
    var random = SeededGenerator(seed: 1)
    let hasher = try Self.cheap()
    let first = try hasher.hash(Sample.secret("parasol"), using: &random)
    let second = try hasher.hash(Sample.secret("parasol"), using: &random)
    #expect(first != second)
    #expect(first.cost == hasher.cost)
    #expect(try hasher.verify(Sample.secret("parasol"), against: second))
  }

  @Test(
    "a hash of lower cost, or none, takes the work of the standard one, right or wrong",
    arguments: [
      ScryptCost(log2N: 1, r: 1, p: 1), ScryptCost(log2N: 4, r: 8, p: 1),
      ScryptCost(log2N: 5, r: 3, p: 5), ScryptCost(log2N: 6, r: 8, p: 2),
      ScryptCost(log2N: 6, r: 8, p: 3), ScryptCost(log2N: 1, r: 9, p: 16), nil,
    ])
  func sameWork(cost: ScryptCost?) throws {
    let standard = try #require(ScryptCost(log2N: 6, r: 8, p: 3))
    let done = Mutex(0)
    let hasher = PasswordHasher(cost: standard) { cost in done.withLock { $0 += cost.work } }
    var random = SeededGenerator(seed: 1)
    let right = Sample.secret("parasol")
    let stored = try cost.map { try PasswordHasher(cost: $0).hash(right, using: &random) }
    for (password, isRight) in [(right, stored != nil), (Sample.secret("umbrella"), false)] {
      done.withLock { $0 = 0 }
      #expect(try hasher.verify(password, against: stored) == isRight)
      // What is left over is less than the smallest piece of work, two rounds of one block.
      let short = standard.work - done.withLock { $0 }
      #expect((0..<2 * standard.r).contains(short), "\(short) of \(standard.work)")
    }
  }

  @Test("the standard cost is N = 2^15, r = 8, p = 3")
  func standardCost() {
    #expect(PasswordHasher().cost == ScryptCost(log2N: 15, r: 8, p: 3))
    #expect(ScryptCost.standard == ScryptCost(log2N: 15, r: 8, p: 3))
  }
}
