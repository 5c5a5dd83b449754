import BankFixtures
import Foundation
import Glibc
import PtyHarness
import Testing

/// Debian's sshd on a port of its own on 127.0.0.1, with the drop-in of docs/ssh for whoever runs
/// the tests, and a demo bank.
final class SSHServer {
  let demo: DemoCopy
  let port: UInt16
  private let folder: String
  private let server: PtySession

  static let program = "/usr/sbin/sshd"
  static let isInstalled = access(program, X_OK) == 0

  /// Where sshd of root separates its privileges.
  private static func makePrivilegeFolder() {
    if getuid() == 0 { mkdir("/run/sshd", 0o755) }
  }

  /// docs/ssh/50-higasa.conf, for this account, this program and this bank.
  static func dropIn(of demo: DemoCopy) throws -> String {
    try Repository.text(of: "docs/ssh/50-higasa.conf")
      .replacing("Match User bank", with: "Match User \(NSUserName())")
      .replacing("/usr/local/bin/higasa", with: Higasa.path)
      .replacing("HIGASA_DATA=/var/lib/higasa/bank", with: "HIGASA_DATA=\(demo.path)")
  }

  /// - Parameter forced: what the account does, in place of what the drop-in has.
  init(forced: String? = nil) throws {
    demo = try DemoCopy()
    folder = NSTemporaryDirectory() + "higasa-ssh-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    port = try Self.freePort()
    try Self.makeKey("client", in: folder)
    let dropIn = try Self.dropIn(of: demo)
    let settings = try Self.settings(
      in: folder, forced.map { dropIn.replacing("\(Higasa.path) open", with: $0) } ?? dropIn,
      """
      Port \(port)
      ListenAddress 127.0.0.1
      AuthorizedKeysFile \(folder)/client.pub
      StrictModes no
      PidFile none
      UsePAM no
      PermitRootLogin prohibit-password
      Subsystem sftp internal-sftp

      """)
    // Not Foundation's Process: sshd closes the descriptor by which that learns of an end, and then no
    // other process of it would ever have ended.
    server = try PtySession(
      Self.program, ["-D", "-e", "-f", settings], environment: ["PATH": "/usr/bin:/bin"])
    try server.wait(for: "listening")
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  private static func makeKey(_ name: String, in folder: String) throws {
    let made = try Higasa.run(
      ["-q", "-t", "ed25519", "-N", "", "-f", "\(folder)/\(name)"],
      program: "/usr/bin/ssh-keygen")
    try #require(made.status == 0, "\(made.sentences)")
  }

  /// Settings of sshd, before which others stand, with a key of its own in the same folder.
  static func settings(in folder: String, _ dropIn: String, _ before: String) throws -> String {
    try makeKey("host", in: folder)
    makePrivilegeFolder()
    let path = "\(folder)/sshd_config"
    try Data("HostKey \(folder)/host\n\(before)\(dropIn)".utf8).write(to: URL(filePath: path))
    return path
  }

  static func freePort() throws -> UInt16 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(descriptor, address, length) == 0 && getsockname(descriptor, address, &length) == 0
      }
    }
    try #require(isBound)
    return UInt16(bigEndian: address.sin_port)
  }

  private var options: [String] {
    [
      "-F", "/dev/null", "-i", "\(folder)/client", "-o", "IdentitiesOnly=yes",
      "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null",
      "-o", "BatchMode=yes",
    ]
  }

  private var destination: String { "\(NSUserName())@127.0.0.1" }

  /// A client on a terminal.
  func client(
    _ more: [String] = [], command: [String] = [], environment: [String: String] = [:]
  ) throws -> PtySession {
    try PtySession(
      "/usr/bin/ssh", options + ["-p", "\(port)", "-tt"] + more + [destination] + command,
      environment: Higasa.environment.merging(environment) { $1 })
  }

  /// PuTTY's client on a terminal, with a key of its own form.
  func plink(_ more: [String] = [], command: [String] = []) throws -> PtySession {
    let key = "\(folder)/client.ppk"
    if !FileManager.default.fileExists(atPath: key) {
      // It keeps its random seed in the home folder.
      let made = try PtySession(
        "/usr/bin/puttygen", ["\(folder)/client", "-O", "private", "-o", key],
        environment: ["HOME": folder])
      try #require(made.waitForEnd().status == 0, "\(made.screen)")
    }
    let print = try Higasa.run(["-lf", "\(folder)/host.pub"], program: "/usr/bin/ssh-keygen")
    let host = try #require(print.output.split(separator: " ").dropFirst().first)
    return try PtySession(
      "/usr/bin/plink",
      [
        "-ssh", "-batch", "-noagent", "-P", "\(port)", "-i", key, "-hostkey", String(host), "-t",
      ] + more + [destination] + command,
      environment: Higasa.environment.merging(["HOME": folder]) { $1 })
  }

  /// A client without one.
  func run(_ more: [String], _ command: [String] = []) throws -> Outcome {
    try Higasa.run(
      options + ["-p", "\(port)"] + more + [destination] + command, program: "/usr/bin/ssh")
  }

  /// Copies a file there.
  func copy(_ file: String, to path: String) throws -> Outcome {
    try Higasa.run(
      options + ["-P", "\(port)", file, "\(destination):\(path)"], program: "/usr/bin/scp")
  }

  /// The events of the ledger, oldest first.
  func events() throws -> [String] {
    try LedgerRow.all(in: demo.path + "/bank.sqlite").map(\.event)
  }
}
