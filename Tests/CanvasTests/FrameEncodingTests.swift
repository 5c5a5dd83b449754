import Canvas
import SeededRandom
import Testing

@Suite("Frames as bytes")
struct FrameEncodingTests {
  private func sample() -> Frame {
    var frame = Frame(size: Size(columns: 40, rows: 4))
    frame.write("ログイン Login", row: 0, column: 1, style: Style(.bold, ink: .topBand, on: .band))
    frame.write("╭──╮ ●○", row: 1, column: 0, style: Style(ink: .line))
    frame.write("日", row: 2, column: 38)
    frame.put(Frame.Cell("A", .plain, isSecret: true), row: 3, column: 5)
    frame.cursor = Frame.Position(row: 2, column: 7)
    return frame
  }

  @Test("are the same frame when they are read")
  func roundTrip() throws {
    let frame = sample()
    let read = try #require(Frame(encoded: frame.encoded))
    #expect(read.size == frame.size && read.cursor == frame.cursor)
    for row in 0..<frame.size.rows { #expect(Array(read.row(row)) == Array(frame.row(row))) }
  }

  @Test("cut short, or of an absurd size, are no frame")
  func malformed() {
    let bytes = sample().encoded
    for count in [0, 1, 15, 16, 17, bytes.count - 1] {
      #expect(Frame(encoded: Array(bytes.prefix(count))) == nil)
    }
    #expect(Frame(encoded: bytes + [0]) == nil)
    #expect(Frame(encoded: [255, 255, 255, 255] + bytes.dropFirst(4)) == nil)
  }

  @Test("whoever wrote them, show nothing that could command a terminal")
  func hostile() throws {
    var randomness = SeededGenerator(seed: 11)
    let size = Size(columns: 30, rows: 5)
    let head = Array(Frame(size: size).encoded.prefix(16))
    for _ in 0..<300 {
      var bytes = head
      for _ in 0..<size.columns * size.rows {
        let scalar = UInt32.random(
          in: 0...(Bool.random(using: &randomness) ? 0xFF : 0x11_FFFF), using: &randomness)
        let rest = UInt32.random(in: 0...UInt32.max, using: &randomness)
        withUnsafeBytes(of: (UInt64(rest) << 32 | UInt64(scalar)).littleEndian) { bytes += $0 }
      }
      let frame = try #require(Frame(encoded: bytes))
      for row in 0..<size.rows {
        var expectsHalf = false
        for cell in frame.row(row) {
          guard let scalar = cell.scalar else {
            #expect(expectsHalf)
            expectsHalf = false
            continue
          }
          #expect(!expectsHalf)
          #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
          expectsHalf = TextWidth.of(scalar) == 2
        }
        #expect(!expectsHalf)
      }
    }
  }
}
