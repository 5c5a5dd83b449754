/// The colours of our own, by what they mean, on a dark ground or on a light one: the one place that has them.
///
/// They are of the cube and the greys of 256 colours, which are the same in every terminal; the first sixteen are
/// anybody's. Ink and paper are chosen together: whatever ink is asked for on a paper, it can be read there.
package struct ColourScheme: Hashable, Sendable {
  /// One of 256, from 16 on.
  package struct Colour: Hashable, Sendable {
    /// Its number.
    package let index: UInt8

    init(_ index: UInt8) { self.index = index }

    /// Its parts, 0…255, as every terminal that has not been told otherwise shows them.
    package var rgb: (red: Int, green: Int, blue: Int) {
      let index = Int(index)
      guard index < 232 else {
        let grey = 8 + 10 * (index - 232)
        return (grey, grey, grey)
      }
      let steps = [0, 95, 135, 175, 215, 255]
      let cube = index - 16
      return (steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6])
    }
  }

  // Papers.
  let ground: Colour
  let card: Colour
  let keys: Colour
  let field: Colour
  let button: Colour

  // Inks on them.
  let text: Colour
  let faint: Colour
  let accent: Colour
  let good: Colour
  let caution: Colour
  let alert: Colour
  let line: Colour

  // Papers with an ink of their own.
  let accentFill: (paper: Colour, ink: Colour)
  let goodFill: (paper: Colour, ink: Colour)
  let cautionFill: (paper: Colour, ink: Colour)

  /// What pictures are drawn in: the bank's mark.
  let emblem: Colour

  /// The colours on a ground.
  package static func on(_ ground: Look.Ground) -> ColourScheme {
    switch ground {
    case .dark: dark
    case .light: light
    }
  }

  private static let dark = ColourScheme(
    ground: .init(234), card: .init(236), keys: .init(235), field: .init(239), button: .init(239),
    text: .init(253), faint: .init(248), accent: .init(209), good: .init(114), caution: .init(221),
    alert: .init(210), line: .init(240),
    accentFill: (.init(209), .init(233)), goodFill: (.init(114), .init(233)),
    cautionFill: (.init(221), .init(233)), emblem: .init(209))

  private static let light = ColourScheme(
    ground: .init(255), card: .init(231), keys: .init(254), field: .init(253), button: .init(252),
    text: .init(235), faint: .init(240), accent: .init(94), good: .init(22), caution: .init(58),
    alert: .init(124), line: .init(249),
    accentFill: (.init(130), .init(231)), goodFill: (.init(22), .init(231)),
    cautionFill: (.init(221), .init(234)), emblem: .init(166))

  // The same on both grounds: bands, what has the focus, refusals, and what is of plastic and glass.
  private static let white = Colour(231)
  private static let band: (paper: Colour, ink: Colour) = (.init(17), white)
  private static let focus: (paper: Colour, ink: Colour) = (.init(24), white)
  private static let alertFill: (paper: Colour, ink: Colour) = (.init(160), white)
  private static let casing = Colour(238)
  private static let glass: (paper: Colour, ink: Colour) = (.init(108), .init(233))

  /// Of a QR code, whatever the ground: its readers want black on white.
  package static let symbol: (paper: Colour, ink: Colour) = (white, .init(16))

  /// Which colours a style is, its attributes aside.
  package func colours(of style: Style) -> (paper: Colour, ink: Colour) {
    let shown = style.onItsPaper
    guard shown.ink != .symbol else { return Self.symbol }
    return (paper(shown.paper), ink(shown.ink, on: shown.paper))
  }

  /// Which colour a paper is.
  package func paper(_ paper: Style.Paper) -> Colour {
    switch paper {
    case .ground: ground
    case .card: card
    case .band: Self.band.paper
    case .keys: keys
    case .field: field
    case .button: button
    case .focus: Self.focus.paper
    case .accent: accentFill.paper
    case .good: goodFill.paper
    case .caution: cautionFill.paper
    case .alert: Self.alertFill.paper
    case .casing: Self.casing
    case .glass: Self.glass.paper
    }
  }

  /// Which colour an ink is on a paper: what is written can be read there, 4.5 to 1.
  package func ink(_ ink: Style.Ink, on paper: Style.Paper) -> Colour {
    if ink.isDrawing { return drawing(ink) }
    return switch paper {
    case .ground, .card, .keys: self.ink(ink)
    case .field, .button: text
    case .band: Self.band.ink
    case .focus: Self.focus.ink
    case .accent: accentFill.ink
    case .good: goodFill.ink
    case .caution: cautionFill.ink
    case .alert: Self.alertFill.ink
    case .casing: Self.onCasing(ink)
    case .glass: Self.glass.ink
    }
  }

  private func ink(_ ink: Style.Ink) -> Colour {
    switch ink {
    case .plain, .focus, .faintFocus, .topBand, .keyBand, .symbol, .segment: text
    case .faint: faint
    case .accent: accent
    case .alert: alert
    case .good: good
    case .caution: caution
    case .line, .casing, .glass, .emblem: drawing(ink)
    }
  }

  /// The plastic is dark on both grounds, and the bar under the glass is drawn on it.
  private static func onCasing(_ ink: Style.Ink) -> Colour {
    switch ink {
    case .good: .init(114)
    case .caution: .init(221)
    case .alert: .init(217)
    case .plain, .faint, .accent, .focus, .faintFocus, .topBand, .keyBand, .symbol, .segment,
      .line, .casing, .glass, .emblem:
      white
    }
  }

  private func drawing(_ ink: Style.Ink) -> Colour {
    switch ink {
    case .line: line
    case .emblem: emblem
    case .casing: Self.casing
    case .glass: Self.glass.paper
    case .plain, .faint, .accent, .alert, .focus, .faintFocus, .topBand, .keyBand, .symbol, .good,
      .caution, .segment:
      self.ink(ink)
    }
  }
}

extension ColourScheme {
  package static func == (a: ColourScheme, b: ColourScheme) -> Bool { a.ground == b.ground }
  package func hash(into hasher: inout Hasher) { hasher.combine(ground) }
}
