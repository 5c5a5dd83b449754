import BankFixtures
import Foundation
import PtyHarness
import Testing

/// A real sshd with the drop-in of docs/ssh, and real clients.
@Suite(
  "Over SSH", .serialized,
  .enabled(if: SSHServer.isInstalled, "scripts/set-up installs sshd where it would not start"))
struct SSHTests {
  @Test("a client comes to BLI001, whatever it asked for, and its address is in the ledger")
  func session() throws {
    let server = try SSHServer()
    defer { withExtendedLifetime(server) {} }
    let client = try server.client(command: ["id"])
    try Self.logIn(client)
    let rows = try server.demo.run("audit", "list", "--json").lines
    #expect(rows.contains { $0.contains("\"login\"") && $0.contains("127.0.0.1") })
    client.send("4")
    try client.wait(for: "ログアウトしました")
  }

  @Test("the tour is given over SSH, all chapters by themselves to the end")
  func tour() throws {
    let server = try SSHServer(forced: "\(Higasa.path) tour --auto --pace 200")
    defer { withExtendedLifetime(server) {} }
    let client = try server.client()
    try client.wait(for: "第1章")
    #expect(try client.waitForEnd(within: .seconds(120)).status == 0)
  }

  @Test("a tour whose line drops leaves no folder")
  func droppedTour() throws {
    let folder = try TemporaryFolder()
    let server = try SSHServer(forced: "TMPDIR=\(folder.path) \(Higasa.path) tour issue")
    defer { withExtendedLifetime(server) {} }
    let client = try server.client()
    try client.wait(for: "第1章")
    #expect(try !FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    client.signal(SIGKILL)
    _ = try client.waitForEnd()
    let deadline = ContinuousClock.now + .seconds(10)
    while try !FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty {
      try #require(ContinuousClock.now < deadline)
      usleep(50_000)
    }
  }

  @Test(
    "without a terminal every command is the front end, which says that it wants one",
    arguments: [[], ["id"], ["cat", "/etc/passwd"], ["sh", "-c", "id"]])
  func commands(command: [String]) throws {
    let outcome = try SSHServer().run(["-T"], command)
    #expect(outcome.status == 69)
    #expect(outcome.output.isEmpty)
    #expect(outcome.sentences.contains("端末"))
  }

  @Test("files are not copied, and there is no sftp")
  func copies() throws {
    let server = try SSHServer()
    let target = NSTemporaryDirectory() + "higasa-copied-\(UUID().uuidString)"
    #expect(try server.copy("/etc/hostname", to: target).status != 0)
    #expect(!FileManager.default.fileExists(atPath: target))
    #expect(try server.run(["-T", "-s"], ["sftp"]).status == 69)
  }

  @Test("nothing is forwarded, in neither direction")
  func forwarding() throws {
    let server = try SSHServer()
    let there = try server.run(["-W", "127.0.0.1:\(server.port)"])
    #expect(there.status == 255)
    #expect(there.sentences.contains("prohibited"))
    let back = try server.run(
      ["-T", "-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:\(server.port)"])
    #expect(back.status == 255)
  }

  @Test("of a client's variables those of its language get in, and no other")
  func variables() throws {
    let server = try SSHServer()
    defer { withExtendedLifetime(server) {} }
    let client = try server.client(
      ["-o", "SendEnv=LANG LC_ALL HIGASA_DATA HIGASA_LOOK BASH_ENV LD_LIBRARY_PATH"],
      environment: [
        "LC_ALL": "en_US.UTF-8", "HIGASA_DATA": "/nowhere", "BASH_ENV": "/nowhere",
        "HIGASA_LOOK": "plain",
      ])
    try client.wait(for: "BLI001")
    try client.wait(for: "Log in")
  }

  @Test("PuTTY's client comes to BLI001, whatever it asked for", arguments: [[], ["id"]])
  func plink(command: [String]) throws {
    let server = try SSHServer()
    defer { withExtendedLifetime(server) {} }
    let client = try server.plink(command: command)
    try Self.logIn(client)
    client.send("4")
    try client.wait(for: "ログアウトしました")
    client.send("\u{1B}[21~")
    _ = try client.waitForEnd()
    #expect(try server.events().suffix(2) == ["login", "logout"])
  }

