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
      sealed = try bank.sealer.seal(seed, for: token.serial.text)
    } catch {
      throw .failed(.outOfMemory)
    }
    try bank.decide { (records, now) throws(BankFailure) -> OperatorDecision<Void> in
      guard try records.token(token.serial) == nil else {
        return try records.refuse(
          .serialTaken(token.serial), .tokenImported, by: actor, at: now, customer: nil,
          serial: token.serial)
      }
      try records.insert(token, seed: sealed)
      try records.append(
        LedgerEntry(time: now, event: .tokenImported, actor: actor, serial: token.serial))
      return .done(())
    }
  }
}
