import Canvas
import CustomerScreens
import Foundation
import Pages
import SessionScripts
import Testing

/// The table of docs/screens.md is read off the running screens: what each of them holds, and where pressing
/// something leads; and each has its picture there. `RECORD=1 make test` writes both anew, and fails that run.
@Suite("docs/screens.md")
struct ScreenTableTests {
  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
      "docs/screens.md")

  @Test("tells of every screen what it holds, how one gets there, where it leads and how it looks")
  func document() throws {
    let document = try String(contentsOf: Self.file, encoding: .utf8)
    var now = document
    try Self.put(Walk().table, after: "<!-- the table -->\n", into: &now)
    try Self.put(Self.pictures, after: "<!-- the pictures -->\n", into: &now)
    if GoldenTests.records {
      try now.write(to: Self.file, atomically: true, encoding: .utf8)
      Issue.record("recorded docs/screens.md")
    } else {
      #expect(document == now, "RECORD=1 records it anew")
    }
  }

  /// A part that is made stands between a line of its own and the next `<!-- its end -->`.
  private static func put(_ part: String, after mark: String, into document: inout String) throws {
    let begin = try #require(document.range(of: mark)).upperBound
    let end = try #require(document[begin...].range(of: "<!-- its end -->\n")).lowerBound
    document.replaceSubrange(begin..<end, with: part)
  }

  private static var pictures: String {
    ScreenID.allCases.map { screen in
      """

      ### \(screen.rawValue)

      <picture>
        <source media="(prefers-color-scheme: dark)" srcset="pictures/\(screen.rawValue)-dark.svg">
        <img alt="\(screen.rawValue)" src="pictures/\(screen.rawValue)-light.svg">
      </picture>

      """
    }.joined() + "\n"
  }

  @Test("every screen is among the views that tests look at, and none is a dead end")
  func every() throws {
    let walk = try Walk()
    for id in ScreenID.allCases {
      #expect(walk.sights[id] != nil, "\(id) is in no view")
      #expect(walk.leads[id]?.isEmpty == false, "\(id) leads nowhere")
    }
    let reached = Set(walk.leads.values.joined())
    #expect(reached == Set(ScreenID.allCases), "and each of them is led to")
  }
}

/// All views, gone through with their scripts; and then every item of theirs, pressed.
private final class Walk {
  /// What is to be seen on a screen, in the order in which it was met.
  struct Sight {
    var titles: [Phrase] = []
    var holds: [String] = []
  }

  private(set) var sights: [ScreenID: Sight] = [:]
  private(set) var leads: [ScreenID: Set<ScreenID>] = [:]

  init() throws {
    for view in EveryScreen.all {
      let stage = try EveryScreen.stage(view, .ja) { [self] in note($0, $1, $2) }
      look(at: stage.app)
      guard stage.app.overlays.isEmpty else { continue }
      for presses in stage.app.visit.form.items.indices {
        let stage = try EveryScreen.stage(view, .ja)
        while stage.app.visit.form.focused != stage.app.visit.form.items[presses] {
          stage.send(.key(.tab))
        }
        stage.observer = { [self] in note($0, $1, $2) }
        stage.send(.key(.enter))
      }
    }
  }

  private func look(at app: InternetBanking) {
    var sight = sights[app.screen.id, default: Sight()]
    let title = app.screen.title
    if !sight.titles.contains(title) { sight.titles.append(title) }
    for block in app.page().blocks {
      let labels: [String] =
        switch block {
        case .field(let field): [field.label]
        case .buttons(let buttons): buttons.map { "「\($0.label)」" }
        case .choices(let choices): choices.map { "\($0.number). \($0.row.label)" }
        case .blank, .paragraph, .heading, .done, .indented, .notes, .notices, .consequence, .fact,
          .state,
          .secret, .steps, .records, .symbol, .diagram, .printed:
          []
        }
      for label in labels where !sight.holds.contains(label) { sight.holds.append(label) }
    }
    sights[app.screen.id] = sight
  }

  /// Esc, F2 and F10 are told in docs/keys.md, and the time that passes in docs/rules.md.
  private func note(_ before: InternetBanking, _ event: TerminalEvent, _ after: InternetBanking) {
    switch event {
    case .key(.enter), .key(.character): break
    case .key, .paste, .click, .wheel, .resized, .look, .timeout, .ended: return
    }
    // A screen that loses something asks before it leads anywhere.
    switch before.overlays.top {
    case nil, .question(.close, _), .question(.act, _): break
    case .help, .topic, .question(.leave, _), .question(.logOut, _), .warning: return
    }
    guard before.screen.id != after.screen.id else { return }
    leads[before.screen.id, default: []].insert(after.screen.id)
  }

  var table: String {
    let head = ["id", "title", "fields, 「buttons」, choices", "from", "leads to"]
    let rows = ScreenID.allCases.map { id in
      let sight = sights[id, default: Sight()]
      let from = ScreenID.allCases.filter { leads[$0, default: []].contains(id) }
      return [
        id.rawValue,
        sight.titles.map { "\($0.ja) / \($0.en)" }.joined(separator: "; "),
        sight.holds.joined(separator: ", "),
        Self.names(from), Self.names(ScreenID.allCases.filter(leads[id, default: []].contains)),
      ]
    }
    return ([head, head.map { _ in "---" }] + rows)
      .map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  private static func names(_ ids: [ScreenID]) -> String {
    ids.map(\.rawValue).joined(separator: ", ")
  }
}
