import OneTimePassword
import Primitives
import TokenDomain
import Vault

extension OperatorDesk {
  /// Puts a token into stock, its seed sealed.
  ///
  /// - Throws: ``OperatorRefusal/serialTaken(_:)`` for a serial that the bank has ever known.
  package func add(_ token: Token, seed: SecretBytes) throws(OperatorDenial) {
    let sealed: SealedSeed
    do {
      sealed = try bank.sealer.seal(seed, for: token.sealLabel)
    } catch {
      throw .failed(.outOfMemory)
    }
    try decide(.tokenImported) { (act) throws(BankFailure) -> OperatorDecision<Void> in
      guard try act.records.token(token.serial) == nil else {
        return .refused(.serialTaken(token.serial), Evidence(serial: token.serial))
      }
      try act.records.insert(token, seed: sealed)
      try act.record(.tokenImported, serial: token.serial)
      return .done(())
    }
  }
}
