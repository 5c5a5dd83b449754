import Canvas
import Primitives
import Testing

/// WCAG 2.2, success criterion 1.4.3 (contrast, minimum) and the definition of relative luminance.
@Suite("The colours of our own")
struct ColourSchemeTests {
  static let texts = Style.Ink.allCases.filter { !$0.isDrawing }

  @Test(
    "whatever ink is asked for on whatever paper can be read: 4.5 to 1",
    arguments: Look.Ground.allCases, Style.Paper.allCases)
  func contrast(ground: Look.Ground, paper: Style.Paper) {
    let scheme = ColourScheme.on(ground, Self.accents)
    for ink in Self.texts {
      let contrast = scheme.ink(ink, on: paper).contrast(to: scheme.paper(paper))
      #expect(contrast >= 4.5, "\(ink) on \(paper)")
    }
  }

  @Test(
    "a ground is what it is called: text is lighter than a dark one, and darker than a light one")
  func grounds() {
    for side in Look.Ground.allCases {
      let scheme = ColourScheme.on(side, Self.accents)
      let ground = scheme.paper(.ground)
      let isDark =
        ground.contrast(to: .black) < scheme.ink(.plain, on: .ground).contrast(to: .black)
      #expect(isDark == (side == .dark))
    }
  }

  @Test("papers that say something different are different", arguments: Look.Ground.allCases)
  func distinct(ground: Look.Ground) {
    let scheme = ColourScheme.on(ground, Self.accents)
    let loud: [Style.Paper] = [.ground, .card, .band, .focus, .accent, .good, .caution, .alert]
    #expect(Set(loud.map { scheme.paper($0) }).count == loud.count)
  }

  @Test(
    "no colour is one of the first sixteen, which are anybody's", arguments: Look.Ground.allCases)
  func fixed(ground: Look.Ground) {
    let scheme = ColourScheme.on(ground, Self.accents)
    for paper in Style.Paper.allCases {
      #expect(scheme.paper(paper).index >= 16)
      for ink in Style.Ink.allCases { #expect(scheme.ink(ink, on: paper).index >= 16) }
    }
  }

  static let accents = ColourScheme.Accents(
    onDark: IndexedColour(209).rgb, onLight: IndexedColour(94).rgb, band: IndexedColour(17).rgb,
    mark: IndexedColour(166).rgb)

  @Test(
    "can be read with whatever colours an institution may choose", arguments: Look.Ground.allCases)
  func everyAccent(ground: Look.Ground) {
    let most = [IndexedColour(236), IndexedColour(254), .white]
    let admitted = most.map { neighbour in
      IndexedColour.all.filter { $0.contrast(to: neighbour) >= 4.5 }
    }
    for (place, colours) in admitted.enumerated() {
      #expect(colours.count > 20)
      for colour in colours {
        let (own, other) = (colour.rgb, Self.accents)
        let scheme = ColourScheme.on(
          ground,
          ColourScheme.Accents(
            onDark: place == 0 ? own : other.onDark.rgb,
            onLight: place == 1 ? own : other.onLight.rgb,
            band: place == 2 ? own : other.band.rgb, mark: other.mark.rgb))
        #expect(scheme.ink(.emblem, on: .band).contrast(to: scheme.paper(.band)) >= 3)
        for paper in Style.Paper.allCases {
          for ink in Self.texts {
            let contrast = scheme.ink(ink, on: paper).contrast(to: scheme.paper(paper))
            #expect(contrast >= 4.5, "\(ink) on \(paper), \(colour.index)")
          }
        }
      }
    }
  }
}
