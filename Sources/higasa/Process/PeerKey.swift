import Foundation
import Vault
import Primitives

/// The SSH key that a connection was authenticated with, as sshd(8) tells it (ExposeAuthInfo).
enum PeerKey {
  private static let mostBytes = 64 << 10

  /// - Parameter path: `SSH_USER_AUTH`, a file that sshd has written.
  /// - Returns: the fingerprint of the first key in it, as ssh-keygen(1) writes it; nil where there is none.
  static func inFile(_ path: String) -> String? {
    let file = open(path.pathBytes, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes = [UInt8](repeating: 0, count: mostBytes)
    let count = read(file, &bytes, bytes.count)
    guard count > 0 else { return nil }
    return fingerprint(in: String(decoding: bytes.prefix(count), as: UTF8.self))
  }

  /// - Parameter methods: one a line, as `publickey ssh-ed25519 AAAA…`. A certificate is none: it changes with
  ///   each that is issued, and its holder does not.
  static func fingerprint(in methods: String) -> String? {
    for line in methods.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count >= 3, words[0] == "publickey", !words[1].contains("-cert-v01@"),
        let key = Data(base64Encoded: String(words[2])), !key.isEmpty
      else { continue }
      let digest = Data(Vault.digest(Array(key))).base64EncodedString()
      return "SHA256:" + digest.prefix { $0 != "=" }
    }
    return nil
  }
}
