import DecoderOracle
import Foundation
import SeededRandom
import Testing

/// What libFuzzer looks for in its own time (`make fuzz`), with what it has found and with random pieces of what terminals send.
@Suite("Input, torn anywhere")
struct TornInputTests {
  private static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "KeyFuzz/Corpus")

  @Test("of the fuzzer's corpus is the same as whole")
  func kept() throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: Self.corpus, includingPropertiesForKeys: nil)
    try #require(!files.isEmpty)
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: file))
      for tear in UInt8(0)...8 where bytes.count > 1 {
        #expect(DecoderOracle.fault(of: [bytes[0], tear] + bytes.dropFirst(2)) == nil)
      }
    }
  }

  private static let pieces =
    [
      "\u{1B}", "[", "O", "]", "\\", "P", "200~", "201~", "\u{1B}[200~", "\u{1B}[201~", "<0;3;2M",
      "<65;1;1M", "M",
      "1;5A", "A", "~", ";", ":", "0", "97;5u", "11;rgb:", "\u{7}", "\u{18}", "日", "か\u{3099}",
      "\u{202E}", "\u{9B}",
      "\u{9D}", "x", "\r", "\t", "\u{7F}", "\u{0}", "?1;2c", "2;3R", "I",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE3, 0x81], [0xED, 0xA0, 0x80]]

  @Test("of random pieces is the same as whole", arguments: (1...20).map { UInt64($0) })
  func random(seed: UInt64) {
    var randomness = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let body = (0..<Int.random(in: 1...24, using: &randomness)).flatMap { _ in
        Self.pieces[Int.random(in: Self.pieces.indices, using: &randomness)]
      }
      let bytes =
        [UInt8.random(in: 0...15, using: &randomness), UInt8.random(in: 0...8, using: &randomness)]
        + body
      if let fault = DecoderOracle.fault(of: bytes) {
        Issue.record("seed \(seed): \(bytes): \(fault)")
        return
      }
    }
  }
}
