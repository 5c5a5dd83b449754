import BankService
import OneTimePassword
import Primitives
import TokenDomain
import Vault

/// Something that was written, to be done again.
struct RepeatableWrite: Sendable {
  let apply: @Sendable (any BankWriter) throws(BankFailure) -> Void
}

/// The records of a transaction behind a line that may go away at every call.
final class LosingRecords {
  private let base: any BankWriter
  private let line: LosingStore
  private(set) var writes: [RepeatableWrite] = []

  init(_ base: any BankWriter, _ line: LosingStore) {
    (self.base, self.line) = (base, line)
  }

  private func passed() throws(BankFailure) -> any BankWriter {
    try line.pass()
    return base
  }

  private func write(
    _ write: @escaping @Sendable (any BankWriter) throws(BankFailure) -> Void
  ) throws(BankFailure) {
    try write(passed())
    writes.append(RepeatableWrite(apply: write))
  }
}

extension LosingRecords: BankReader {
  func customers(
    after number: CustomerNumber?, limit: Int
  ) throws(BankFailure) -> [ListedCustomer] { try passed().customers(after: number, limit: limit) }

  func customers(
    found search: CustomerSearch, after number: CustomerNumber?, limit: Int
  ) throws(BankFailure) -> [ListedCustomer] {
    try passed().customers(found: search, after: number, limit: limit)
  }

  func customer(_ number: CustomerNumber) throws(BankFailure) -> CustomerRecord? {
    try passed().customer(number)
  }

  func access(of number: CustomerNumber) throws(BankFailure) -> CustomerAccess? {
    try passed().access(of: number)
  }

  func credential(
    _ kind: PasswordKind, of number: CustomerNumber
  ) throws(BankFailure) -> Credential? { try passed().credential(kind, of: number) }

  func issues(of customer: CustomerNumber) throws(BankFailure) -> [Issue] {
    try passed().issues(of: customer)
  }

  func issuesWithTokens(of customer: CustomerNumber) throws(BankFailure) -> [ListedIssue] {
    try passed().issuesWithTokens(of: customer)
  }

  func presentIssues(
    after key: ListedIssue.Key?, limit: Int
  ) throws(BankFailure) -> [ListedIssue] { try passed().presentIssues(after: key, limit: limit) }

  func requests(
    after key: ListedRequest.Key?, limit: Int
  ) throws(BankFailure) -> [ListedRequest] { try passed().requests(after: key, limit: limit) }

  func missTimes(of issue: Issue.ID, limit: Int) throws(BankFailure) -> [UnixTime] {
    try passed().missTimes(of: issue, limit: limit)
  }

  func missCount(of issue: Issue.ID, from start: UnixTime) throws(BankFailure) -> Int {
    try passed().missCount(of: issue, from: start)
  }

  func tokens(after serial: SerialNumber?, limit: Int) throws(BankFailure) -> [TokenRecord] {
    try passed().tokens(after: serial, limit: limit)
  }

  func token(_ serial: SerialNumber) throws(BankFailure) -> TokenRecord? {
    try passed().token(serial)
  }

  func oldestStock(
    expiringAfter day: TokyoDay, startedBy today: TokyoDay
  ) throws(BankFailure) -> TokenRecord? {
    try passed().oldestStock(expiringAfter: day, startedBy: today)
  }

  func sealedToken(
    _ serial: SerialNumber
  ) throws(BankFailure) -> (token: Token, seed: SealedSeed)? { try passed().sealedToken(serial) }

  func strangerThrottle(_ number: CustomerNumber) throws(BankFailure) -> PasswordThrottle? {
    try passed().strangerThrottle(number)
  }

  func newestLedgerTime() throws(BankFailure) -> UnixTime? { try passed().newestLedgerTime() }

  func ledgerHead() throws(BankFailure) -> LedgerHead { try passed().ledgerHead() }

  func ledgerMAC(of row: Int64) throws(BankFailure) -> [UInt8]? {
    try passed().ledgerMAC(of: row)
  }

  func ledgerRows(
    of customer: CustomerNumber, before row: Int64?, limit: Int
  ) throws(BankFailure) -> [LedgerRecord] {
    try passed().ledgerRows(of: customer, before: row, limit: limit)
  }

  func ledgerRow(_ row: Int64) throws(BankFailure) -> LedgerRecord? {
    try passed().ledgerRow(row)
  }

  func eachLedgerRow(
    _ filter: LedgerFilter, _ body: (LedgerRecord) throws(BankFailure) -> Reading
  ) throws(BankFailure) { try passed().eachLedgerRow(filter, body) }

  func eachSealedRow(
    after row: Int64, _ body: (SealedLedgerRow) throws(BankFailure) -> Void
  ) throws(BankFailure) { try passed().eachSealedRow(after: row, body) }

  func eachRowOfIssues(
    _ body: (LedgerRecord, _ issue: Int64) throws(BankFailure) -> Void
  ) throws(BankFailure) { try passed().eachRowOfIssues(body) }

  func eachIssueOtherThanTold(
    _ body: (Issue, _ imprint: String?) throws(BankFailure) -> Void
  ) throws(BankFailure) { try passed().eachIssueOtherThanTold(body) }

  func issueCount() throws(BankFailure) -> Int { try passed().issueCount() }

  func missingIssue() throws(BankFailure) -> Int64? { try passed().missingIssue() }

  func sources(of customer: CustomerNumber) throws(BankFailure) -> [KnownSource] {
    try passed().sources(of: customer)
  }

