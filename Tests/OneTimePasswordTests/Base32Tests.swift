import OneTimePassword
import Primitives
import SeededRandom
import Testing

@Suite("Base32, RFC 4648")
struct Base32Tests {
  /// Section 10, padding included.
  static let vectors = [
    ("", ""), ("f", "MY======"), ("fo", "MZXQ===="), ("foo", "MZXW6==="), ("foob", "MZXW6YQ="),
    ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI======"),
  ]

  @Test("the vectors of section 10, with and without padding, in either case", arguments: vectors)
  func section10(plain: String, padded: String) throws {
    let bytes = SecretBytes(plain.utf8)
    let bare = padded.filter { $0 != "=" }
    #expect(text(Base32.encode(bytes)) == bare)
    for text in [padded, bare, padded.lowercased(), padded.map { "\($0) " }.joined()] {
      #expect(try Base32.decode(text.utf8).equalsInConstantTime(bytes), "\(text)")
    }
  }

  static let faults: [(String, Base32.Failure)] = [
    ("MZXW0", .notInAlphabet(position: 4)),
    ("M1", .notInAlphabet(position: 1)),
    ("M8", .notInAlphabet(position: 1)),
    ("MZ-XQ", .notInAlphabet(position: 2)),
    ("MY==MY==", .notInAlphabet(position: 4)),
    ("ＭＹ", .notInAlphabet(position: 0)),
    ("M", .impossibleLength(letters: 1, padding: 0)),
    ("MZX", .impossibleLength(letters: 3, padding: 0)),
    ("MZXW6Y", .impossibleLength(letters: 6, padding: 0)),
    ("MY=", .impossibleLength(letters: 2, padding: 1)),
    ("MZXW6YTB========", .impossibleLength(letters: 8, padding: 8)),
    ("========", .impossibleLength(letters: 0, padding: 8)),
    ("MZ", .strayBits),
    ("MZXW6YR", .strayBits),
  ]

  @Test("a text that no key gives is refused, and where", arguments: faults)
  func refused(text: String, failure: Base32.Failure) {
    #expect(throws: failure) { try Base32.decode(text.utf8) }
  }

  @Test(
    "what is encoded decodes to the same key, of every length", arguments: 0..<20 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for length in 0...Base32.longestKey {
      let key = SecretBytes((0..<length).map { _ in UInt8.random(in: 0...255, using: &random) })
      let letters = Base32.encode(key)
      #expect(letters.count == (length * 8 + 4) / 5)
      #expect(
        try letters.withUnsafeBytes { try Base32.decode($0) }.equalsInConstantTime(key))
    }
  }

  @Test("more bytes than a secret holds are refused, not cut")
  func tooLong() throws {
    let fits = String(repeating: "A", count: SecretBytes.capacity / 5 * 8 + 2)
    #expect(try Base32.decode(fits.utf8).count == SecretBytes.capacity)
    #expect(throws: Base32.Failure.tooLong) { try Base32.decode((fits + "AA").utf8) }
  }

  private func text(_ secret: SecretBytes) -> String {
    secret.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
  }
}
