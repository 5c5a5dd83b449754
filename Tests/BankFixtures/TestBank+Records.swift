import BankService
import GRDB
import Primitives
import TokenDomain

/// The bank's tables past the service: what storage itself promises, and what damage looks like.
extension TestBank {
  package func read<Value>(_ body: (any BankReader) throws -> Value) throws -> Value {
    try store.read { (records) throws(BankFailure) in Result { try body(records) } }.get()
  }

  /// - Parameter body: what it throws is rolled back and passed on.
  package func write<Value>(_ body: (any BankWriter) throws(BankFailure) -> Value)
    throws(BankFailure)
    -> Value
  {
    try store.write(body)
  }

  /// Runs SQL as another program would, in a connection of its own.
  package func execute(_ sql: String) throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
  }

  /// The same without the schema's checks and references: what no program of ours would write.
  package func damage(_ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: path, configuration: configuration).write {
      try $0.execute(sql: "PRAGMA ignore_check_constraints = ON; \(sql)")
    }
  }

  /// An issue in `state` as a store keeps it, without the way there.
  package func insertIssue(
    of customer: CustomerNumber, in state: IssueLifecycle.State<SerialNumber>,
    requestedAt: UnixTime = start
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
}
