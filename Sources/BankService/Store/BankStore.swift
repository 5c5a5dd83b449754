import OneTimePassword
import Primitives
import TokenDomain
import Vault

/// What the bank needs of a place to keep its records; SQLite is one, another may follow.
///
/// Every operation throws ``BankFailure/store(_:)`` and nothing else; what `body` throws is passed on. A store
/// that does not answer at once is asked again for as long as the store is patient, as one that others keep
/// is waited for; then it is ``StoreFailure/unreachable(_:)`` or ``StoreFailure/locked``.
package protocol BankStore: Sendable {
  /// Where the records are.
  var place: StorePlace { get }

  /// Shows `body` one consistent state. It is run once, or not at all.
  func read<Result>(
    _ body: (any BankReader) throws(BankFailure) -> Result
  ) throws(BankFailure) -> Result

  /// Tells whether anything was committed since it was asked before, by whomever: cheap enough to be asked every
  /// second or two, since it reads no record and proves nothing.
  func changeMark() throws(BankFailure) -> ChangeMark

  /// Where the ledger's head is written down outside the records.
  var anchorPlace: StorePlace { get }

  /// What is written down there.
  ///
  /// - Throws: ``LedgerFault/anchorMissing(_:)`` and ``LedgerFault/anchorForged(_:)`` as
  ///   ``StoreFailure/tampered(_:)``.
  func ledgerAnchor() throws(BankFailure) -> LedgerHead

  /// Runs `body` as one transaction, alone among all processes. It is run once, or not at all.
  ///
  /// - When this returns, everything that `body` wrote is there for good: no crash and no power cut takes it
  ///   back, and whoever reads from now on sees it.
  /// - When it throws ``StoreFailure/outcomeUnknown(_:)``, `body` came to its end and its commit was sent, and
  ///   nobody knows whether it took place. It is all there, or nothing of it is. If there is a row in the ledger
  ///   with the number and the MAC of the head that is thrown, it was done; if a transaction that begins
  ///   afterwards finds none, it was not, and never will be: transactions are alone, so that one waits until
  ///   the other has come to its end, even if its commit is still under way. ``confirmCommit(_:)`` looks.
  /// - When it throws anything else, nothing that `body` wrote is there, or ever will be.
  func write<Result>(
    _ body: (any BankWriter) throws(BankFailure) -> Result
  ) throws(BankFailure) -> Result
}

/// What a store looked like to one who has it open. Two of them that are equal: nothing was committed in between.
/// That they differ need not mean that anything was; between stores they mean nothing.
package struct ChangeMark: Hashable, Sendable {
  private let counters: [Int64]

  /// Counters of the store's own, one of which moves with every commit.
  package init(_ counters: Int64...) { self.counters = counters }
}

