import Primitives
import SeededRandom
import Testing

@Suite("Paths as they were given")
struct GivenPathTests {
  /// UTF-8, parts of it, what is none in any place, and the characters that stand for bytes themselves.
  static let paths: [[UInt8]] = [
    Array("/srv/日傘".utf8), [0xFF], [0x80, 0x81], [0x2F, 0xE6, 0x97], [0xE6, 0x97, 0x2F, 0xA5],
    [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    Array("/a\u{10FEFF}\u{10FE41}".utf8),
    Array("/が/か\u{3099}".utf8), [],
  ]

  @Test("their bytes come back, whatever they are", arguments: paths)
  func roundTrip(path: [UInt8]) {
    #expect(String(given: path).pathBytes.map(UInt8.init(bitPattern:)) == path + [0])
  }

  @Test("random bytes come back")
  func random() {
    var randomness = SeededGenerator(seed: 20_261_129)
    for _ in 0..<20_000 {
      let path = (0..<Int.random(in: 0...9, using: &randomness)).map { _ in
        // The leading and following bytes of every length, half of the time.
        Bool.random(using: &randomness)
          ? UInt8.random(in: 1...255, using: &randomness)
          : [0x41, 0xC3, 0xE6, 0xF4, 0x8F, 0xB8, 0x80, 0xBF].randomElement(using: &randomness)
            ?? 0x41
      }
      #expect(String(given: path).pathBytes.map(UInt8.init(bitPattern:)) == path + [0], "\(path)")
    }
  }

  @Test("what is UTF-8 is the text that it was")
  func plain() {
    #expect(String(given: Array("/srv/日傘".utf8)) == "/srv/日傘")
  }

  @Test(
    "a path's folder ends before its last slash, whatever stands behind that",
    arguments: [
      ("/srv/bank/", "/srv/bank"), ("/srv/bank", "/srv"), ("/srv", "/"), ("bank", "."),
      ("/srv/\u{3099}か", "/srv"), ("//srv", "/"),
    ])
  func parent(path: String, folder: String) {
    #expect(path.parentPath.unicodeScalars.elementsEqual(folder.unicodeScalars))
  }
}
