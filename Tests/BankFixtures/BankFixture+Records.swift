import BankService
import Primitives
import TokenDomain
import Vault

/// The records past the service: what storage itself promises.
extension BankFixture {
  /// What `body` finds in one consistent state.
  package func read<Value>(_ body: (any BankReader) throws -> Value) throws -> Value {
    try store.read { (records) throws(BankFailure) in Result { try body(records) } }.get()
  }

  /// The ledger as the bank reads it, oldest row first.
  package func rows(_ filter: LedgerFilter = LedgerFilter()) throws -> [LedgerRecord] {
    try read { (records) throws in
      var rows: [LedgerRecord] = []
      try records.eachLedgerRow(filter) { (row) throws(BankFailure) in
        rows.append(row)
        return .goOn
      }
      return rows
    }
  }

  /// - Parameter body: what it throws is rolled back and passed on.
  package func write<Value>(
    _ body: (any BankWriter) throws(BankFailure) -> Value
  ) throws(BankFailure) -> Value {
    try store.write(body)
  }

  /// An issue in `state` as a store keeps it, without the way there.
  package func insertIssue(
    of customer: CustomerNumber, in state: IssueLifecycle.State<SerialNumber>,
    requestedAt: UnixTime = TestBank.start
  ) throws(BankFailure) -> Issue {
    try write { (records) throws(BankFailure) in
      try records.insertIssue(of: customer, in: state, requestedAt: requestedAt)
    }
  }
}

extension BankWriter {
  /// The same within a transaction.
  package func insertIssue(
    of customer: CustomerNumber, in state: IssueLifecycle.State<SerialNumber>,
    requestedAt: UnixTime = TestBank.start
  ) throws(BankFailure) -> Issue {
    let new = try insert(NewIssue.request(by: customer, at: requestedAt))
    let issue = Issue(
      id: new.id, customer: customer, kind: .hardware, requestedAt: requestedAt,
      state: state.map {
        HeldToken(serial: $0, verifier: .init(knowing: .hardwareAtDispatch, at: requestedAt))
      })
    try update(issue)
    return issue
  }

  /// A customer with a token in use, as a store keeps it, without the way there.
  ///
  /// - Parameter seed: is needed if somebody is to log in.
  @discardableResult
  package func insert(
    _ customer: Customer, using serial: SerialNumber, _ password: Credential,
    seed: SealedSeed = Sample.sealedSeed,
    since start: UnixTime = TestBank.start
  ) throws(BankFailure) -> Issue {
    try insert(customer, login: password, confirmation: password)
    try insert(TestToken(serial).token, seed: seed)
    return try insertIssue(
      of: customer.number, in: .active(serial, issued: start, since: start), requestedAt: start)
  }
}
