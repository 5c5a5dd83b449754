import Canvas
import CustomerScreens
import Foundation
import Pages
import SessionScripts
import Testing

/// Every screen in colours, and drawn. `RECORD=1 make test` writes them anew, and fails that run.
@Suite("Every screen in the looks that a terminal earns")
struct LookTests {
  static let kinds = [Look.Kind.coloured, .drawn]

  @Test("looks as recorded", arguments: EveryScreen.all, kinds)
  func looksAsRecorded(view: EveryScreen.View, kind: Look.Kind) throws {
    let now = try LookGolden(view, kind)
    if GoldenTests.records {
      try now.record(as: view.name, kind)
      Issue.record("recorded \(view.name)")
    } else {
      let golden = try LookGolden(of: view.name, kind)
      #expect(now.text == golden.text, "RECORD=1 records it anew")
    }
  }

  @Test("no golden is left behind", arguments: kinds)
  func noOrphans(kind: Look.Kind) throws {
    let wanted = Set(EveryScreen.all.map { "\($0.name).txt" })
    let found = Set(
      try FileManager.default.contentsOfDirectory(atPath: LookGolden.folder(kind).path))
    #expect(found.subtracting(wanted).isEmpty)
  }

  static let sizes: [Size] =
    (38...150).map { Size(columns: $0, rows: 24) }
    + (10...50).flatMap { [Size(columns: 40, rows: $0), Size(columns: 80, rows: $0)] }
    + [(0, 0), (1, 1), (39, 12), (40, 11), (300, 100), (512, 200), (60, 12), (120, 40), (132, 43)]
    .map { Size(columns: $0.0, rows: $0.1) }

  @Test("is a good frame at every size", arguments: EveryScreen.all, kinds)
  func isGood(view: EveryScreen.View, kind: Look.Kind) throws {
    for language in Language.allCases {
      var app = try EveryScreen.app(view, language)
      _ = app.update(.look(Look(kind, on: .light)), at: app.now)
      for size in Self.sizes {
        _ = app.update(.resized(size), at: app.now)
        let violations = FrameRules.violations(of: app.frame(), by: app)
        #expect(violations.isEmpty, "\(language) \(size)")
      }
    }
  }

  @Test("shows everything at 80x24 without scrolling", arguments: EveryScreen.all, kinds)
  func showsEverything(view: EveryScreen.View, kind: Look.Kind) throws {
    for language in Language.allCases {
      var app = try EveryScreen.app(view, language)
      guard !app.overlays.layers.contains(where: \.isHelp) else { return }
      _ = app.update(.look(Look(kind, on: .dark)), at: app.now)
      let frame = app.frame()
      #expect(!frame.rows.contains { $0.contains("PgUp") }, "\(language)")
    }
  }

  @Test(
    "what has the focus is between marks of its own, with and without colours", arguments: kinds)
  func focus(kind: Look.Kind) throws {
    var app = try EveryScreen.app(try #require(Self.view("BOU001")), .ja)
    _ = app.update(.look(Look(kind, on: .dark)), at: app.now)
    let marks = kind == .drawn ? ("▶", "◀") : (">", "<")
    let labels = ["利用開始する", "戻る", "トークン時刻補正"]
    func focused(_ app: Sitting<InternetBanking>) -> [String] {
      let rows = app.frame().rows
      return labels.filter { label in
        rows.contains { $0.contains("\(marks.0) \(label) \(marks.1)") }
      }
    }
    // The serial number, the code, then one button after the other.
    for expected in [[], [], ["利用開始する"], ["戻る"], ["トークン時刻補正"]] {
      #expect(focused(app) == expected)
      _ = app.update(.key(.tab), at: app.now)
    }
  }

  @Test("the look changes what is drawn and nothing else", arguments: EveryScreen.all)
  func changes(view: EveryScreen.View) throws {
    var app = try EveryScreen.app(view, .ja)
    let plain = app.frame()
    for look in [Look.coloured(.dark), .drawn(.dark), .drawn(.light), .coloured(.light)] {
      _ = app.update(.look(look), at: app.now)
      #expect(app.window.look == look)
    }
    #expect(app.frame() != plain)
    _ = app.update(.look(.plain), at: app.now)
    #expect(app.frame() == plain)
  }

  private static func view(_ name: String) -> EveryScreen.View? {
    EveryScreen.all.first { $0.name == name }
  }
}
