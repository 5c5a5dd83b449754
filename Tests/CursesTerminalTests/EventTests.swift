import PtyHarness
import Testing

@Suite("Events of a real terminal", .serialized)
struct EventTests {
  static let keys: [(bytes: String, shown: String)] = [
    ("\u{1B}OP", "function(1)"), ("\u{1B}[[B", "function(2)"), ("\u{1B}[13~", "function(3)"),
    ("\u{1B}[24~", "function(12)"), ("\u{1B}[A", "up"), ("\u{1B}OA", "up"), ("\u{1B}[Z", "backTab"),
    ("\t", "tab"), ("\r", "enter"), ("\u{1B}1", "alt(\"1\")"), ("\u{1B}", "escape"),
    ("\u{3}", "control(\"c\")"), ("\u{1A}", "control(\"z\")"), ("\u{1C}\t", "tab"),
    ("\u{1B}[1;5A\t", "tab"), ("\u{FF15}", "character(\"\\u{FF15}\")"),
    ("\u{1B}[200~12\r34\u{1B}[201~", "paste \"12\\n34\""),
  ]

  @Test(
    "keys arrive whatever terminal sent them, and foreign sequences do not",
    arguments: ["xterm-256color", "linux", "vt220", "tmux-256color", "screen"])
  func keys(term: String) throws {
    let session = try ProbeSession.ready(rows: 40, term: term)
    for (index, key) in Self.keys.enumerated() {
      session.send(key.bytes)
      try session.wait(for: "\(index + 1) \(key.shown)")
    }
    #expect(session.screen.rows[2] == "secret", "nothing was typed")
  }

  @Test(
    "F-keys on a keypad are F-keys where terminfo says so, and digits elsewhere",
    arguments: ["vt100", "vt102", "xterm-256color", "vt220"])
  func keypad(term: String) throws {
    let session = try ProbeSession.ready(rows: 40, term: term)
    for letter in "tuvlwx" { session.send("\u{1B}O\(letter)") }
    guard term.hasPrefix("vt10") else { return try session.wait(for: "secret ******") }
    for number in 5...10 { try session.wait(for: "\(number - 4) function(\(number))") }
    let sent = String(decoding: session.received, as: UTF8.self)
    #expect(!sent.contains("\u{1B}="), "the keypad sends digits")
  }

  @Test("what was typed before it was asked for can be forgotten")
  func typeAhead() throws {
    let session = try ProbeSession.ready()
    session.send(.control("d"))
    try session.wait(for: "1 control")
    session.send("999")
    try session.wait(for: "2 done")
    session.send("1\t")
    try session.wait(for: "3 tab")
    #expect(session.screen.rows[2] == "secret *")
  }

  @Test("what is there is there at once, and nothing is nothing when the time is over")
  func timeouts() throws {
    let session = try ProbeSession.ready()
    session.send(.control("k"))
    try session.wait(for: "1 control")
    session.send("\u{1B}OP")
    try session.wait(for: "2 looked: key(Canvas.Key.function(1)), timeout")
  }
}
