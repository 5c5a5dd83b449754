import BankFixtures
import Canvas
import Foundation
import PtyHarness
import SeededRandom
import Testing

@testable import higasa

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
    try early.wait("the same screen") { $0.rows == giver.screen.rows }
    late.send("q")
    #expect(try late.waitForEnd().status == 0)
    giver.send("q")
    #expect(try giver.waitForEnd().status == 0)
    #expect(try early.waitForEnd().status == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: shared) == ["higasa-tour.lock"])
  }

  @Test("is there for whoever may read the folder, whatever the giver's mask is")
  func modes() throws {
    let giver = try open(["issue", "--share", shared])
    // The giver's own screen is painted before it is shared.
    let watcher = try open(["--watch", shared])
    try watcher.wait(for: "第1章")
    for (name, mode) in [("", 0o755), ("/higasa-tour.lock", 0o644), ("/higasa-tour.screen", 0o644)]
    {
      let facts = try FileManager.default.attributesOfItem(atPath: shared + name)
      #expect(facts[.posixPermissions] as? Int == mode, "\(name)")
    }
    giver.send("q")
    #expect(try giver.waitForEnd().status == 0)
  }

  @Test("a folder that others can write to is refused, and nothing in it is touched")
  func loose() throws {
    try FileManager.default.createDirectory(
      atPath: shared, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o777])
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: shared)
    try Data("mine".utf8).write(to: URL(filePath: shared + "/screen"))
    #expect(try open(["issue", "--share", shared]).waitForEnd().status == 77)
    #expect(try FileManager.default.contentsOfDirectory(atPath: shared) == ["screen"])
  }

  @Test(
    "a lesser terminal is shown what it can show",
    arguments: [Look.plain, .coloured(.dark)])
  func lesser(look: Look) throws {
    var frame = Frame(size: Size(columns: 40, rows: 3))
    frame.write(Look.measured + " ログイン", row: 0, column: 0, style: Style(ink: .line))
    frame.write("OK", row: 1, column: 0, style: Style(on: .focus))
    let shown = frame.translated(to: look, drawsHalfBlocks: true)
    #expect(shown.rows[0].hasPrefix("-|++++=█▀▄||*ox><"))
    #expect(shown.rows[0].contains("ログイン"))
    #expect(
      !frame.translated(to: look, drawsHalfBlocks: false).rows[0].unicodeScalars.contains("█"))
    let first = shown.row(1).first?.style
    #expect(look == .plain ? first?.ink == .focus : first?.paper == .focus)
    #expect(frame.translated(to: .drawn(.dark), drawsHalfBlocks: true) == frame)
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
    let follower = try open(["--watch", shared])
    try follower.wait(for: "第1章")
    #expect(try open(["issue", "--share", shared]).waitForEnd().status == 75)
    // It has left the first one alone.
    giver.send("\u{1B}OC")
    try follower.wait(for: "BPT001")
    giver.send("q")
    #expect(try giver.waitForEnd().status == 0)
  }

  @Test("what somebody has put there who does not share is not looked at")
  func unlocked() throws {
    try FileManager.default.createDirectory(atPath: shared, withIntermediateDirectories: false)
    var frame = Frame(size: Size(columns: 20, rows: 2))
    frame.write("forged", row: 0, column: 0)
    try Data(frame.encoded).write(to: URL(filePath: SharedFiles.screen(in: shared)))
    try Data().write(to: URL(filePath: SharedFiles.lock(in: shared)))
    var screen = FollowedScreen(in: shared)
    guard case .nothing = screen.look() else { throw Unexpected() }
  }

  @Test("whatever lies in the picture's place while somebody shares, only a picture is shown")
  func forged() throws {
    let giver = try SharedScreen.begin(in: shared)
    defer { withExtendedLifetime(giver) {} }
    let path = SharedFiles.screen(in: shared)
    var screen = FollowedScreen(in: shared)
    var randomness = SeededGenerator(seed: 4)
    for bytes in [
      [], Array("\u{1B}]0;owned\u{7}".utf8),
      (0..<10_000).map { _ in UInt8.random(in: 0...255, using: &randomness) },
    ] {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
      guard case .unchanged = screen.look() else { throw Unexpected() }
    }
    for make in [{ symlink("/etc/passwd", path) }, { mkfifo(path, 0o600) }, { mkdir(path, 0o700) }]
    {
      unlink(path)
      #expect(make() == 0)
      guard case .unchanged = screen.look() else { throw Unexpected() }
      rmdir(path)
    }
    var frame = Frame(size: Size(columns: 20, rows: 2))
    frame.write("real", row: 0, column: 0)
    unlink(path)
    giver.show(frame)
    guard case .picture(let seen) = screen.look() else { throw Unexpected() }
    #expect(seen.rows == frame.rows)
    guard case .unchanged = screen.look() else { throw Unexpected() }
    #expect(giver.failure == nil)
  }

  private struct Unexpected: Error {}
}
