import Crypto
import CryptoExtras
import Foundation

/// How one value is encrypted (RFC 6030 sections 6.1 and 6.4; XML Encryption 1.0 and 1.1).
enum PSKCCipher: Hashable {
  /// In blocks that depend on each other; nothing tells when they were changed but a MAC.
  case cbc(keyBytes: Int)
  /// With a tag.
  case gcm(keyBytes: Int)
  /// AES key wrap (RFC 3394), and the same for keys of any length (RFC 5649): what was changed does not unwrap.
  case keyWrap(keyBytes: Int)

  /// By the last part of its identifier, which the versions and drafts agree on: `…/xmlenc#aes128-cbc`, `AES128-CBC`,
  /// `…/xmlenc11#kw-aes-128-pad`.
  ///
  /// - Throws: ``SeedFileFailure/Problem/unsupported(_:)``: Camellia, 3DES, RSA.
  init(named identifier: String) throws(SeedFileFailure.Problem) {
    let name = identifier.split(separator: "#").last?.lowercased() ?? ""
    switch name {
    case "aes128-cbc": self = .cbc(keyBytes: 16)
    case "aes192-cbc": self = .cbc(keyBytes: 24)
    case "aes256-cbc": self = .cbc(keyBytes: 32)
    case "aes128-gcm": self = .gcm(keyBytes: 16)
    case "aes192-gcm": self = .gcm(keyBytes: 24)
    case "aes256-gcm": self = .gcm(keyBytes: 32)
    case "kw-aes128", "kw-aes128-pad", "kw-aes-128-pad": self = .keyWrap(keyBytes: 16)
    case "kw-aes192", "kw-aes192-pad", "kw-aes-192-pad": self = .keyWrap(keyBytes: 24)
    case "kw-aes256", "kw-aes256-pad", "kw-aes-256-pad": self = .keyWrap(keyBytes: 32)
    default: throw .unsupported(identifier)
    }
  }

  /// One that takes this key.
  init(named identifier: String, for key: SymmetricKey) throws(SeedFileFailure.Problem) {
    try self.init(named: identifier)
    guard keyBytes == key.bitCount / 8 else { throw .unsupported(identifier) }
  }

  /// How long its key is.
  var keyBytes: Int {
    switch self {
    case .cbc(let bytes), .gcm(let bytes), .keyWrap(let bytes): bytes
    }
  }

  /// Whether it tells by itself when a value was changed.
  var authenticates: Bool {
    switch self {
    case .cbc: false
    case .gcm, .keyWrap: true
    }
  }

  /// - Throws: ``SeedFileFailure/Problem/undecipherable``.
  func open(_ value: [UInt8], under key: SymmetricKey) throws(SeedFileFailure.Problem) -> Data {
    do {
      switch self {
      case .cbc:
        // Its initialisation vector stands before it (XML Encryption 1.0, section 5.2).
        let vector = try AES._CBC.IV(ivBytes: value.prefix(16))
        return try AES._CBC.decrypt(value.dropFirst(16), using: key, iv: vector)
      case .gcm: return try AES.GCM.open(AES.GCM.SealedBox(combined: value), using: key)
      case .keyWrap: return try KeyWrap.unwrap(value, using: key)
      }
    } catch {
      throw .undecipherable
    }
  }
}

/// The MAC of a value in a file of keys (RFC 6030 section 6.1.1).
enum PSKCMAC: String {
  case sha1 = "hmac-sha1"
  case sha256 = "hmac-sha256"
  case sha512 = "hmac-sha512"

  /// By the last part of its identifier: `…/xmldsig#hmac-sha1`, `HMAC-SHA-1`.
  ///
  /// - Parameter identifier: HMAC-SHA-1 if nil.
  init(named identifier: String?) throws(SeedFileFailure) {
    guard let identifier else {
      self = .sha1
      return
    }
    let name = identifier.split(separator: "#").last?.lowercased() ?? ""
    guard let found = PSKCMAC(rawValue: name.replacing("sha-", with: "sha")) else {
      throw .unsupported(identifier)
    }
    self = found
  }

  /// In a time that does not depend on where the two differ.
  func isValid(_ mac: [UInt8], of value: [UInt8], under key: SymmetricKey) -> Bool {
    switch self {
    case .sha1:
      HMAC<Insecure.SHA1>.isValidAuthenticationCode(mac, authenticating: value, using: key)
    case .sha256: HMAC<SHA256>.isValidAuthenticationCode(mac, authenticating: value, using: key)
    case .sha512: HMAC<SHA512>.isValidAuthenticationCode(mac, authenticating: value, using: key)
    }
  }

  /// The hash function under it, for a key from a passphrase.
  var derivation: KDF.Insecure.PBKDF2.HashFunction {
    switch self {
    case .sha1: .insecureSHA1
    case .sha256: .sha256
    case .sha512: .sha512
    }
  }
}
