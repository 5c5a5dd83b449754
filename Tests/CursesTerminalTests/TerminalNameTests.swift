import CursesTerminal
import Testing

@Suite("Names of terminals")
struct TerminalNameTests {
  @Test(
    "a name of terminfo is taken as it is",
    arguments: ["xterm-256color", "tmux", "linux", "vt100", "xterm+256color", "st-0.8_2"])
  func good(term: String) throws {
    #expect(try TerminalName(term: term).description == term)
  }

  @Test(
    "what is no name is refused before anything is looked up",
    arguments: [
      "../../tmp/evil", "/etc/passwd", "xterm;ls", "xterm\u{1B}[2J", "日本", " xterm", "..", ".x",
      String(repeating: "x", count: 33),
    ])
  func bad(term: String) {
    #expect(throws: TerminalFailure.malformedName) { try TerminalName(term: term) }
  }

  @Test("a missing or empty TERM is a case of its own", arguments: [nil, ""])
  func missing(term: String?) {
    #expect(throws: TerminalFailure.nameless) { try TerminalName(term: term) }
  }
}
