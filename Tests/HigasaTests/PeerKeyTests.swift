import Foundation
import Testing

@testable import higasa

@Suite("The key of an SSH client")
struct PeerKeyTests {
  static let ed25519 =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGwmpJixGXpxkR20Bc73TJJYw6CTBO/8QUmqTFnVvpbC"
  static let ecdsa =
    "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBCzLRIw3bEe44avG"
    + "EMANfQqwQS3Csc2Sp5BAB1VpydkJy0FzjJdlGSMoNOVcXxVeuFpBknQ3hqZsFBaX4V+kSV8="

  @Test(
    "has the fingerprint that ssh-keygen(1) prints",
    arguments: [
      ("publickey \(ed25519)\n", "SHA256:LPmc3npmxhFsfWrWoV0YUXhjrsT3q4d3XfLukzkITGw"),
      ("publickey \(ecdsa)\n", "SHA256:pm4RQB0k5OKD4urucBeh56MNzyKQd1kTjhewI93Pybo"),
      ("password\npublickey \(ecdsa)\n", "SHA256:pm4RQB0k5OKD4urucBeh56MNzyKQd1kTjhewI93Pybo"),
      (
        "publickey \(ed25519)\npublickey \(ecdsa)\n",
        "SHA256:LPmc3npmxhFsfWrWoV0YUXhjrsT3q4d3XfLukzkITGw"
      ),
    ])
  func fingerprint(methods: String, fingerprint: String) {
    #expect(PeerKey.fingerprint(in: methods) == fingerprint)
  }

  @Test(
    "is none where none was used",
    arguments: [
      "", "\n", "password\n", "keyboard-interactive/pam\n", "publickey\n",
      "publickey ssh-ed25519\n",
      "publickey ssh-ed25519 ?\n", "hostbased \(ed25519)\n",
      "publickey ssh-ed25519-cert-v01@openssh.com AAAAC3NzaC1lZDI1NTE5\n",
    ])
  func none(methods: String) {
    #expect(PeerKey.fingerprint(in: methods) == nil)
  }

  @Test("is read from the file that sshd writes, and from nothing that is no file")
  func file() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (written, linked, pipe) = (
      folder.appendingPathComponent("auth"), folder.appendingPathComponent("link"),
      folder.appendingPathComponent("pipe")
    )
    try Data("publickey \(Self.ed25519)\n".utf8).write(to: written)
    try FileManager.default.createSymbolicLink(at: linked, withDestinationURL: written)
    #expect(mkfifo(pipe.path, 0o600) == 0)
    #expect(PeerKey.inFile(written.path) != nil)
    for other in [linked, pipe, folder, folder.appendingPathComponent("gone")] {
      #expect(PeerKey.inFile(other.path) == nil, "\(other.lastPathComponent)")
    }
  }
}
