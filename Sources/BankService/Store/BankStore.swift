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

  /// What is written down of the ledger's head outside the records.
  func ledgerAnchor() throws(BankError) -> LedgerAnchor

  /// Runs `body` as one transaction, alone among all processes: when this returns, everything it wrote
  /// is on the disk; when it throws, nothing is.
  func write<Result>(
    _ body: (any BankWriter) throws(BankError) -> Result
  ) throws(BankError) -> Result
}

/// Which rows of the ledger are asked for; nil admits all.
package struct LedgerFilter: Hashable, Sendable {
  package var customer: CustomerNumber?
  package var serial: SerialNumber?
  package var event: LedgerEntry.Event?
  /// At this moment or later.
  package var from: UnixTime?
  /// Before this moment.
  package var until: UnixTime?

  package init(
    customer: CustomerNumber? = nil, serial: SerialNumber? = nil,
    event: LedgerEntry.Event? = nil, from: UnixTime? = nil, until: UnixTime? = nil
  ) {
    self.customer = customer
    self.serial = serial
    self.event = event
    self.from = from
    self.until = until
  }
}

/// Whether somebody who is shown one row after the other wants more of them.
package enum Reading: Hashable, Sendable {
  case goOn, enough
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
  /// The live issues of each customer who has any, else the one that ended last, by customer number.
  func presentIssues() throws(BankError) -> [Issue]
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

  /// How a number that no customer has was given lately; nil if it was not.
  func strangerThrottle(_ number: CustomerNumber) throws(BankError) -> PasswordThrottle?

  /// The newest time recorded since the clock was accepted last, or ever.
  func newestLedgerTime() throws(BankError) -> UnixTime?
  func ledgerHead() throws(BankError) -> LedgerHead
  /// A customer's rows before `row`, newest first, at most `limit`.
  func ledgerRows(
    of customer: CustomerNumber, before row: Int64?, limit: Int
  ) throws(BankError) -> [LedgerRecord]
  func ledgerRow(_ row: Int64) throws(BankError) -> LedgerRecord?
  /// Shows `body` the rows that a filter admits with their MACs, oldest first, one at a time.
  func eachLedgerRow(
    _ filter: LedgerFilter, _ body: (LedgerRecord, _ mac: [UInt8]) throws(BankError) -> Reading
  ) throws(BankError)
  /// Shows `body` every row after `row` with its MAC, oldest first, one at a time.
  func eachSealedRow(
    after row: Int64,
    _ body: (LedgerRecord, _ mac: [UInt8]) throws(BankError) -> Void
  ) throws(BankError)
  /// Shows `body` every issue with what the newest row about it says of it.
  func eachIssueWithImprint(
    _ body: (Issue, _ imprint: String?) throws(BankError) -> Void
  ) throws(BankError)
  /// The least issue that the ledger tells of and that is not there.
  func missingIssue() throws(BankError) -> Int64?
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

  func update(stranger: PasswordThrottle, _ number: CustomerNumber) throws(BankError)

  /// The only way into the ledger: rows are never changed or removed. Each is chained to the one before
  /// it, and the new head goes into the anchor before the transaction is committed.
  func append(_ entry: LedgerEntry) throws(BankError)

  /// Seals everything anew: `reseal` gives each seed as it rests under the new key, and the chain of the
  /// ledger is built again after it was found whole under the old one.
  func rotateKey(
    to chain: LedgerChain, fingerprint: [UInt8],
    reseal: (SerialNumber, SealedSeed) throws(BankError) -> SealedSeed
  ) throws(BankError)
}
