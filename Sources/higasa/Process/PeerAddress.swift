import Glibc

/// The address of an SSH client, as sshd(8) tells it.
enum PeerAddress {
  /// - Parameter connection: `SSH_CONNECTION`, whose first word it is.
  /// - Returns: the address as it stands there, with its scope (RFC 4007 section 11: `fe80::1%eth0`); nil if it
  ///   is none, as where sshd does not know.
  static func of(_ connection: String) -> String? {
    guard let word = connection.split(separator: " ", maxSplits: 1).first else { return nil }
    let address = String(word)
    var binary = in6_addr()
    if inet_pton(AF_INET, address, &binary) == 1 { return address }
    let parts = address.split(separator: "%", maxSplits: 1, omittingEmptySubsequences: false)
    guard inet_pton(AF_INET6, String(parts[0]), &binary) == 1,
      parts.count == 1 || isScope(parts[1])
    else { return nil }
    return address
  }

  /// What stands for all addresses of the same host: of IPv6 the network, since a host changes the rest at will (RFC
  /// 8981), and gets 64 bits of it (RFC 6177); of IPv4, also written as IPv6 (RFC 4291 section 2.5.5.2), the address.
  ///
  /// - Parameter address: one that ``of(_:)`` has read.
  static func network(of address: String) -> String {
    let parts = address.split(separator: "%", maxSplits: 1)
    var binary = in6_addr()
    guard let first = parts.first, inet_pton(AF_INET6, String(first), &binary) == 1 else {
      return address
    }
    let bytes = withUnsafeBytes(of: &binary) { Array($0) }
    if bytes.prefix(12) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF] {
      return bytes[12...].map(String.init).joined(separator: ".")
    }
    let groups = stride(from: 0, to: 8, by: 2).map { place in
      String(UInt16(bytes[place]) << 8 | UInt16(bytes[place + 1]), radix: 16)
    }
    let scope = parts.count > 1 ? "%\(parts[1])" : ""
    return groups.joined(separator: ":") + "::/64" + scope
  }

  /// A number or the name of an interface.
  private static func isScope(_ text: Substring) -> Bool {
    (1..<Int(IF_NAMESIZE)).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "_"),
          UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "@"):
          true
        default: false
        }
      }
  }
}
