import SessionScripts
import Testing

/// The same scripts with the built program, through a real pseudo-terminal.
@Suite("Sessions, through a pseudo-terminal")
struct PtyTests {
  @Test("goes as told", arguments: Sessions.names)
  func goesAsTold(name: String) throws {
    try Sessions.script(name).play(on: PtyStage())
  }
}