  func passwordStanding(
    _ kind: PasswordKind, of number: CustomerNumber
  ) throws(BankFailure) -> Credential.Standing? {
    try passed().passwordStanding(kind, of: number)
  }

  func acceptedSettings() throws(BankFailure) -> String { try passed().acceptedSettings() }

  func sealedSigningKey() throws(BankFailure) -> [UInt8] { try passed().sealedSigningKey() }

  func verifyRecords() throws(BankFailure) { try passed().verifyRecords() }

}

extension LosingRecords: BankWriter {
  func insert(
    _ customer: Customer, login: Credential, confirmation: Credential
  ) throws(BankFailure) {
    try write { (records) throws(BankFailure) in
      try records.insert(customer, login: login, confirmation: confirmation)
    }
  }

  func update(_ customer: Customer) throws(BankFailure) {
    try write { (records) throws(BankFailure) in try records.update(customer) }
  }

  func update(_ access: CustomerAccess, of number: CustomerNumber) throws(BankFailure) {
    try write { (records) throws(BankFailure) in try records.update(access, of: number) }
  }

  func update(
    _ credential: Credential, _ kind: PasswordKind, of number: CustomerNumber
  ) throws(BankFailure) {
    try write { (records) throws(BankFailure) in
      try records.update(credential, kind, of: number)
    }
  }

  func insert(_ issue: NewIssue) throws(BankFailure) -> Issue {
    let inserted = try passed().insert(issue)
    writes.append(
      RepeatableWrite { (records) throws(BankFailure) in _ = try records.insert(issue) })
    return inserted
  }

  func update(_ issue: Issue) throws(BankFailure) {
    try write { (records) throws(BankFailure) in try records.update(issue) }
  }

  func updateVerification(of issue: Issue) throws(BankFailure) {
    try write { (records) throws(BankFailure) in try records.updateVerification(of: issue) }
  }

  func insertMiss(of issue: Issue.ID, at time: UnixTime) throws(BankFailure) {
    try write { (records) throws(BankFailure) in try records.insertMiss(of: issue, at: time) }
  }

  func forgetMisses(of issue: Issue.ID) throws(BankFailure) {
    try write { (records) throws(BankFailure) in try records.forgetMisses(of: issue) }
  }

  func insert(_ token: Token, seed: SealedSeed) throws(BankFailure) {
    try write { (records) throws(BankFailure) in try records.insert(token, seed: seed) }
  }

  func batches(after id: Batch.ID?, limit: Int) throws(BankFailure) -> [Batch] {
    try passed().batches(after: id, limit: limit)
  }

  func batch(_ id: Batch.ID) throws(BankFailure) -> Batch? { try passed().batch(id) }

  func tokens(
    of batch: Batch.ID, after serial: SerialNumber?, limit: Int
  ) throws(BankFailure) -> [TokenRecord] {
    try passed().tokens(of: batch, after: serial, limit: limit)
  }

  func serial(like serial: SerialNumber) throws(BankFailure) -> SerialNumber? {
    try passed().serial(like: serial)
  }

  func insertBatch(
    of file: Batch.File, tokens: Int, at now: UnixTime
  ) throws(BankFailure) -> Batch {
    let batch = try passed().insertBatch(of: file, tokens: tokens, at: now)
    writes.append(
      RepeatableWrite { (records) throws(BankFailure) in
        _ = try records.insertBatch(of: file, tokens: tokens, at: now)
      })
    return batch
  }

  func insertStock(
    _ token: Token, seed: SealedSeed, in batch: Batch.ID
  ) throws(BankFailure) {
    try write { (records) throws(BankFailure) in
      try records.insertStock(token, seed: seed, in: batch)
    }
  }

  func retire(_ serial: SerialNumber, at now: UnixTime) throws(BankFailure) {
    try write { (records) throws(BankFailure) in try records.retire(serial, at: now) }
  }

  func update(stranger: PasswordThrottle, _ number: CustomerNumber) throws(BankFailure) {
    try write { (records) throws(BankFailure) in try records.update(stranger: stranger, number) }
  }

  func update(_ known: KnownSource, of number: CustomerNumber) throws(BankFailure) {
    try write { (records) throws(BankFailure) in try records.update(known, of: number) }
  }

  func remove(_ source: LoginSource, of number: CustomerNumber) throws(BankFailure) {
    try write { (records) throws(BankFailure) in try records.remove(source, of: number) }
  }

  func accept(settings: String) throws(BankFailure) {
    try write { (records) throws(BankFailure) in try records.accept(settings: settings) }
  }

  func begin(incarnation: Int64) throws(BankFailure) {
    try write { (records) throws(BankFailure) in try records.begin(incarnation: incarnation) }
  }

  func append(_ entry: LedgerEntry) throws(BankFailure) {
    try write { (records) throws(BankFailure) in try records.append(entry) }
  }

  func rotateKey(
    to keys: EvidenceKeys,
    reseal: (Token, SealedSeed) throws(BankFailure) -> SealedSeed
  ) throws(BankFailure) {
    var made: [Token: SealedSeed] = [:]
    try passed().rotateKey(to: keys) {
      (token, seed) throws(BankFailure) in
      let sealed = try reseal(token, seed)
      made[token] = sealed
      return sealed
    }
    let resealed = made
    writes.append(
      RepeatableWrite { (records) throws(BankFailure) in
        try records.rotateKey(to: keys) { resealed[$0] ?? $1 }
      })
  }
}