  @Test("PuTTY's client gets no files and no forwarding")
  func plinkOpenings() throws {
    let server = try SSHServer()
    defer { withExtendedLifetime(server) {} }
    let sftp = try server.plink(["-s", "-T"], command: ["sftp"])
    #expect(try sftp.waitForEnd().status != 0)
    #expect(!sftp.screen.rows.contains { $0.contains("BLI001") })
    let tunnel = try server.plink([
      "-v", "-N", "-R", "\(SSHServer.freePort()):127.0.0.1:\(server.port)",
    ])
    try tunnel.wait("a refusal") { $0.rows.contains { $0.contains("refused") } }
    tunnel.signal(SIGKILL)
  }

  @Test("a connection has one session: a second one over it is refused")
  func secondSession() throws {
    let server = try SSHServer()
    defer { withExtendedLifetime(server) {} }
    let socket = NSTemporaryDirectory() + "higasa-mux-\(getpid())"
    defer { unlink(socket) }
    let first = try server.client(["-M", "-S", socket])
    try Self.logIn(first)
    // Whatever the client does next, over this connection it was refused.
    let second = try server.run(["-S", socket, "-T"], ["id"])
    #expect(second.sentences.contains("refused"), "\(second.sentences)")
    #expect(second.output.isEmpty)
    first.send("4")
    try first.wait(for: "ログアウトしました")
  }

  @Test("a client that is killed leaves nobody logged in")
  func killed() throws {
    let server = try SSHServer()
    let client = try server.client()
    try Self.logIn(client)
    client.signal(SIGKILL)
    let deadline = ContinuousClock().now + PtySession.patience
    var events: [String] = []
    while events.last != "logout", ContinuousClock().now < deadline {
      // The program may be writing.
      events = (try? server.events()) ?? []
    }
    #expect(events.last == "logout")
  }

  @Test("doctor --kiosk finds the drop-in in order")
  func inOrder() throws {
    let outcome = try Self.doctor(SSHServer.dropIn(of: try DemoCopy()))
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.sentences)")
    #expect(outcome.lines.count == 15)
    #expect(outcome.lines.allSatisfy { $0.hasPrefix("ok") })
  }

  @Test(
    "doctor --kiosk tells each line that is missing",
    arguments: [
      "ForceCommand", "PermitUserRC", "DisableForwarding", "MaxSessions", "AuthenticationMethods",
      "ExposeAuthInfo", "SetEnv", "ClientAliveInterval", "UnusedConnectionTimeout",
      "ChannelTimeout", "LogLevel",
    ])
  func missing(setting: String) throws {
    let whole = try SSHServer.dropIn(of: try DemoCopy())
    let without = whole.split(separator: "\n").filter { !$0.hasPrefix("    \(setting) ") }
    #expect(without.count == whole.split(separator: "\n").count - 1)
    let outcome = try Self.doctor(without.joined(separator: "\n") + "\n")
    #expect(outcome.status == 78)
    let failed = outcome.lines.filter { $0.hasPrefix("failed") }
    #expect(failed.count == 1 && failed[0].contains(setting), "\(outcome.output)")
  }

  @Test("doctor --kiosk tells variables that get in, and a language that is fixed")
  func openings() throws {
    let whole = try SSHServer.dropIn(of: try DemoCopy())
    for (line, more) in [
      ("AcceptEnv LANG", "AcceptEnv LD_PRELOAD LANG"),
      ("SetEnv SWIFT", "SetEnv LC_ALL=C.UTF-8 SWIFT"),
    ] {
      let outcome = try Self.doctor(whole.replacing(line, with: more))
      #expect(outcome.status == 78)
      #expect(outcome.lines.count { $0.hasPrefix("failed") } == 1, "\(outcome.output)")
    }
  }

  private static func doctor(_ dropIn: String) throws -> Outcome {
    let folder = NSTemporaryDirectory() + "higasa-kiosk-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try Higasa.run([
      "doctor", "--lang", "en", "--kiosk", NSUserName(), "--sshd-config",
      SSHServer.settings(in: folder, dropIn, ""),
    ])
  }

  private static func logIn(_ client: PtySession) throws {
    try client.wait(for: "BLI001")
    client.send("1000001\rdemo-login-1\r")
    try client.wait(for: "BPT001")
  }
}
