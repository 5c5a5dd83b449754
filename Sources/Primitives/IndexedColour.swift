import Glibc

/// One of the 240 colours of 256, from 16 on, that are the same in every terminal which has not been told otherwise:
/// a cube of six steps a side, and 24 greys. The first sixteen are anybody's.
package struct IndexedColour: Hashable, Sendable {
  /// Its number, 16…255.
  package let index: UInt8

  /// - Parameter index: 16…255.
  package init(_ index: UInt8) {
    precondition(index >= 16, "one of the first sixteen")
    self.index = index
  }

  /// The one that is nearest to a colour, by the distance of their parts.
  package init(nearest colour: RGBColour) {
    func distance(_ other: IndexedColour) -> Int {
      let own = other.rgb
      let red = Int(own.red) - Int(colour.red)
      let green = Int(own.green) - Int(colour.green)
      let blue = Int(own.blue) - Int(colour.blue)
      return red * red + green * green + blue * blue
    }
    self = Self.all.min { distance($0) < distance($1) } ?? .black
  }

  /// All of them.
  package static let all = (UInt8(16)...255).map { IndexedColour($0) }
  /// As dark as any.
  package static let black = IndexedColour(16)
  /// As light as any.
  package static let white = IndexedColour(231)

  /// Its parts, as xterm and its relatives show it.
  package var rgb: RGBColour {
    guard index < 232 else {
      let grey = 8 + 10 * (index - 232)
      return RGBColour(red: grey, green: grey, blue: grey)
    }
    // 0, 95, 135 and so on to 255.
    func part(_ step: UInt8) -> UInt8 { step == 0 ? 0 : 55 + 40 * step }
    let cube = index - 16
    return RGBColour(red: part(cube / 36), green: part(cube / 6 % 6), blue: part(cube % 6))
  }

  /// How well one can be told from another, 1…21 (WCAG 2.2, contrast ratio).
  package func contrast(to other: IndexedColour) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// Of black and white, what can be read on it: one of both has at least 4.5 to 1.
  package var readable: IndexedColour {
    contrast(to: .white) >= contrast(to: .black) ? .white : .black
  }

  /// WCAG 2.2, relative luminance.
  private var luminance: Double {
    func linear(_ part: UInt8) -> Double {
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    let rgb = rgb
    return 0.2126 * linear(rgb.red) + 0.7152 * linear(rgb.green) + 0.0722 * linear(rgb.blue)
  }
}
