/// What stands on a terminal as pixels, for programs that look at pictures. Half blocks are what they are; any
/// other character is a box of ink that is as much in a scanner's way as a letter.
package struct PtyPicture: Sendable {
  package typealias Pixel = (red: UInt8, green: UInt8, blue: UInt8)

  /// The terminal's own colours.
  package enum Ground: Sendable, CaseIterable {
    case black, white
  }

  private static let (cellWidth, cellHeight) = (10, 20)
  /// xterm's first eight, then the bright ones.
  private static let palette: [Pixel] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
    (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255),
    (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]

  private let width: Int
  private let height: Int
  private let ground: Pixel
  private let ownInk: Pixel
  private var pixels: [UInt8]

  init(columns: Int, rows: Int, _ ground: Ground) {
    (width, height) = (columns * Self.cellWidth, rows * Self.cellHeight)
    let (black, grey, white) = (Self.palette[0], Self.palette[7], Self.palette[15])
    switch ground {
    case .black:
      self.ground = black
      ownInk = grey
    case .white:
      self.ground = white
      ownInk = black
    }
    pixels = [UInt8](repeating: 0, count: width * height * 3)
  }

  mutating func draw(_ scalar: Unicode.Scalar?, _ look: PtyLook, row: Int, column: Int) {
    var ink = colour(look.ink) ?? ownInk
    var paper = colour(look.paper) ?? ground
    if look.reverse { swap(&ink, &paper) }
    for y in 0..<Self.cellHeight {
      for x in 0..<Self.cellWidth {
        let isInk: Bool =
          switch scalar {
          case " ": false
          case "\u{2580}": y < Self.cellHeight / 2
          case "\u{2584}": y >= Self.cellHeight / 2
          default: (2..<8).contains(x) && (4..<16).contains(y)
          }
        let pixel = isInk ? ink : paper
        let at = ((row * Self.cellHeight + y) * width + column * Self.cellWidth + x) * 3
        (pixels[at], pixels[at + 1], pixels[at + 2]) = pixel
      }
    }
  }

  /// As a file that every program for pictures reads (PPM).
  package var ppm: [UInt8] { Array("P6 \(width) \(height) 255\n".utf8) + pixels }

  private func colour(_ index: Int?) -> Pixel? {
    index.flatMap { Self.palette.indices.contains($0) ? Self.palette[$0] : nil }
  }
}
