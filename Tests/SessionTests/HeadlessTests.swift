import Foundation
import SessionScripts
import Testing

/// Every script, without a terminal.
@Suite("Sessions, without a terminal")
struct HeadlessTests {
  @Test("there are scripts to play")
  func scripts() {
    #expect(Sessions.names.count >= 7)
  }

  @Test("goes as told", arguments: Sessions.names)
  func goesAsTold(name: String) throws {
    try Sessions.script(name).play(on: HeadlessStage())
  }
}
