import Canvas
import Foundation
import Testing

/// WCAG 2.2, success criterion 1.4.3 (contrast, minimum) and the definition of relative luminance.
@Suite("The colours of our own")
struct ColourSchemeTests {
  static let texts = Style.Ink.allCases.filter { !$0.isDrawing }

  @Test(
    "whatever ink is asked for on whatever paper can be read: 4.5 to 1",
    arguments: Look.Ground.allCases, Style.Paper.allCases)
  func contrast(ground: Look.Ground, paper: Style.Paper) {
    let scheme = ColourScheme.on(ground)
    for ink in Self.texts {
      let contrast = Self.contrast(scheme.ink(ink, on: paper), scheme.paper(paper))
      #expect(contrast >= 4.5, "\(ink) on \(paper)")
    }
  }

  @Test(
    "a ground is what it is called: text is lighter than a dark one, and darker than a light one")
  func grounds() {
    for ground in Look.Ground.allCases {
      let scheme = ColourScheme.on(ground)
      let isDark =
        Self.luminance(scheme.paper(.ground)) < Self.luminance(scheme.ink(.plain, on: .ground))
      #expect(isDark == (ground == .dark))
    }
  }

  @Test("papers that say something different are different", arguments: Look.Ground.allCases)
  func distinct(ground: Look.Ground) {
    let scheme = ColourScheme.on(ground)
    let loud: [Style.Paper] = [.ground, .card, .band, .focus, .accent, .good, .caution, .alert]
    #expect(Set(loud.map { scheme.paper($0) }).count == loud.count)
  }

  @Test(
    "no colour is one of the first sixteen, which are anybody's", arguments: Look.Ground.allCases)
  func fixed(ground: Look.Ground) {
    let scheme = ColourScheme.on(ground)
    for paper in Style.Paper.allCases {
      #expect(scheme.paper(paper).index >= 16)
      for ink in Style.Ink.allCases { #expect(scheme.ink(ink, on: paper).index >= 16) }
    }
  }

  private static func contrast(_ a: ColourScheme.Colour, _ b: ColourScheme.Colour) -> Double {
    let (dark, light) = (min(luminance(a), luminance(b)), max(luminance(a), luminance(b)))
    return (light + 0.05) / (dark + 0.05)
  }

  private static func luminance(_ colour: ColourScheme.Colour) -> Double {
    func linear(_ part: Int) -> Double {
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    let (red, green, blue) = colour.rgb
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
