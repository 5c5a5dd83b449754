import CursesTerminal
import Foundation
import TokenDomain

/// What is known of this process and of who started it.
struct ProcessFacts {
  let environment = ProcessEnvironment.all
  let characterSet = CursesTerminal.chooseCharacterSet()

  /// A variable that is set and not empty.
  subscript(variable: String) -> String? {
    environment[variable].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Under what name the ledger keeps what an operator does.
  var operatorName: String { OperatorName.present(self) }

  /// The system user.
  var userName: String {
    guard let entry = getpwuid(getuid()) else { return "uid \(getuid())" }
    return String(cString: entry.pointee.pw_name)
  }

  var home: String? {
    if let home = self["HOME"] { return home }
    return getpwuid(getuid()).map { String(given: $0.pointee.pw_dir) }
  }

  /// A new session of a customer at this terminal.
  func newSession(using randomness: inout some RandomNumberGenerator) -> SessionOrigin {
    let peer = self["SSH_CONNECTION"].flatMap(PeerAddress.of)
    let key = self["SSH_USER_AUTH"].flatMap(PeerKey.inFile)
    return SessionOrigin(
      session: String(UInt64.random(in: .min ... .max, using: &randomness), radix: 36),
      terminal: ttyname(STDIN_FILENO).map { String(cString: $0) }, peer: peer,
      source: key.map(LoginSource.key) ?? peer.map { .address(PeerAddress.network(of: $0)) }
        ?? .terminal)
  }
}