/// Which rows of the ledger are asked for; nil admits all.
package struct LedgerFilter: Hashable, Sendable {
  /// About whom.
  package var customer: CustomerNumber?
  package var serial: SerialNumber?
  /// What happened.
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

/// What can be read, all of it of one moment.
///
/// What an act decides by is proven to be as it was written before it is handed out, or it is
/// ``StoreFailure/tampered(_:)`` (rules §5); so is what a listing of one customer shows. Pages of all of them are
/// not: they decide nothing, and `audit verify` reads everything.
///
/// Lists that grow with the bank are read in pages: the rows after a key, at most `limit`; without a key the
/// first ones. A page costs what it has in it, wherever it begins.
package protocol BankReader {
  /// A page of the customers, by number.
  func customers(
    after number: CustomerNumber?, limit: Int
  ) throws(BankFailure) -> [ListedCustomer]
  func customer(_ number: CustomerNumber) throws(BankFailure) -> CustomerRecord?
  /// A page of the customers whom a search finds, by number.
  func customers(
    found search: CustomerSearch, after number: CustomerNumber?, limit: Int
  ) throws(BankFailure) -> [ListedCustomer]
  /// What sessions depend on, without the rest of the customer's record.
  func access(of number: CustomerNumber) throws(BankFailure) -> CustomerAccess?
  func credential(_ kind: PasswordKind, of number: CustomerNumber) throws(BankFailure)
    -> Credential?
  /// The same without its hash: what a login tells and asks for.
  func passwordStanding(
    _ kind: PasswordKind, of number: CustomerNumber
  ) throws(BankFailure) -> Credential.Standing?

  /// Where the customer logged in from, by name.
  func sources(of customer: CustomerNumber) throws(BankFailure) -> [KnownSource]

  /// Every issue that the customer ever had, in the order of their beginnings.
  func issues(of customer: CustomerNumber) throws(BankFailure) -> [Issue]
  /// The same with their tokens.
  func issuesWithTokens(of customer: CustomerNumber) throws(BankFailure) -> [ListedIssue]
  /// A page of the live issues of each customer who has any, else the one that ended last (but for a renewal
  /// that ended before it was started), by customer number, and of one customer's in the order of their
  /// beginnings.
  func presentIssues(
    after key: ListedIssue.Key?, limit: Int
  ) throws(BankFailure) -> [ListedIssue]
  /// A page of the requests that wait for a token, oldest first.
  func requests(after key: ListedRequest.Key?, limit: Int) throws(BankFailure) -> [ListedRequest]
  /// Times of the issue's misses since the last lifted stop, newest first, at most `limit`.
  func missTimes(of issue: Issue.ID, limit: Int) throws(BankFailure) -> [UnixTime]
  /// How many of them were at `start` or later.
  func missCount(of issue: Issue.ID, from start: UnixTime) throws(BankFailure) -> Int

  /// A page of the tokens, by serial number.
  func tokens(after serial: SerialNumber?, limit: Int) throws(BankFailure) -> [TokenRecord]
  func token(_ serial: SerialNumber) throws(BankFailure) -> TokenRecord?
  /// The hardware token that has been in stock for the longest time, expires after `day`, and may be used from `today` on or
  /// earlier.
  func oldestStock(
    expiringAfter day: TokyoDay, startedBy today: TokyoDay
  ) throws(BankFailure) -> TokenRecord?
  /// A page of the batches, oldest first.
  func batches(after id: Batch.ID?, limit: Int) throws(BankFailure) -> [Batch]
  func batch(_ id: Batch.ID) throws(BankFailure) -> Batch?
  /// A page of a batch's tokens, by serial number.
  func tokens(
    of batch: Batch.ID, after serial: SerialNumber?, limit: Int
  ) throws(BankFailure) -> [TokenRecord]
  /// This serial number, if there is a row of it, which proves nothing; else that of another token which may be taken for it
  /// (``SerialNumber/look``). One question: an import asks it a million times.
  func serial(like serial: SerialNumber) throws(BankFailure) -> SerialNumber?
  /// The token with its seed, for judging a code.
  func sealedToken(_ serial: SerialNumber) throws(BankFailure) -> (token: Token, seed: SealedSeed)?

  /// How a number that no customer has was given lately; nil if it was not.
  func strangerThrottle(_ number: CustomerNumber) throws(BankFailure) -> PasswordThrottle?

  /// The settings as they were accepted last: the text of `institution.json`.
  func acceptedSettings() throws(BankFailure) -> String

  /// The key that exports are signed with, sealed under the master key.
  func sealedSigningKey() throws(BankFailure) -> [UInt8]

  /// The newest time recorded since the clock was accepted last, or ever.
  func newestLedgerTime() throws(BankFailure) -> UnixTime?
  func ledgerHead() throws(BankFailure) -> LedgerHead
  /// The MAC of a row of the ledger; nil if there is no such row.
  func ledgerMAC(of row: Int64) throws(BankFailure) -> [UInt8]?
  /// A customer's rows before `row`, newest first, at most `limit`.
  func ledgerRows(
    of customer: CustomerNumber, before row: Int64?, limit: Int
  ) throws(BankFailure) -> [LedgerRecord]
  func ledgerRow(_ row: Int64) throws(BankFailure) -> LedgerRecord?
  /// Shows `body` the rows that a filter admits, oldest first, one at a time.
  func eachLedgerRow(
    _ filter: LedgerFilter, _ body: (LedgerRecord) throws(BankFailure) -> Reading
  ) throws(BankFailure)
  /// Shows `body` every row after `row` with its MAC, oldest first, one at a time.
  func eachSealedRow(
    after row: Int64, _ body: (SealedLedgerRow) throws(BankFailure) -> Void
  ) throws(BankFailure)
  /// Shows `body` every row about an issue: customer by customer, and of each the oldest first.
  func eachRowOfIssues(
    _ body: (LedgerRecord, _ issue: Int64) throws(BankFailure) -> Void
  ) throws(BankFailure)
  /// Shows `body` issues with what the newest row about each says of it: all those whose columns may differ from it,
  /// but for the hundredth and on, and those that no row is about.
  func eachIssueOtherThanTold(
    _ body: (Issue, _ imprint: String?) throws(BankFailure) -> Void
  ) throws(BankFailure)
  func issueCount() throws(BankFailure) -> Int
  /// The least issue that the ledger tells of and that is not there.
  func missingIssue() throws(BankFailure) -> Int64?
  /// Compares every record with its seal: nothing was changed, added, taken away or put back as it was.
  ///
  /// - Throws: ``StoreFailure/tampered(_:)`` with the first that is not as it was written.
  func verifyRecords() throws(BankFailure)
}

/// What can be written within one transaction, which reads what it has written.
package protocol BankWriter: BankReader {
  func insert(_ customer: Customer, login: Credential, confirmation: Credential) throws(BankFailure)
  /// Name, reading and address.
  func update(_ customer: Customer) throws(BankFailure)
  func update(_ access: CustomerAccess, of number: CustomerNumber) throws(BankFailure)
  func update(
    _ credential: Credential, _ kind: PasswordKind, of number: CustomerNumber
  ) throws(BankFailure)

  /// Puts a source in the place of what was kept of it, if anything was.
  func update(_ known: KnownSource, of number: CustomerNumber) throws(BankFailure)
  func remove(_ source: LoginSource, of number: CustomerNumber) throws(BankFailure)

  /// - Returns: the issue with the identity that the store gave it.
  func insert(_ issue: NewIssue) throws(BankFailure) -> Issue
  func update(_ issue: Issue) throws(BankFailure)
  /// Writes what a judged code changes, and nothing else of the issue: verifier, misses, counted codes.
  func updateVerification(of issue: Issue) throws(BankFailure)
  func insertMiss(of issue: Issue.ID, at time: UnixTime) throws(BankFailure)
  func forgetMisses(of issue: Issue.ID) throws(BankFailure)

  /// One that came with no batch: a software token, say.
  func insert(_ token: Token, seed: SealedSeed) throws(BankFailure)

  /// - Returns: the batch with the identity that the store gave it.
  func insertBatch(
    of file: Batch.File, tokens: Int, at now: UnixTime
  ) throws(BankFailure) -> Batch
  /// Of a batch, in memory that does not grow with it: it is read again in another transaction.
  func insertStock(
    _ token: Token, seed: SealedSeed, in batch: Batch.ID
  ) throws(BankFailure)
  /// Takes a token out of the stock for good.
  func retire(_ serial: SerialNumber, at now: UnixTime) throws(BankFailure)

  func update(stranger: PasswordThrottle, _ number: CustomerNumber) throws(BankFailure)

  /// From now on these settings are the accepted ones.
  func accept(settings: String) throws(BankFailure)

  /// The bank is another one from this transaction on (``BankIdentity/incarnation``): whoever has it open is
  /// refused, and its anchor is established anew.
  func begin(incarnation: Int64) throws(BankFailure)

  /// The only way into the ledger: rows are never changed or removed. Each is chained to the one before
  /// it, and the new head is in the anchor before the transaction is acknowledged.
  func append(_ entry: LedgerEntry) throws(BankFailure)

  /// Seals everything anew: `reseal` gives each seed as it rests under the new key, and the chain of the
  /// ledger is built again after it was found whole under the old one.
  func rotateKey(
    to keys: EvidenceKeys,
    reseal: (Token, SealedSeed) throws(BankFailure) -> SealedSeed
  ) throws(BankFailure)
}
