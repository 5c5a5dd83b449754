import Canvas
import CustomerScreens
import Pages
import SessionScripts
import Testing

@Suite("Ways back")
struct WayBackTests {
  @Test("at most six Esc lead to the login or the top page", arguments: EveryScreen.all)
  func escapes(view: EveryScreen.View) throws {
    for first in [nil, "f1", "ctrl-c", "enter"] {
      let stage = try EveryScreen.stage(view, .ja)
      if let first { try stage.press(first) }
      var presses = 0
      while !Self.isHome(stage), presses < 7 {
        let overlays = stage.app.overlays.layers.count
        try stage.press("esc")
        presses += 1
        // What is lost with its screen is asked for.
        let isAsked = stage.app.overlays.layers.count > overlays
        if isAsked, stage.app.losesSomething { try stage.press("1") }
      }
      #expect(presses <= 6, "after \(first ?? "nothing")")
    }
  }

  private static func isHome(_ stage: HeadlessStage) -> Bool {
    let app = stage.app
    let isTop = app.topMenu.map { $0 == .root } ?? (app.screen.keys == .top)
    return app.overlays.isEmpty && (app.screen.id == .login || isTop)
  }

  @Test(
    "F1 and Esc, and F9 twice, leave everything as it was",
    arguments: EveryScreen.all, [["f1", "esc"], ["f9", "f9"], ["alt-1", "alt-1"], ["ctrl-l"]])
  func thereAndBack(view: EveryScreen.View, keys: [String]) throws {
    let stage = try EveryScreen.stage(view, .ja)
    let isHelp = stage.app.overlays.layers.contains(where: \.isHelp)
    guard !isHelp || keys[0].hasPrefix("f9") || keys[0].hasPrefix("ctrl") else { return }
    guard !stage.app.overlays.isWarning else { return }
    let isQuestion = !stage.app.overlays.isEmpty && !isHelp
    guard !isQuestion || !keys[0].hasSuffix("1") else { return }
    let (frame, standing) = (stage.frame, stage.app.standing)
    for key in keys { try stage.press(key) }
    #expect(stage.frame == frame)
    #expect(stage.app.standing == standing)
  }

  @Test(
    "what was typed outlives help, the other language and any window",
    arguments: EveryScreen.all)
  func typedTextStays(view: EveryScreen.View) throws {
    let stage = try EveryScreen.stage(view, .ja)
    guard let name = stage.app.visit.form.focusedField,
      stage.app.overlays.isEmpty
    else { return }
    stage.type("1203")
    let typed = stage.app.visit.form[name].shown
    #expect(!typed.seen.isEmpty)
    try stage.press("f9")
    try stage.press("f1")
    stage.resize(columns: 3, rows: 2)
    stage.type("9")
    stage.resize(columns: 132, rows: 43)
    try stage.press("pgdn")
    try stage.press("esc")
    try stage.press("ctrl-c")
    try stage.press("esc")
    #expect(stage.app.visit.form[name].shown == typed)
  }
}
