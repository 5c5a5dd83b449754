import Canvas

/// A row of a body in colours: a line as wide as the body's region, papers and frames included.
struct BodyRow {
  /// Where nothing stands in a row, so that it may be left out where there is little room.
  enum Air {
    /// Within what belongs together.
    case inside
    /// Between two sections.
    case between
  }

  var line: Line
  /// Nil for a row in which something stands.
  var air: Air?

  static let gap = BodyRow(line: Line(), air: .between)

  static let blank = BodyRow(line: Line(), air: .inside)
}

/// How much air a body gets.
enum Density: Int, CaseIterable, Comparable {
  /// Blank rows around everything, choices included.
  case spacious
  /// Blank rows around what belongs together.
  case airy
  /// Frames stand, and blank rows only where there is room.
  case framed
  /// No frames, and blank rows only where there is room.
  case close

  static func < (a: Density, b: Density) -> Bool { a.rawValue < b.rawValue }
}

extension [BodyRow] {
  /// Takes out so many rows of air, or as many as there are, from the end on: what a frame keeps apart needs no gap,
  /// and what papers keep apart needs no air within.
  mutating func close(up count: Int, _ density: Density) {
    var left = count
    for air in density == .close ? [BodyRow.Air.inside, .between] : [.between, .inside] {
      for index in indices.reversed() where left > 0 && self[index].air == air {
        remove(at: index)
        left -= 1
      }
    }
  }

  var withoutAir: Int { count { $0.air == nil } }
}
