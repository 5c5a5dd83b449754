import Primitives

/// The colours of our own, by what they mean, on a dark ground or on a light one: the one place that has them.
///
/// They are of the cube and the greys of 256 colours, which are the same in every terminal; the first sixteen are
/// anybody's. Ink and paper are chosen together: whatever ink is asked for on a paper, it can be read there.
package struct ColourScheme: Hashable, Sendable {
  /// What an institution chooses: each can be told from what it stands on in any scheme.
  package struct Accents: Hashable, Sendable {
    /// What stands out on a dark ground.
    package let onDark: IndexedColour
    /// The same on a light one.
    package let onLight: IndexedColour
    /// The band at the top.
    package let band: IndexedColour
    /// The institution's mark.
    package let mark: IndexedColour

    /// - Parameters:
    ///   - onDark: what stands out on a dark ground: 4.5 to 1 on the lightest of its papers, 236.
    ///   - onLight: the same on a light one, whose darkest is 254.
    ///   - band: under white text, 4.5 to 1.
    ///   - mark: what is drawn in it is seen on both grounds.
    package init(onDark: RGBColour, onLight: RGBColour, band: RGBColour, mark: RGBColour) {
      (self.onDark, self.onLight) = (.init(nearest: onDark), .init(nearest: onLight))
      (self.band, self.mark) = (.init(nearest: band), .init(nearest: mark))
    }
  }

  // Papers.
  let ground: IndexedColour
  let card: IndexedColour
  let keys: IndexedColour
  let field: IndexedColour
  let button: IndexedColour

  // Inks on them.
  let text: IndexedColour
  let faint: IndexedColour
  let accent: IndexedColour
  let good: IndexedColour
  let caution: IndexedColour
  let alert: IndexedColour
  let line: IndexedColour

  // Papers with an ink of their own.
  let accentFill: (paper: IndexedColour, ink: IndexedColour)
  let goodFill: (paper: IndexedColour, ink: IndexedColour)
  let cautionFill: (paper: IndexedColour, ink: IndexedColour)

  /// What the institution's mark is drawn in.
  let emblem: IndexedColour
  /// The band at the top; what is written there is white.
  let band: IndexedColour

  /// The colours on a ground, with those of an institution.
  package static func on(_ ground: Look.Ground, _ accents: Accents) -> ColourScheme {
    switch ground {
    case .dark: dark(accents)
    case .light: light(accents)
    }
  }

  private static func dark(_ accents: Accents) -> ColourScheme {
    ColourScheme(
      ground: .init(234), card: .init(236), keys: .init(235), field: .init(239),
      button: .init(239), text: .init(253), faint: .init(248), accent: accents.onDark,
      good: .init(114), caution: .init(221), alert: .init(210), line: .init(240),
      accentFill: (accents.onDark, accents.onDark.readable), goodFill: (.init(114), .init(233)),
      cautionFill: (.init(221), .init(233)), emblem: accents.mark, band: accents.band)
  }

  private static func light(_ accents: Accents) -> ColourScheme {
    ColourScheme(
      ground: .init(255), card: .init(231), keys: .init(254), field: .init(253),
      button: .init(252), text: .init(235), faint: .init(240), accent: accents.onLight,
      good: .init(22), caution: .init(58), alert: .init(124), line: .init(249),
      accentFill: (accents.onLight, accents.onLight.readable), goodFill: (.init(22), .init(231)),
      cautionFill: (.init(221), .init(234)), emblem: accents.mark, band: accents.band)
  }

  // The same on both grounds: what has the focus, refusals, and what is of plastic and glass.
  private static let focus: (paper: IndexedColour, ink: IndexedColour) = (.init(24), .white)
  private static let alertFill: (paper: IndexedColour, ink: IndexedColour) = (.init(160), .white)
  private static let casing = IndexedColour(238)
  private static let glass: (paper: IndexedColour, ink: IndexedColour) = (.init(108), .init(233))

  /// Of a QR code, whatever the ground: its readers want black on white.
  package static let symbol: (paper: IndexedColour, ink: IndexedColour) = (.white, .black)

  /// Which colours a style is, its attributes aside.
  package func colours(of style: Style) -> (paper: IndexedColour, ink: IndexedColour) {
    let shown = style.onItsPaper
    guard shown.ink != .symbol else { return Self.symbol }
    return (paper(shown.paper), ink(shown.ink, on: shown.paper))
  }

  /// Which colour a paper is.
  package func paper(_ paper: Style.Paper) -> IndexedColour {
    switch paper {
    case .ground: ground
    case .card: card
    case .band: band
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
  package func ink(_ ink: Style.Ink, on paper: Style.Paper) -> IndexedColour {
    if ink == .emblem, paper == .band { return emblemOnBand }
    if ink.isDrawing { return drawing(ink) }
    return switch paper {
    case .ground, .card, .keys: self.ink(ink)
    case .field, .button: text
    case .band: .white
    case .focus: Self.focus.ink
    case .accent: accentFill.ink
    case .good: goodFill.ink
    case .caution: cautionFill.ink
    case .alert: Self.alertFill.ink
    case .casing: Self.onCasing(ink)
    case .glass: Self.glass.ink
    }
  }

  /// An institution may choose a band on which its mark could not be seen (WCAG 2.2, 1.4.11): there it is white.
  private var emblemOnBand: IndexedColour {
    emblem.contrast(to: band) >= 3 ? emblem : .white
  }

  private func ink(_ ink: Style.Ink) -> IndexedColour {
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
  private static func onCasing(_ ink: Style.Ink) -> IndexedColour {
    switch ink {
    case .good: .init(114)
    case .caution: .init(221)
    case .alert: .init(217)
    case .plain, .faint, .accent, .focus, .faintFocus, .topBand, .keyBand, .symbol, .segment,
      .line, .casing, .glass, .emblem:
      .white
    }
  }

  private func drawing(_ ink: Style.Ink) -> IndexedColour {
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
  package static func == (a: ColourScheme, b: ColourScheme) -> Bool {
    a.ground == b.ground && a.accentFill.paper == b.accentFill.paper && a.band == b.band
      && a.emblem == b.emblem
  }
  package func hash(into hasher: inout Hasher) { hasher.combine(ground) }
}
