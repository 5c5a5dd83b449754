import OneTimePassword
import Primitives
import TokenDomain
import Vault

/// What the bank needs of a place to keep its records; SQLite is one, another may follow.
///
/// Every operation throws ``BankError/store(_:)`` and nothing else; what `body` throws is passed on.
package protocol BankStore: Sendable {
  /// Shows `body` one consistent state.
  func read<Result>(
    _ body: (any BankReader) throws(BankError) -> Result
  ) throws(BankError) -> Result

  /// Runs `body` as one transaction, alone among all processes: when this returns, everything it wrote
  /// is on the disk; when it throws, nothing is.
  func write<Result>(
    _ body: (any BankWriter) throws(BankError) -> Result
  ) throws(BankError) -> Result
}

package protocol BankReader {
  /// By customer number.
  func customers() throws(BankError) -> [CustomerRecord]
  func customer(_ number: CustomerNumber) throws(BankError) -> CustomerRecord?
  /// What sessions depend on, without the rest of the customer's record.
  func access(of number: CustomerNumber) throws(BankError) -> CustomerAccess?
  func credential(_ kind: PasswordKind, of number: CustomerNumber) throws(BankError) -> Credential?

  /// Every issue that the customer ever had, in the order of their beginnings.
  func issues(of customer: CustomerNumber) throws(BankError) -> [Issue]
  /// The newest issue of each customer who has one, by customer number.
  func latestIssues() throws(BankError) -> [Issue]
  /// Requests that wait for a token, oldest first.
  func requests() throws(BankError) -> [Issue]
  /// Times of the issue's misses since the last lifted stop, newest first, at most `limit`.
  func missTimes(of issue: Issue.ID, limit: Int) throws(BankError) -> [UnixTime]
  /// How many of them were at `start` or later.
  func missCount(of issue: Issue.ID, from start: UnixTime) throws(BankError) -> Int

  /// By serial number.
  func tokens() throws(BankError) -> [TokenRecord]
  func token(_ serial: SerialNumber) throws(BankError) -> TokenRecord?
  /// The hardware token that has been in stock for the longest time and expires after `day`.
  func oldestStock(expiringAfter day: TokyoDay) throws(BankError) -> TokenRecord?
  /// The token with its seed, for judging a code.
  func sealedToken(_ serial: SerialNumber) throws(BankError) -> (token: Token, seed: SealedSeed)?

  /// The newest time that was ever recorded.
  func newestLedgerTime() throws(BankError) -> UnixTime?
}

package protocol BankWriter: BankReader {
  func insert(_ customer: Customer, login: Credential, confirmation: Credential) throws(BankError)
  func update(_ access: CustomerAccess, of number: CustomerNumber) throws(BankError)
  func update(
    _ credential: Credential, _ kind: PasswordKind, of number: CustomerNumber
  ) throws(BankError)

  /// - Returns: the issue with the identity that the store gave it.
  func insert(_ issue: NewIssue) throws(BankError) -> Issue
  func update(_ issue: Issue) throws(BankError)
  /// Writes what a judged code changes, and nothing else of the issue: verifier, misses, counted codes.
  func updateVerification(of issue: Issue) throws(BankError)
  func insertMiss(of issue: Issue.ID, at time: UnixTime) throws(BankError)
  func forgetMisses(of issue: Issue.ID) throws(BankError)

  func insert(_ token: Token, seed: SealedSeed) throws(BankError)

  /// The only way into the ledger: rows are never changed or removed.
  func append(_ entry: LedgerEntry) throws(BankError)
}
