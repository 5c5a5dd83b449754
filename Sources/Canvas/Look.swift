/// How much of what screens look like a terminal shows. A terminal earns more by what it answers; what it did not
/// show that it can, it is not sent.
package enum Look: Hashable, Sendable {
  /// ASCII marks and what the terminal's own eight colours say; any terminal, no answer needed.
  case plain
  /// Tinted areas in colours of our own.
  case coloured(Ground)
  /// Frames, marks and pictures beside the colours: the terminal draws each of ``Look/measured`` in one column.
  case drawn(Ground)

  /// What a look is without its colours: the most that somebody wants, or that a terminal can show.
  package enum Kind: String, Hashable, Sendable, CaseIterable, Comparable {
    case plain, coloured, drawn

    package static func < (a: Kind, b: Kind) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .plain: 0
      case .coloured: 1
      case .drawn: 2
      }
    }
  }

  /// Whether text is light on dark, or dark on light.
  package enum Ground: Hashable, Sendable, CaseIterable {
    case dark, light
  }

  /// This kind of look on a ground.
  package init(_ kind: Kind, on ground: Ground) {
    self =
      switch kind {
      case .plain: .plain
      case .coloured: .coloured(ground)
      case .drawn: .drawn(ground)
      }
  }

  /// The look without its colours.
  package var kind: Kind {
    switch self {
    case .plain: .plain
    case .coloured: .coloured
    case .drawn: .drawn
    }
  }

  /// What the drawn look is drawn with, and some terminals show in two columns (Unicode, EastAsianWidth.txt,
  /// class A), or not at all: they are measured together.
  package static let measured = "─│╭╮╰╯━█▀▄▌▐●○✓▶◀"
}
