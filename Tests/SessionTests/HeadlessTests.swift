import Foundation
import Pages
import SessionScripts
import Testing
import Tour

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

  @Test("a chapter of the tour goes as told", arguments: Chapter.names, Language.allCases)
  func chapter(name: String, language: Language) throws {
    try Sessions.chapter(name).play(on: HeadlessStage(language: language))
  }
}
