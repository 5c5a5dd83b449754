/// Where somebody logs in from, as the misses of the login password are counted by (rules §2.9).
package enum LoginSource: Hashable, Sendable {
  /// A terminal of the bank's own machine.
  case terminal
  /// The address of an SSH client; of IPv6 its network, since a host has more addresses than one there.
  case address(String)
  /// The fingerprint of the SSH key that the connection was authenticated with.
  case key(String)

  /// As it is stored: no two sources have the same.
  package var name: String {
    switch self {
    case .terminal: "terminal"
    case .address(let address): "address \(address)"
    case .key(let fingerprint): "key \(fingerprint)"
    }
  }

  /// Reads ``name``; nil for what is none.
  package init?(name: String) {
    let parts = name.split(separator: " ", maxSplits: 1).map(String.init)
    switch (parts.first, parts.last) {
    case ("terminal", _) where parts.count == 1: self = .terminal
    case ("address", let address?) where parts.count == 2: self = .address(address)
    case ("key", let fingerprint?) where parts.count == 2: self = .key(fingerprint)
    default: return nil
    }
  }
}
