import BankFixtures
import BankService
import SQLiteStore
import Synchronization
import TokenDomain

/// A store behind a line that goes away once, at a point that a test chooses, and comes back at once or not
/// before the test says so. Behind it is a bank in memory, which is always there.
final class LosingStore: OpenedBank {
  /// Where a transaction is when the line goes away.
  enum Point: Hashable, Sendable {
    /// A transaction that writes is about to begin.
    case beginning
    /// At the call of this number, 1 and on, that reads or writes a record.
    case call(Int)
    /// Its commit was sent.
    case commit(Fate)
  }

  /// What becomes of a commit that nobody answers.
  enum Fate: Hashable, Sendable, CaseIterable {
    /// It never arrived.
    case lost
    /// It was done.
    case done
    /// It is done when the next transaction waits for its turn.
    case underWay
  }

  private struct Line {
    var point: Point?
    var comesBack = true
    var isAway = false
    var calls = 0
    /// A transaction whose commit is under way.
    var underWay: [RepeatableWrite] = []
  }

  private let base: SQLiteStore
  private let line = Mutex(Line())
  /// What somebody else does before the next transaction begins.
  private let others = Mutex<(@Sendable (any BankStore) throws(BankFailure) -> Void)?>(nil)

  let place = StorePlace("db.example:5432", called: "db.example")

  init() throws {
    base = try SQLiteStore.inMemory(masterKey: Sample.masterKey(), Sample.founding())
  }

  /// Lets the line go away at `point` from now on.
  func lose(at point: Point?, comingBack: Bool) {
    line.withLock {
      $0.point = point
      $0.comesBack = comingBack
      $0.calls = 0
    }
  }

  /// The line is there again.
  func comeBack() {
    line.withLock { $0.isAway = false }
  }

  /// Somebody else does something before the next transaction after the loss.
  func meanwhile(_ act: @escaping @Sendable (any BankStore) throws(BankFailure) -> Void) {
    others.withLock { $0 = act }
  }

  /// How many calls were made since the point was chosen.
  var calls: Int { line.withLock { $0.calls } }

  /// Whether the point that was chosen was never come to.
  var isWaiting: Bool { line.withLock { $0.point != nil } }

  func changeMark() throws(BankFailure) -> ChangeMark {
    try reach()
    return try base.changeMark()
  }

  func read<Result>(
    _ body: (any BankReader) throws(BankFailure) -> Result
  ) throws(BankFailure) -> Result {
    try reach()
    return try base.read { (records) throws(BankFailure) in
      guard let records = records as? any BankWriter else { throw .store(.readOnly) }
      return try body(LosingRecords(records, self))
    }
  }

  func write<Result>(
    _ body: (any BankWriter) throws(BankFailure) -> Result
  ) throws(BankFailure) -> Result {
    try reach()
    if goesAway(at: .beginning) { throw .store(.unreachable(place)) }
    try arrive()
    var unanswered: LedgerHead??
    let result = try base.write { (records) throws(BankFailure) in
      let before = try records.ledgerHead()
      let losing = LosingRecords(records, self)
      let result = try body(losing)
      let after = try records.ledgerHead()
      let head = before == after ? nil : after
      if goesAway(at: .commit(.done)) { unanswered = .some(head) }
      if goesAway(at: .commit(.lost)) { throw .store(.outcomeUnknown(head)) }
      if goesAway(at: .commit(.underWay)) {
        line.withLock { $0.underWay = losing.writes }
        throw .store(.outcomeUnknown(head))
      }
      return result
    }
    if let unanswered { throw .store(.outcomeUnknown(unanswered)) }
    return result
  }

  var anchorPlace: StorePlace { base.anchorPlace }
  func ledgerAnchor() throws(BankFailure) -> LedgerHead { try base.ledgerAnchor() }
  var identity: BankIdentity { base.identity }
  func checkUp() throws(StoreFailure) -> StoreCheckup { try base.checkUp() }
  func backUp(to destination: String) throws(StoreFailure) -> StoreBackup {
    try base.backUp(to: destination)
  }

  /// Counts a call of a transaction, which may be the last one.
  func pass() throws(BankFailure) {
    let number = line.withLock { line in
      line.calls += 1
      return line.calls
    }
    try reach()
    if goesAway(at: .call(number)) { throw .store(.unreachable(place)) }
  }

  private func reach() throws(BankFailure) {
    if line.withLock({ $0.isAway }) { throw .store(.unreachable(place)) }
  }

  private func goesAway(at point: Point) -> Bool {
    line.withLock { line in
      guard line.point == point else { return false }
      line.point = nil
      line.isAway = !line.comesBack
      return true
    }
  }

  /// What was under way is done, and then what somebody else does.
  private func arrive() throws(BankFailure) {
    let writes = line.withLock { line in
      defer { line.underWay = [] }
      return line.underWay
    }
    if !writes.isEmpty {
      try base.write { (records) throws(BankFailure) in
        for write in writes { try write.apply(records) }
      }
    }
    guard !isWaiting else { return }
    let act = others.withLock { others in
      defer { others = nil }
      return others
    }
    try act?(base)
  }
}
