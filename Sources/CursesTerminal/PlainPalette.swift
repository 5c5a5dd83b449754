import CTerm
import Canvas

/// How curses shows a style: attributes and a colour pair.
struct Rendition: Hashable {
  /// `CT_BOLD` and the others.
  var attributes: UInt32
  var pair: Int16
}

/// The plain look on this terminal, in the 8 ANSI colours, or the 16 where there are.
///
/// The accent is magenta: of the eight it is the one with a contrast above 4 on black and on
/// white alike (xterm's: 4.4 and 4.7). Cyan and green fail on white, blue on black.
struct PlainPalette {
  private enum Colour {
    static let black: Int16 = 0
    static let red: Int16 = 1
    static let blue: Int16 = 4
    static let magenta: Int16 = 5
    static let white: Int16 = 7
    /// Of 16: what is white where 7 is a light grey.
    static let brightWhite: Int16 = 15
    /// Of 256: a contrast above 4.5 on black and on white.
    static let grey: Int16 = 243
    static let own: Int16 = -1
  }

  /// Whether there are colours at all.
  let inColours: Bool
  private let hasBright: Bool
  /// Terminals seldom draw the dim attribute so that it can be told apart, or at all.
  private let hasGrey: Bool

  /// - Parameter colours: how many the terminal shows; 0 for none.
  init(colours: Int) {
    inColours = colours >= 8
    hasBright = colours >= 16
    hasGrey = colours >= 256
  }

  func definePairs() {
    guard inColours else { return }
    for ink in Style.Ink.allCases where Self.pair(of: ink) != 0 {
      let (foreground, background) = colours(of: ink)
      ct_define_pair(Int32(Self.pair(of: ink)), Int32(foreground), Int32(background))
    }
  }

  func rendition(of style: Style) -> Rendition {
    Rendition(
      attributes: UInt32(attributes(of: style).rawValue),
      pair: inColours ? Self.pair(of: style.ink) : 0)
  }

  private func attributes(of style: Style) -> Style.Attributes {
    switch style.ink {
    case .plain, .symbol, .line, .segment, .casing, .glass, .emblem: style.attributes
    case .focus: style.attributes.union(.reverse)
    case .faintFocus: style.attributes.union(hasGrey ? .reverse : [.reverse, .dim])
    case .faint: hasGrey ? style.attributes : style.attributes.union(.dim)
    case .accent, .alert, .good, .caution: style.attributes.union(.bold)
    case .topBand where inColours: style.attributes.union(.bold)
    case .keyBand where inColours: style.attributes
    // What is reversed within a band must still stand out of it.
    case .topBand: style.attributes.union(.bold).symmetricDifference(.reverse)
    case .keyBand: style.attributes.symmetricDifference(.reverse)
    }
  }

  private func colours(of ink: Style.Ink) -> (foreground: Int16, background: Int16) {
    switch ink {
    case .plain, .focus, .line, .segment, .casing, .glass, .emblem: (Colour.own, Colour.own)
    case .faint, .faintFocus: (hasGrey ? Colour.grey : Colour.own, Colour.own)
    case .accent, .good, .caution: (Colour.magenta, Colour.own)
    case .alert: (Colour.red, Colour.own)
    case .topBand: (Colour.white, Colour.blue)
    case .keyBand: (Colour.black, Colour.white)
    case .symbol: (Colour.black, hasBright ? Colour.brightWhite : Colour.white)
    }
  }

  /// Pair 0 is the terminal's own and cannot be defined.
  private static func pair(of ink: Style.Ink) -> Int16 {
    ink == .focus ? 0 : Int16(ink.rawValue)
  }
}
