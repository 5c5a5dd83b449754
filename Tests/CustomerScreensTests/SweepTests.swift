import Canvas
import CustomerScreens
import Pages
import SessionScripts
import Testing

/// Every screen in windows of every size that somebody may have.
@Suite("Every screen, in both languages, at every size")
struct SweepTests {
  /// All widths at two heights, all heights at two widths, and what no window is like.
  static let sizes: [Size] =
    (38...110).flatMap { [Size(columns: $0, rows: 12), Size(columns: $0, rows: 24)] }
    + (10...50).flatMap { [Size(columns: 40, rows: $0), Size(columns: 80, rows: $0)] }
    + [(0, 0), (1, 1), (2, 1), (1, 300), (300, 1), (39, 12), (40, 11), (300, 100), (-1, -1)]
    .map { Size(columns: $0.0, rows: $0.1) }

  @Test("is a good frame", arguments: EveryScreen.all, Language.allCases)
  func isGood(view: EveryScreen.View, language: Language) throws {
    var app = try EveryScreen.app(view, language)
    for size in Self.sizes {
      _ = app.update(.resized(size), at: app.now)
      let violations = FrameRules.violations(of: app.frame(), by: app)
      #expect(violations.isEmpty, "\(size)")
    }
  }

  @Test(
    "shows everything at 80x24 without scrolling", arguments: EveryScreen.all, Language.allCases)
  func showsEverything(view: EveryScreen.View, language: Language) throws {
    let stage = try EveryScreen.stage(view, language)
    guard !stage.app.overlays.layers.contains(where: \.isHelp) else { return }
    let frame = stage.frame
    #expect(stage.misses("PgUp"))
    let text = CompactText(frame)
    for part in stage.app.page().parts {
      #expect(text.contains(part.label) || part.spare == .all)
      #expect(text.contains(part.value) || part.spare != .nothing)
    }
  }

  @Test("is the same again after any other size", arguments: EveryScreen.all)
  func comesBack(view: EveryScreen.View) throws {
    var app = try EveryScreen.app(view, .ja)
    let before = app.frame()
    for size in Self.sizes + [before.size] { _ = app.update(.resized(size), at: app.now) }
    #expect(app.frame() == before)
  }

  @Test("a terminal with ASCII alone gets ASCII alone", arguments: EveryScreen.all)
  func isASCII(view: EveryScreen.View) throws {
    let stage = try EveryScreen.stage(view, .ja, isASCII: true)
    #expect(stage.rows.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
    try stage.press("f9")
    #expect(stage.rows.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
  }
}

extension Overlays.Layer {
  var isHelp: Bool {
    switch self {
    case .help, .topic: true
    case .question, .warning: false
    }
  }
}
