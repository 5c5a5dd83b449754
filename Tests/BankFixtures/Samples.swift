import BankService
import OneTimePassword
import Primitives
import SeededRandom
import TokenDomain
import Vault

/// Values that many tests need, made without a question mark at every use.
package enum Sample {
  package struct Unreadable: Error {
    package let text: String
  }

  package static func customer(_ number: Int) throws -> CustomerNumber {
    let text = String(1_000_000 + number)
    guard let customer = CustomerNumber(text) else { throw Unreadable(text: text) }
    return customer
  }

  package static func serial(_ number: Int) throws -> SerialNumber {
    let text = String(2_600_100_000_000 + number)
    guard let serial = SerialNumber(text) else { throw Unreadable(text: text) }
    return serial
  }

  package static func day(_ text: String) throws -> TokyoDay {
    guard let day = TokyoDay(iso8601: text) else { throw Unreadable(text: text) }
    return day
  }

  /// The least work that scrypt can do.
  package static func cheapCost() throws -> ScryptCost {
    guard let cost = ScryptCost(log2N: 1, r: 1, p: 1) else { throw Unreadable(text: "cost") }
    return cost
  }

  /// ``TestBank/loginPassword``, hashed with the least work, and given for both passwords where many customers are needed.
  package static func credential() throws -> Credential {
    var randomness = SeededGenerator(seed: 1)
    return Credential(
      hash: try PasswordHasher(cost: cheapCost())
        .hash(TestBank.loginPassword, using: &randomness))
  }

  /// One that nobody can open.
  package static let sealedSeed = SealedSeed(bytes: [UInt8](repeating: 0, count: 48))

  package static func reason(_ text: String) throws -> Reason {
    try Reason(text)
  }

  package static func secret(_ text: String) -> SecretBytes { SecretBytes(Array(text.utf8)) }

  /// What a bank begins with, drawn from the same seed each time.
  package static func founding(
    isDemo: Bool = false, under masterKey: MasterKey? = nil
  ) throws -> BankFounding {
    var randomness = SeededGenerator(seed: 1)
    return try BankFounding(
      isDemo: isDemo, settings: "settings", masterKey: try masterKey ?? Sample.masterKey(),
      randomness: &randomness)
  }

  package static func masterKey(_ fill: UInt8 = 7) throws -> MasterKey {
    try MasterKey(SecretBytes([UInt8](repeating: fill, count: MasterKey.byteCount)))
  }
}
