import Vault

/// What a bank begins with.
package struct BankFounding: Sendable {
  /// Whether it is made by `higasa demo`.
  package let isDemo: Bool
  /// The text of `institution.json`, which is thereby accepted.
  package let settings: String
  /// ``BankIdentity/incarnation``.
  package let incarnation: Int64
  /// Of exports, sealed under the bank's master key.
  package let signingKey: [UInt8]

  /// - Parameter randomness: what has to be drawn is drawn from it.
  /// - Throws: ``BankFailure/outOfMemory``.
  package init(
    isDemo: Bool, settings: String, masterKey: MasterKey,
    randomness: inout some RandomNumberGenerator
  ) throws(BankFailure) {
    self.isDemo = isDemo
    self.settings = settings
    incarnation = .random(in: 1 ... .max, using: &randomness)
    guard
      let key = SigningKey.sealed(drawnFrom: &randomness, by: SigningKeySealer(masterKey))
    else { throw .outOfMemory }
    signingKey = key
  }
}
