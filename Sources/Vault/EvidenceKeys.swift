/// The keys that bear out what a store keeps: of the ledger's chain, of the seals over everything else, and of the
/// passwords that it keeps sealed.
///
/// A class: every transaction hands it on, and a copy would be a dozen references.
package final class EvidenceKeys: Sendable {
  /// Of the ledger.
  package let chain: LedgerChain
  /// Of everything else.
  package let state: StateSealer
  /// Of the hashes of passwords.
  package let passwords: PasswordSealer
  /// Of the key that exports are signed with.
  package let signing: SigningKeySealer
  /// Tells the master key that they were derived from; 16 bytes.
  package var fingerprint: [UInt8] { chain.fingerprint }

  /// The keys of a bank.
  package init(_ master: MasterKey) {
    (chain, state) = (LedgerChain(master), StateSealer(master))
    (passwords, signing) = (PasswordSealer(master), SigningKeySealer(master))
  }
}
