import Glibc
import PtyHarness
import Testing

@Suite("Painting", .serialized)
struct PaintTests {
  @Test("a frame stands on the screen, its cursor in the field")
  func first() throws {
    let session = try ProbeSession.ready()
    let screen = session.screen
    #expect(screen.rows[0] == "probe 80x24 utf8")
    #expect(screen.rows[2] == "secret")
    #expect(screen.cursor == PtyScreen.Position(row: 2, column: 7))
  }

  @Test("a first screen is at most 1.5 kB")
  func firstBytes() throws {
    let session = try ProbeSession.ready()
    #expect(session.bytesReceived < 1500)
  }

  @Test("an unchanged frame sends nothing, a masked character at most 4 bytes")
  func bytes() throws {
    let session = try ProbeSession.ready()
    session.send("1")
    try session.wait(for: "secret *")
    session.bytesReceived = 0
    session.send(.control("p") + .control("p") + "2")
    try session.wait(for: "secret **")
    #expect((1...4).contains(session.bytesReceived))
  }

  @Test("a key's echo is one write to the memory file and one to the terminal")
  func writes() throws {
    let session = try ProbeSession.ready()
    let before = try writes(by: session.processID)
    session.send("1")
    try session.wait(for: "secret *")
    #expect(try writes(by: session.processID) - before == 2)
  }

  @Test("Ctrl-L paints everything anew")
  func repaint() throws {
    let session = try ProbeSession.ready()
    session.bytesReceived = 0
    session.send(.control("l"))
    try session.wait(for: "2 done")
    #expect(session.bytesReceived > 200)
  }

  @Test("what goes to standard output and error does not show, then or later")
  func noise() throws {
    let session = try ProbeSession.ready()
    let before = session.screen
    session.send(.control("e") + .control("e") + "1")
    try session.wait(for: "secret *")
    #expect(session.screen.rows.filter { $0.contains("noise") } == [])
    #expect(session.screen.rows[3...] == before.rows[3...])
    session.send(.control("q"))
    try session.waitForEnd()
    #expect(!session.screen.contains("noise"))
  }

  /// 日本語が右端で切れる written 5 columns before the edge: two of it fit, the third never wraps.
  @Test("a wide character that does not fit never wraps", arguments: [80, 81, 40, 12])
  func edge(columns: Int) throws {
    let session = try ProbeSession.ready(columns: columns > 23 ? columns : 24)
    session.resize(columns: columns, rows: 24)
    session.send("1")
    try session.wait("the edge") { $0.rows[0].hasPrefix("probe \(columns)x24".prefix(columns)) }
    #expect(session.screen.rows[1].hasSuffix("日本"))
    #expect(session.screen.rows[2].hasPrefix("secret"))
  }

  @Test("a frame larger than the window is cut, and half a wide character is no character")
  func tooLarge() throws {
    let session = try ProbeSession.ready()
    session.send(.control("g"))
    try session.wait("the edge") { $0.rows[1].hasSuffix(" 日") && $0.rows[0].isEmpty }
    #expect(session.screen.rows[2] == "")
  }

  @Test("bands and ink are colours and attributes")
  func colours() throws {
    let session = try ProbeSession.ready()
    #expect(session.look(row: 0, column: 0) == PtyLook(bold: true, ink: 7, paper: 4))
    #expect(session.look(row: 0, column: 79).paper == 4)
    #expect(session.look(row: 2, column: 0) == PtyLook())
    #expect(session.look(row: 3, column: 0) == PtyLook(bold: true, ink: 5))
    #expect(session.look(row: 3, column: 10) == PtyLook(bold: true, underline: true, ink: 1))
    #expect(session.look(row: 23, column: 40) == PtyLook(ink: 0, paper: 7))
    #expect(session.look(row: 3, column: 30) == PtyLook(ink: 0, paper: 15))
    #expect(session.look(row: 3, column: 31) == PtyLook(reverse: true, ink: 0, paper: 15))
  }

  @Test("a symbol is black on white whatever the number of colours", arguments: ["linux", "xterm"])
  func symbol(term: String) throws {
    let session = try ProbeSession.ready(term: term)
    #expect(session.look(row: 3, column: 30) == PtyLook(ink: 0, paper: 7))
  }

  @Test(
    "without colours, bands are reverse and the rest is bold",
    arguments: [
      ("xterm-256color", ["LANG": "C.UTF-8", "NO_COLOR": "1"]),
      ("vt100", ["LANG": "C.UTF-8"]),
    ])
  func monochrome(term: String, environment: [String: String]) throws {
    let session = try ProbeSession.ready(term: term, environment: environment)
    #expect(session.look(row: 0, column: 0) == PtyLook(bold: true, reverse: true))
    #expect(session.look(row: 3, column: 0) == PtyLook(bold: true))
    #expect(session.look(row: 3, column: 10) == PtyLook(bold: true, underline: true))
    #expect(session.look(row: 23, column: 40) == PtyLook(reverse: true))
  }

  @Test("an empty NO_COLOR means nothing")
  func emptyNoColour() throws {
    let session = try ProbeSession.ready(environment: ["LANG": "C.UTF-8", "NO_COLOR": ""])
    #expect(session.look(row: 0, column: 0).paper == 4)
  }

  @Test("it follows the window through any size")
  func sizes() throws {
    let session = try ProbeSession.ready()
    let sizes = [(1, 1), (2, 1), (1, 50), (7, 3), (300, 100), (40, 12), (600, 300), (80, 24)]
    for (columns, rows) in sizes {
      session.resize(columns: columns, rows: rows)
      let told = "probe \(min(columns, 512))x\(min(rows, 256))"
      let seen = told.prefix(columns)
      try session.wait("the size \(columns)x\(rows)") { $0.rows[0].hasPrefix(seen) }
    }
    try session.wait(for: "resized 80x24")
    #expect(session.screen.rows[0] == "probe 80x24 utf8")
  }

  private func writes(by processID: Int32) throws -> Int {
    let file = try #require(fopen("/proc/\(processID)/io", "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1024)
    let text = String(decoding: bytes[..<fread(&bytes, 1, bytes.count, file)], as: UTF8.self)
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("syscw: ") })
    return try #require(Int(line.dropFirst(7)))
  }
}
