import BankFixtures
import Foundation
import PtyHarness
import SeededRandom
import Testing

/// One terminal that gives the tour, others that follow it.
@Suite("A tour that others follow", .serialized)
struct SharingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var shared: String { folder.file("shared") }

  private func open(
    _ arguments: [String], columns: Int = 100, rows: Int = 30, look: String = "plain",
    term: String = "xterm-256color"
  ) throws -> PtySession {
    try PtySession(
      PtySession.products + "/higasa", ["tour"] + arguments,
      environment: [
        "TERM": term, "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": folder.path,
        "TMPDIR": folder.path, "HIGASA_LOOK": look,
      ], columns: columns, rows: rows)
  }

  @Test("shows the same screen, and nothing that is typed there acts")
  func follows() throws {
    let early = try open(["--watch", shared])
    try early.wait(for: "まだ誰も画面を共有していません")
    let giver = try open(["issue", "--share", shared])
    try early.wait(for: "第1章")
    let late = try open(["--watch", shared], columns: 60, rows: 20)
    try late.wait(for: "ログインパスワード")
    early.send("\u{1B}OC \tz1000001\r")
    giver.send("\u{1B}OC")
    try giver.wait(for: "BPT001")
    try early.wait(for: "BPT001")
    try late.wait(for: "BPT001")
    #expect(early.screen.rows == giver.screen.rows)
    late.send("q")
    #expect(try late.waitForEnd().status == 0)
    giver.send("q")
    #expect(try giver.waitForEnd().status == 0)
    #expect(try early.waitForEnd().status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: shared).isEmpty)
  }

  @Test("who follows on a lesser terminal sees it as that terminal can show it")
  func lesser() throws {
    let giver = try open(["issue", "--share", shared], look: "coloured")
    try giver.wait(for: "第1章")
    let follower = try open(["--watch", shared], term: "vt100")
    try follower.wait(for: "BLI001")
    giver.send("q")
    #expect(try follower.waitForEnd().status == 0)
  }

  @Test("one that is killed is over for who follows, and its folder can be shared again")
  func killed() throws {
    let giver = try open(["issue", "--share", shared])
    try giver.wait(for: "第1章")
    let follower = try open(["--watch", shared])
    try follower.wait(for: "第1章")
    giver.signal(SIGKILL)
    #expect(try follower.waitForEnd(within: .seconds(5)).status == 0)
    let again = try open(["issue", "--share", shared])
    try again.wait(for: "第1章")
    again.send("q")
    #expect(try again.waitForEnd().status == 0)
  }

  @Test("two cannot share in one folder")
  func two() throws {
    let giver = try open(["issue", "--share", shared])
    try giver.wait(for: "第1章")
    #expect(try open(["issue", "--share", shared]).waitForEnd().status == 75)
    giver.send("q")
    #expect(try giver.waitForEnd().status == 0)
  }

  @Test("what somebody else has put there is shown to nobody")
  func forged() throws {
    try FileManager.default.createDirectory(atPath: shared, withIntermediateDirectories: false)
    var randomness = SeededGenerator(seed: 4)
    let follower = try open(["--watch", shared])
    try follower.wait(for: "まだ誰も")
    for bytes in [
      [], Array("\u{1B}]0;owned\u{7}".utf8),
      (0..<10_000).map { _ in UInt8.random(in: 0...255, using: &randomness) },
    ] {
      try Data(bytes).write(to: URL(filePath: shared + "/screen"), options: .atomic)
      try FileManager.default.removeItem(atPath: shared + "/screen")
      symlink("/etc/passwd", shared + "/screen")
      unlink(shared + "/screen")
      mkfifo(shared + "/screen", 0o600)
      unlink(shared + "/screen")
    }
    #expect(!String(decoding: follower.received, as: UTF8.self).contains("owned"))
    follower.send("q")
    #expect(try follower.waitForEnd().status == 0)
  }
}
