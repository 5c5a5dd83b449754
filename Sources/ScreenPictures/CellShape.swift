import Canvas

/// What is drawn in cells without a font: path data (SVG 1.1, 8.3) from the upper left corner of the first one.
struct CellShape {
  /// How a path is drawn.
  enum Kind: CaseIterable {
    /// To the edges of its cells, where it joins what is drawn in the next ones.
    case block
    case filled
    case thin
    case thick
    case dotted

    func attributes(_ colour: String) -> String {
      switch self {
      case .block: "fill=\"\(colour)\" shape-rendering=\"crispEdges\""
      case .filled: "fill=\"\(colour)\""
      case .thin: "fill=\"none\" stroke=\"\(colour)\""
      case .thick: "fill=\"none\" stroke=\"\(colour)\" stroke-width=\"1.8\""
      case .dotted:
        "fill=\"none\" stroke=\"\(colour)\" stroke-width=\"4\" stroke-linecap=\"round\""
          + " stroke-dasharray=\"0 \(CellSize.width)\""
      }
    }
  }

  let kind: Kind
  let path: String

  private init(_ kind: Kind, _ path: String) {
    (self.kind, self.path) = (kind, path)
  }

  /// A character of ``Look/measured`` in so many cells side by side; nil for what a font has to show.
  init?(_ scalar: Unicode.Scalar, cells: Int) {
    let width = cells * CellSize.width
    func each(_ path: String, next: String) -> String {
      Array(repeating: path, count: cells).joined(separator: next)
    }
    switch scalar {
    case "█": self = Self(.block, "h\(width)v20h-\(width)z")
    case "▀": self = Self(.block, "h\(width)v10h-\(width)z")
    case "▄": self = Self(.block, "m0 10h\(width)v10h-\(width)z")
    case "▌": self = Self(.block, each("h5v20h-5z", next: "m10 0"))
    case "▐": self = Self(.block, "m5 0" + each("h5v20h-5z", next: "m10 0"))
    case "━": self = Self(.block, "m0 8h\(width)v3h-\(width)z")
    case "─": self = Self(.thin, "m0 9.5h\(width)")
    case "│": self = Self(.thin, "m4.5 0" + each("v20", next: "m10-20"))
    case "╭": self = Self(.thin, each("m4.5 20v-5.5q0-5 5-5h.5", next: "m0-9.5"))
    case "╮": self = Self(.thin, each("m0 9.5q4.5 0 4.5 5v5.5", next: "m5.5-20"))
    case "╰": self = Self(.thin, each("m4.5 0v4.5q0 5 5 5h.5", next: "m0-9.5"))
    case "╯": self = Self(.thin, each("m0 9.5q4.5 0 4.5-5v-4.5", next: "m5.5 0"))
    case "●": self = Self(.filled, "m1 10" + each("a4 4 0 1 0 8 0a4 4 0 1 0-8 0", next: "m10 0"))
    case "○":
      self = Self(
        .thick, "m1.5 10" + each("a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0", next: "m10 0"))
    case "✓": self = Self(.thick, each("m1.5 10.5l2.5 3.5 4.5-8", next: "m1.5-6"))
    case "▶": self = Self(.filled, "m1 5.5" + each("l8 4.5-8 4.5z", next: "m10 0"))
    case "◀": self = Self(.filled, "m9 5.5" + each("l-8 4.5 8 4.5z", next: "m10 0"))
    default: return nil
    }
  }

  /// Under text, and under none.
  static func underline(cells: Int) -> CellShape {
    let width = cells * CellSize.width
    return CellShape(.block, "m0 17h\(width)v1h-\(width)z")
  }

  /// What stands for a secret: a dot in each cell, whatever is in it.
  static func hidden(cells: Int) -> CellShape {
    CellShape(.dotted, "m5 10h\((cells - 1) * CellSize.width + 1)")
  }
}
