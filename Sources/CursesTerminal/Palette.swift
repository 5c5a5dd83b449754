import CTerm
import Canvas

/// What a style is on this terminal: attributes and a colour pair of the 8 ANSI colours.
///
/// The accent is magenta: of the eight it is the one with a contrast above 4 on black and on
/// white alike (xterm's: 4.4 and 4.7). Cyan and green fail on white, blue on black.
enum Palette {
  struct Look: Hashable {
    /// `CT_BOLD` and the others.
    var attributes: UInt32
    var pair: Int16
  }

  private enum Colour {
    static let black: Int16 = 0
    static let red: Int16 = 1
    static let blue: Int16 = 4
    static let magenta: Int16 = 5
    static let white: Int16 = 7
    static let own: Int16 = -1
  }

  static func definePairs() {
    for ink in Style.Ink.allCases {
      let (foreground, background) = colours(of: ink)
      guard ink != .plain else { continue }
      ct_define_pair(pair(of: ink), foreground, background)
    }
  }

  static func look(of style: Style, inColours: Bool) -> Look {
    let attributes = attributes(of: style, inColours: inColours)
    return Look(
      attributes: UInt32(attributes.rawValue), pair: inColours ? pair(of: style.ink) : 0)
  }

  private static func attributes(of style: Style, inColours: Bool) -> Style.Attributes {
    switch style.ink {
    case .plain: style.attributes
    case .accent, .alert: style.attributes.union(.bold)
    case .topBand where inColours: style.attributes.union(.bold)
    case .keyBand where inColours: style.attributes
    // What is reversed within a band must still stand out of it.
    case .topBand: style.attributes.union(.bold).symmetricDifference(.reverse)
    case .keyBand: style.attributes.symmetricDifference(.reverse)
    }
  }

  private static func colours(of ink: Style.Ink) -> (foreground: Int16, background: Int16) {
    switch ink {
    case .plain: (Colour.own, Colour.own)
    case .accent: (Colour.magenta, Colour.own)
    case .alert: (Colour.red, Colour.own)
    case .topBand: (Colour.white, Colour.blue)
    case .keyBand: (Colour.black, Colour.white)
    }
  }

  /// Pair 0 is the terminal's own and cannot be defined.
  private static func pair(of ink: Style.Ink) -> Int16 {
    Int16(ink.rawValue)
  }
}
