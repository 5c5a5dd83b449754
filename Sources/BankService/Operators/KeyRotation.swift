import Primitives
import TokenDomain
import Vault

extension OperatorDesk {
  /// Seals everything anew under another master key, in one transaction: seeds, the chain of the ledger,
  /// the anchor. Processes that still have the old key can do nothing from then on.
  ///
  /// - Throws: ``BankFailure/seedNotAuthentic``, ``StoreFailure/tampered(_:)``: what was tampered with is
  ///   not sealed anew.
  package func rotateKey(to new: MasterKey) throws(BankFailure) {
    let sealer = SeedSealer(new)
    try bank.perform(by: actor) { (act) throws(BankFailure) in
      _ = try act.records.verifyIssues()
      try act.records.rotateKey(to: EvidenceKeys(new)) {
        (token, sealed) throws(BankFailure) in
        do {
          return try sealer.seal(
            bank.sealer.open(sealed, for: token.sealLabel), for: token.sealLabel)
        } catch {
          throw .seedNotAuthentic
        }
      }
      try act.record(.keyRotated)
    }
  }
}
