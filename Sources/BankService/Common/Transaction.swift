import Primitives
import TokenDomain

extension BankService {
  /// Reads one consistent state, at one moment of the server's clock.
  func read<Result>(
    _ body: (any BankReader, UnixTime) throws(BankFailure) -> Result
  ) throws(BankFailure) -> Result {
    try store.read { (records) throws(BankFailure) in try body(records, clock()) }
  }

  /// Does what no rule refuses, in one transaction.
  ///
  /// If the connection to the store goes away during the commit, the ledger is asked whether it was done:
  /// then the caller is told what it came to, as if nothing had been.
  ///
  /// - Throws: ``StoreFailure/outcomeUnknown(_:)`` only if the ledger could not be asked either.
  func perform<Result>(
    by actor: LedgerEntry.Actor, customer: CustomerNumber? = nil,
    _ body: (Act) throws(BankFailure) -> Result
  ) throws(BankFailure) -> Result {
    try recordingTampering(by: actor, customer: customer) { () throws(BankFailure) in
      try transaction(by: actor, customer: customer, body)
    }
  }

  private func transaction<Result>(
    by actor: LedgerEntry.Actor, customer: CustomerNumber?,
    _ body: (Act) throws(BankFailure) -> Result
  ) throws(BankFailure) -> Result {
    var result: Result?
    do throws(BankFailure) {
      try store.write { (records) throws(BankFailure) in
        result = try body(Act(records: records, now: clock(), actor: actor, customer: customer))
      }
    } catch {
      guard case .store(.outcomeUnknown(let head)) = error else { throw error }
      try store.confirmCommit(head)
    }
    guard let result else { throw .store(.inputOutput("a transaction without a result")) }
    return result
  }

  /// Decides and writes in one transaction (rules §3.8). A refusal goes on record, but for that of a password
  /// which was given too soon: of those, one row tells later how many there were (rules §5.13).
  ///
  /// - Parameters:
  ///   - event: under which a refusal goes on record.
  ///   - customer: whom the act concerns, if anybody.
  ///   - reason: that was given for it, for the row of a refusal.
  func decide<Result, Refused>(
    _ event: LedgerEntry.Event, by actor: LedgerEntry.Actor, customer: CustomerNumber?,
    reason: LedgerReason? = nil,
    _ body: (Act) throws(BankFailure) -> Decision<Result, Refused>
  ) throws(Denial<Refused>) -> Result {
    let decision = try Denial<Refused>.mappingFailure { () throws(BankFailure) in
      try perform(by: actor, customer: customer) {
        (act) throws(BankFailure) -> Decision<Result, Refused> in
        let decision = try body(act)
        if case .refused(let refusal, let evidence) = decision, refusal.rule != .passwordWait {
          try act.record(
            event, outcome: .refused(rule: refusal.rule.rawValue), of: evidence.issue,
            serial: evidence.serial, reason: reason, judgement: evidence.judgement)
        }
        return decision
      }
    }
    return try decision.result
  }
}
