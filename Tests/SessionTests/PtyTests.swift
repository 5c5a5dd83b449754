import SessionScripts
import Testing
import Tour

/// The same scripts with the built program, through a real pseudo-terminal.
@Suite("Sessions, through a pseudo-terminal")
struct PtyTests {
  @Test("goes as told", arguments: Sessions.names)
  func goesAsTold(name: String) throws {
    try Sessions.script(name).play(on: PtyStage())
  }

  @Test("a chapter of the tour goes as told", arguments: Chapter.names)
  func chapter(name: String) throws {
    try Sessions.chapter(name).play(on: PtyStage())
  }
}
