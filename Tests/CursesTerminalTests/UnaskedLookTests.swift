import Canvas
import CursesTerminal
import Primitives
import Testing

@Suite("The look of a terminal that was not asked", .serialized)
struct UnaskedLookTests {
  static let table: [(environment: [String: String], look: Look)] = [
    (["TERM": "xterm-256color"], .coloured(.dark)),
    (["TERM": "xterm"], .plain),
    (["TERM": "xterm", "COLORTERM": "truecolor"], .coloured(.dark)),
    (["TERM": "tmux", "COLORTERM": "24bit"], .coloured(.dark)),
    (["TERM": "xterm", "COLORTERM": "yes"], .plain),
    (["TERM": "foot-99"], .coloured(.dark)),
    (["TERM": "xterm-256color", "COLORFGBG": "0;15"], .coloured(.light)),
    (["TERM": "xterm-256color", "COLORFGBG": "15;0"], .coloured(.dark)),
    (["TERM": "xterm-256color", "NO_COLOR": "1"], .plain),
    (["TERM": "xterm-256color", "NO_COLOR": ""], .coloured(.dark)),
    (["TERM": "linux"], .plain), (["TERM": "vt100"], .plain),
  ]
  /// Of terminals that cannot be opened.
  static let refused: [[String: String]] = [
    ["TERM": "dumb"], ["TERM": "no-such-terminal"], ["TERM": "../evil"], [:],
  ]

  @Test("is what environment and terminfo tell", arguments: table + refused.map { ($0, .plain) })
  func look(environment: [String: String], look: Look) {
    for most in [Look.Kind.coloured, .drawn] {
      #expect(CursesTerminal.unaskedLook(environment, most: most, characterSet: .utf8) == look)
    }
    #expect(CursesTerminal.unaskedLook(environment, most: .plain, characterSet: .utf8) == .plain)
    #expect(CursesTerminal.unaskedLook(environment, most: .drawn, characterSet: .ascii) == .plain)
  }

  @Test("is the one that a terminal begins with when it is opened", arguments: table)
  func opened(environment: [String: String], look: Look) throws {
    let session = try ProbeSession.ready(
      term: try #require(environment["TERM"]),
      environment: environment.merging(["LANG": "C.UTF-8", "LOOK": "coloured"]) { $1 })
    let accents = ColourScheme.Accents(
      onDark: IndexedColour(209).rgb, onLight: IndexedColour(94).rgb, band: IndexedColour(17).rgb,
      mark: IndexedColour(166).rgb)
    for ground in Look.Ground.allCases {
      let paper = "48;5;\(ColourScheme.on(ground, accents).paper(.ground).index)m"
      #expect(session.lastOutput.contains(paper) == (look == .coloured(ground)), "\(ground)")
    }
  }
}
