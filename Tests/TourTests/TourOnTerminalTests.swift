import BankFixtures
import Foundation
import PtyHarness
import Testing
import Tour

/// The built program, through a real pseudo-terminal.
@Suite("The tour on a terminal", .serialized)
struct TourOnTerminalTests {
  /// Where its folders are.
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func open(
    _ arguments: [String], columns: Int = 132, rows: Int = 40,
    environment changes: [String: String] = [:]
  ) throws -> PtySession {
    let environment = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
      "HOME": folder.path, "TMPDIR": folder.path, "HIGASA_LOOK": "plain",
    ].merging(changes) { $1 }
    return try PtySession(
      PtySession.products + "/higasa", ["tour"] + arguments, environment: environment,
      columns: columns, rows: rows)
  }

  private func expectNothingLeft() throws {
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test("plays each chapter by itself to the end, and leaves nothing", arguments: Chapter.names)
  func byItself(name: String) throws {
    let terminal = try open([name, "--auto", "--pace", "200"])
    #expect(try terminal.waitForEnd(within: .seconds(60)).status == 0)
    #expect(!terminal.isRaw)
    try expectNothingLeft()
  }

  @Test("is given by hand, with its keys, in both languages")
  func byHand() throws {
    let terminal = try open([], columns: 80, rows: 24)
    try terminal.wait(for: "章を選んでください")
    terminal.send("\r")
    try terminal.wait(for: "第1章")
    terminal.send("\u{1B}OC")
    try terminal.wait(for: "BPT001")
    terminal.send("\u{1B}[20~")
    try terminal.wait(for: "1/12 Applying for a token")
    terminal.send("q")
    #expect(try terminal.waitForEnd().status == 0)
    try expectNothingLeft()
  }

  @Test("plays for ever with --loop")
  func loops() throws {
    let terminal = try open(["issue", "--loop", "--pace", "20"])
    for _ in 0..<3 {
      try terminal.wait(for: "9/9")
      try terminal.wait("the beginning") { !$0.contains("9/9") }
    }
    terminal.send("q")
    #expect(try terminal.waitForEnd().status == 0)
  }

  @Test(
    "a line that drops, and a request to end, leave no folder and no raw terminal",
    arguments: [SIGHUP, SIGTERM, SIGINT])
  func ends(signal: Int32) throws {
    let terminal = try open(["start"])
    try terminal.wait(for: "第2章")
    terminal.send(" ")
    try terminal.wait(for: "再生中")
    if signal == SIGHUP { terminal.hangUp() } else { terminal.signal(signal) }
    #expect(try terminal.waitForEnd(within: .seconds(10)).status == 128 + signal)
    try expectNothingLeft()
  }

  @Test(
    "asked to end before there is a screen, or while it is told as text, it leaves no folder either"
  )
  func endsEarly() throws {
    for arguments in [["issue"], ["--plain"]] {
      for _ in 0..<3 {
        let terminal = try open(arguments)
        while try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty {
          if terminal.endsUnread(within: .zero) { break }
        }
        terminal.signal(SIGTERM)
        _ = try terminal.waitForEnd()
        try expectNothingLeft()
      }
    }
  }

  @Test(
    "what one that was killed has left, the next one takes away, and not what one has that lives")
  func abandoned() throws {
    let killed = try open(["issue"])
    try killed.wait(for: "第1章")
    let living = try open(["issue"])
    try living.wait(for: "第1章")
    killed.signal(SIGKILL)
    _ = try killed.waitForEnd()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
    let next = try open(["issue"])
    try next.wait(for: "第1章")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
    for terminal in [living, next] {
      terminal.send("\u{1B}OC")
      try terminal.wait(for: "BPT001")
      terminal.send("q")
      #expect(try terminal.waitForEnd().status == 0)
    }
    try expectNothingLeft()
  }

  @Test("two at once have banks of their own")
  func two() throws {
    let (first, second) = (try open(["issue"]), try open(["issue"]))
    for terminal in [first, second] {
      try terminal.wait(for: "第1章")
      terminal.send("\u{1B}OC")
      try terminal.wait(for: "BPT001")
    }
    first.send("q")
    #expect(try first.waitForEnd().status == 0)
    second.send("\u{1B}OC")
    try second.wait(for: "2/9")
    second.send("q")
    #expect(try second.waitForEnd().status == 0)
    try expectNothingLeft()
  }

  @Test("on a terminal that can show no screen it tells itself as text")
  func unable() throws {
    let terminal = try open(["issue"], environment: ["TERM": "dumb"])
    #expect(try terminal.waitForEnd().status == 0)
    #expect(terminal.screen.contains("[BOP001]"))
    #expect(!terminal.received.contains(0x1B))
    try expectNothingLeft()
  }

  @Test("shows nothing but ASCII where the terminal has nothing else")
  func ascii() throws {
    let terminal = try open(["issue"], environment: ["LC_ALL": "C", "TERM": "vt100"])
    try terminal.wait(for: "Applying for a token")
    terminal.send("\u{1B}OC")
    try terminal.wait(for: "BPT001")
    #expect(terminal.received.allSatisfy { $0 < 0x80 })
    terminal.send("q")
    #expect(try terminal.waitForEnd().status == 0)
  }
}
