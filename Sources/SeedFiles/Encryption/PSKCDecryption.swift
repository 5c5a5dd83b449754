import Crypto
import CryptoExtras
import Foundation
import Primitives

/// Opens the encrypted values of one file.
struct PSKCDecryption {
  /// More rounds than anybody asks for would keep a machine busy for an hour.
  static let mostRounds = 10_000_000

  private let key: SymmetricKey
  /// That of the first value, and as a rule of all.
  private let usual: (name: String, cipher: PSKCCipher)
  /// Of drafts, for values that do not say.
  private let algorithm: String?
  private let mac: MAC?
  private let acceptsUnauthenticated: Bool

  private struct MAC {
    let algorithm: PSKCMAC
    let key: SymmetricKey
    /// Whether the file names the algorithm: some have the element alone, with values that need no MAC.
    let isNamed: Bool
  }

  /// Makes the key ready, once for all values.
  ///
  /// - Parameter value: the first that is to be opened; its algorithm says how long the key is.
  /// - Throws: ``SeedFileFailure``, and ``SeedFileFailure/Problem`` for an algorithm that we do not do.
  init(_ encryption: PSKCEncryption, _ options: SeedFormat.Options, of value: PSKCValue) throws {
    guard let name = value.algorithm ?? encryption.algorithm else {
      throw SeedFileFailure.encryption("EncryptionMethod")
    }
    let cipher = try PSKCCipher(named: name)
    let key = try Self.key(encryption, options.key, for: cipher)
    (self.key, algorithm, usual) = (key, encryption.algorithm, (name, cipher))
    acceptsUnauthenticated = options.acceptsUnauthenticated
    mac = try encryption.mac.map { mac in
      MAC(
        algorithm: try PSKCMAC(named: mac.algorithm), key: try Self.macKey(mac, encryption, key),
        isNamed: mac.algorithm != nil)
    }
  }

  /// - Throws: ``SeedFileFailure/Problem``.
  func open(_ value: PSKCValue) throws -> Data {
    guard let bytes = value.cipher, let name = value.algorithm ?? algorithm else {
      throw SeedFileFailure.Problem.malformed
    }
    let cipher = name == usual.name ? usual.cipher : try PSKCCipher(named: name, for: key)
    if let mac, let found = value.mac {
      guard mac.algorithm.isValid(found, of: bytes, under: mac.key) else {
        throw SeedFileFailure.Problem.wrongMAC
      }
    } else if let mac, mac.isNamed || !cipher.authenticates {
      throw SeedFileFailure.Problem.noMAC
    } else if !cipher.authenticates, !acceptsUnauthenticated {
      throw SeedFileFailure.Problem.unauthenticated
    }
    return try cipher.open(bytes, under: key)
  }

  private static func key(
    _ encryption: PSKCEncryption, _ given: SeedFileKey?, for cipher: PSKCCipher
  ) throws(SeedFileFailure) -> SymmetricKey {
    switch (encryption.derivation, given) {
    case (nil, .preShared(let bytes)):
      guard bytes.count == cipher.keyBytes else {
        throw .key(.length(bytes.count, wanted: cipher.keyBytes))
      }
      return bytes.withUnsafeBytes { SymmetricKey(data: $0) }
    case (nil, _): throw .key(.keyWanted(name: encryption.keyName))
    case (let derivation?, .passphrase(let passphrase)):
      return try derived(from: passphrase, derivation, keyBytes: cipher.keyBytes)
    case (_?, _): throw .key(.passphraseWanted(name: encryption.keyName))
    }
  }

  /// PBKDF2 (RFC 6030 section 6.2; RFC 8018 section 5.2).
  private static func derived(
    from passphrase: SecretBytes, _ derivation: PSKCEncryption.Derivation, keyBytes: Int
  ) throws(SeedFileFailure) -> SymmetricKey {
    if let name = derivation.algorithm {
      guard name.lowercased().hasSuffix("#pbkdf2") else { throw .unsupported(name) }
    }
    guard let salt = derivation.salt, !salt.isEmpty else { throw .encryption("Salt/Specified") }
    guard let rounds = derivation.rounds.flatMap({ Int($0) }), (1...mostRounds).contains(rounds)
    else { throw .encryption("IterationCount") }
    if let stated = derivation.keyBytes {
      guard Int(stated) == keyBytes else { throw .encryption("KeyLength") }
    }
    let hash = try PSKCMAC(named: derivation.pseudorandomFunction).derivation
    do {
      return try passphrase.withUnsafeBytes {
        try KDF.Insecure.PBKDF2.deriveKey(
          from: Array($0), salt: salt, using: hash, outputByteCount: keyBytes,
          unsafeUncheckedRounds: rounds)
      }
    } catch {
      throw .encryption("PBKDF2-params")
    }
  }

  /// Encrypted as the values are; without one it is their own key.
  private static func macKey(
    _ mac: PSKCEncryption.MAC, _ encryption: PSKCEncryption, _ key: SymmetricKey
  ) throws(SeedFileFailure) -> SymmetricKey {
    guard mac.key.isPresent else { return key }
    guard let bytes = mac.key.cipher, let name = mac.key.algorithm ?? encryption.algorithm else {
      throw .encryption("MACKey")
    }
    do throws(SeedFileFailure.Problem) {
      return SymmetricKey(data: try PSKCCipher(named: name, for: key).open(bytes, under: key))
    } catch {
      switch error {
      case .unsupported(let name): throw .unsupported(name)
      default: throw .key(.wrong)
      }
    }
  }
}
