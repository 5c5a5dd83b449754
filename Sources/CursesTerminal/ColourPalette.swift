import CTerm
import Canvas
import Primitives

/// The coloured and the drawn look on this terminal: a pair for each ink on each paper of a ``ColourScheme``.
///
/// What is typed stands in curses' pair 0, to which it returns after every frame: so a character of a password costs
/// one byte on the wire, though it stands on a paper of its own.
struct ColourPalette {
  private let scheme: ColourScheme
  /// The pairs of each ground are others, so that a changed ground is a changed cell.
  private let first: Int16
  /// Whether colours are told as red, green and blue, and not by their number.
  private let isDirect: Bool

  private static let papers = Int16(Style.Paper.allCases.count)
  private static let pairs = Int16(Style.Ink.allCases.count) * papers + 1

  /// - Parameter colours: how many the terminal shows, at least 256.
  init(_ ground: Look.Ground, _ accents: ColourScheme.Accents, colours: Int) {
    scheme = .on(ground, accents)
    first =
      switch ground {
      case .dark: 1
      case .light: 1 + Self.pairs
      }
    isDirect = colours > 256
  }

  func definePairs() {
    for paper in Style.Paper.allCases {
      for ink in Style.Ink.allCases {
        ct_define_pair(
          Int32(pair(ink, paper)), number(scheme.ink(ink, on: paper)), number(scheme.paper(paper)))
      }
    }
    ct_define_pair(
      Int32(symbol), number(ColourScheme.symbol.ink), number(ColourScheme.symbol.paper))
    ct_take_colours(
      number(scheme.ink(.plain, on: .focus)), number(scheme.paper(.focus)), pair(.plain, .ground))
  }

  func rendition(of style: Style) -> Rendition {
    Rendition(attributes: UInt32(style.attributes.rawValue), pair: pair(of: style))
  }

  private func pair(of style: Style) -> Int16 {
    let shown = style.onItsPaper
    return switch (shown.ink, shown.paper) {
    case (.symbol, _): symbol
    case (let ink, .focus): ink.isDrawing ? pair(ink, .focus) : 0
    case (let ink, let paper): pair(ink, paper)
    }
  }

  private func pair(_ ink: Style.Ink, _ paper: Style.Paper) -> Int16 {
    first + Int16(ink.rawValue) * Self.papers + Int16(paper.rawValue)
  }

  private var symbol: Int16 { first + Self.pairs - 1 }

  private func number(_ colour: IndexedColour) -> Int32 {
    guard isDirect else { return Int32(colour.index) }
    let rgb = colour.rgb
    return Int32(rgb.red) << 16 | Int32(rgb.green) << 8 | Int32(rgb.blue)
  }
}
