import PtyHarness
import Testing

/// The test answers in the emulator's place: it is asked for a width that terminals do not agree on.
@Suite("How wide a half block is", .serialized)
struct MeasureTests {
  static let answers: [(answer: String, measured: String)] = [
    ("\u{1B}[2;2R", "1"), ("\u{1B}[2;3R", "2"),
    // A cursor where it cannot be, and one that did not move.
    ("\u{1B}[2;1R", "nothing"), ("\u{1B}[2;80R", "nothing"),
  ]

  @Test("is what the terminal tells", arguments: answers)
  func told(answer: String, measured: String) throws {
    let session = try asked()
    session.send(answer)
    try session.wait(for: "2 measured \(measured)")
  }

  @Test("is told in pieces too, and between keys, which are kept and do not become others")
  func amongKeys() throws {
    let session = try asked()
    session.send("\t\u{1B}[1;2R\u{1B}[A\u{1B}[2")
    session.send(";3")
    session.send("R\u{1B}OP")
    try session.wait(for: "2 measured 2")
    try session.wait(for: "5 function(1)")
    #expect(session.screen.contains("3 tab"))
    #expect(session.screen.contains("4 up"))
    #expect(session.screen.rows[2] == "secret", "nothing was typed")
  }

  @Test("is nothing where the terminal does not tell, and an answer that is late is no key")
  func late() throws {
    let session = try asked()
    try session.wait(for: "2 measured nothing")
    session.send("\u{1B}[2;2R\t")
    try session.wait(for: "3 tab")
    #expect(session.screen.rows[2] == "secret")
  }

  @Test("a window that changes meanwhile is told afterwards")
  func resized() throws {
    let session = try asked()
    session.resize(columns: 60, rows: 20)
    session.send("\u{1B}[2;2R")
    try session.wait(for: "measured")
    try session.wait(for: "resized 60x20")
    try session.wait(for: "probe 60x20")
  }

  @Test("leaves nothing on the screen")
  func clean() throws {
    let session = try ProbeSession.ready()
    let before = session.screen
    session.send(.control("n"))
    try session.wait(for: "2 measured nothing")
    #expect(Array(session.screen.rows[..<4]) == Array(before.rows[..<4]))
  }

  @Test(
    "is not asked of a terminal that may not know the question, or shows ASCII alone",
    arguments: [("vt52", "C.UTF-8"), ("xterm-256color", "C")])
  func notAsked(term: String, locale: String) throws {
    let session = try ProbeSession.ready(term: term, environment: ["LC_ALL": locale])
    session.send(.control("n"))
    try session.wait(for: "2 measured nothing")
    #expect(!session.received.contains("[6n"))
  }

  private func asked() throws -> PtySession {
    let session = try ProbeSession.ready()
    session.send(.control("n"))
    try session.wait("the question") { _ in session.received.contains("\u{1B}[6n") }
    return session
  }
}

extension [UInt8] {
  func contains(_ text: String) -> Bool {
    String(decoding: self, as: UTF8.self).contains(text)
  }
}
