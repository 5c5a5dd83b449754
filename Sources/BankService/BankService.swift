import Primitives
import TokenDomain
import Vault

/// The bank's rules, whatever screen or command calls them (rules.md).
///
/// A value over a store: every process on a data folder has its own, and the store's transactions
/// keep them apart. Customers' acts are in `Customers/`, operators' in `Operators/`.
package struct BankService: Sendable {
  /// What differs from one credit union to the next.
  package let institution: Institution
  let store: any BankStore
  let sealer: SeedSealer
  let marks: RepeatedCodeMark
  let chain: LedgerChain
  let signing: SigningKeySealer
  let digests: RecordDigest
  var hasher: PasswordHasher
  /// When there is room to hash or compare a password.
  package var passwordTurns: any PasswordTurns { hasher.turns }
  let clock: @Sendable () -> UnixTime
  let randomness: @Sendable () -> any RandomNumberGenerator

  /// - Parameters:
  ///   - passwordTurns: when there is room to hash or compare a password.
  ///   - clock: the server's time; asked inside each transaction.
  ///   - randomness: a fresh generator, for the salts of passwords and the keys and serial numbers of
  ///     software tokens.
  package init(
    institution: Institution, store: any BankStore, masterKey: MasterKey,
    passwordCost: ScryptCost = .standard, passwordTurns: any PasswordTurns = UnlimitedTurns(),
    clock: @escaping @Sendable () -> UnixTime,
    randomness: @escaping @Sendable () -> any RandomNumberGenerator
  ) {
    self.institution = institution
    self.store = store
    self.sealer = SeedSealer(masterKey)
    self.marks = RepeatedCodeMark(masterKey)
    self.chain = LedgerChain(masterKey)
    self.signing = SigningKeySealer(masterKey)
    self.digests = RecordDigest(masterKey)
    self.hasher = PasswordHasher(cost: passwordCost, turns: passwordTurns)
    self.clock = clock
    self.randomness = randomness
  }
}
