import Foundation
import Pages
import SessionScripts
import Testing

/// Every screen as plain rows. `RECORD=1 make test` writes them anew, and fails that run.
@Suite("Every screen, in both languages, at four sizes")
struct GoldenTests {
  static let records = ProcessInfo.processInfo.environment["RECORD"] == "1"

  @Test("looks as recorded", arguments: EveryScreen.all)
  func looksAsRecorded(view: EveryScreen.View) throws {
    let now = try Golden(view)
    if Self.records {
      try now.record(as: view.name)
      Issue.record("recorded \(view.name)")
    } else {
      let golden = try Golden(of: view.name)
      #expect(now.differences(from: golden) == [], "RECORD=1 records it anew")
      #expect(now.text == golden.text)
    }
  }

  @Test("no golden is left behind")
  func noOrphans() throws {
    let wanted = Set(EveryScreen.all.map { "\($0.name).txt" })
    let found = Set(try FileManager.default.contentsOfDirectory(atPath: Golden.folder.path))
    #expect(found.subtracting(wanted).isEmpty)
  }
}
