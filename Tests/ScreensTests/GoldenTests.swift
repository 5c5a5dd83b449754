import Canvas
import Foundation
import Screens
import SessionScripts
import Testing

/// Every screen as plain rows. `RECORD=1 make test` writes them anew, and fails that run.
@Suite("Every screen, in both languages, at four sizes")
struct GoldenTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Goldens")
  static let records = ProcessInfo.processInfo.environment["RECORD"] == "1"

  @Test("looks as recorded", arguments: EveryScreen.all, Language.allCases)
  func looksAsRecorded(view: EveryScreen.View, language: Language) throws {
    let stage = try EveryScreen.stage(view, language)
    for size in EveryScreen.sizes {
      stage.send(.resized(size))
      let file = "\(view.name)-\(language.rawValue)-\(size).txt"
      let url = Self.folder.appendingPathComponent(file)
      let text = stage.rows.joined(separator: "\n") + "\n"
      if Self.records {
        try FileManager.default.createDirectory(
          at: Self.folder, withIntermediateDirectories: true)
        try text.write(to: url, atomically: true, encoding: .utf8)
        Issue.record("recorded \(file)")
      } else {
        let golden = try String(contentsOf: url, encoding: .utf8)
        #expect(text == golden, "\(file) differs; RECORD=1 records it anew")
      }
    }
  }

  @Test("no golden is left behind")
  func noOrphans() throws {
    let wanted = Set(
      EveryScreen.all.flatMap { view in
        Language.allCases.flatMap { language in
          EveryScreen.sizes.map { "\(view.name)-\(language.rawValue)-\($0).txt" }
        }
      })
    let found = Set(try FileManager.default.contentsOfDirectory(atPath: Self.folder.path))
    #expect(found.subtracting(wanted).isEmpty)
  }
}
