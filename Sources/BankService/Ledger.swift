import Primitives
import TokenDomain

/// What a row of the ledger tells beyond who did what: the issue as the act left it, if the act touched
/// one, and how a code was judged.
struct Evidence {
  var issue: Issue?
  var judgement: LedgerFacts?
}

extension BankWriter {
  /// Puts a refusal on record.
  func refuse<Result, Refused>(
    _ refusal: Refused, _ event: LedgerEntry.Event, by actor: LedgerEntry.Actor, at now: UnixTime,
    customer: CustomerNumber?, serial: SerialNumber? = nil, reason: String? = nil,
    evidence: Evidence = Evidence()
  ) throws(BankFailure) -> Decision<Result, Refused> {
    try append(
      LedgerEntry(
        time: now, event: event, outcome: .refused(rule: refusal.rule.rawValue), actor: actor,
        customer: customer, serial: serial, reason: reason, imprint: evidence.issue?.imprint,
        judgement: evidence.judgement))
    return .refused(refusal)
  }

  /// Moves an issue along an arrow that it is known to have, since the procedure was found open in this
  /// transaction, and puts that on record.
  ///
  /// - Returns: the issue as it is now.
  /// - Precondition: its state has that arrow.
  func move(
    _ issue: Issue, _ transition: IssueLifecycle.Event, as event: LedgerEntry.Event,
    by actor: LedgerEntry.Actor, at now: UnixTime, reason: String? = nil,
    judgement: LedgerFacts? = nil
  ) throws(BankFailure) -> Issue {
    let moved = try moveIfPossible(
      issue, transition, as: event, by: actor, at: now, reason: reason, judgement: judgement)
    switch moved {
    case .success(let moved): return moved
    case .failure(let refused): preconditionFailure("an open procedure has its arrow: \(refused)")
    }
  }

  /// Moves an issue along an arrow of its lifecycle, and puts that on record.
  ///
  /// - Returns: the issue as it is now; or that there is no such arrow, and nothing is written.
  func moveIfPossible(
    _ issue: Issue, _ transition: IssueLifecycle.Event, as event: LedgerEntry.Event,
    by actor: LedgerEntry.Actor, at now: UnixTime, reason: String? = nil,
    judgement: LedgerFacts? = nil
  ) throws(BankFailure) -> Result<Issue, IssueLifecycle.TransitionRefused> {
    var moved = issue
    do {
      try moved.apply(transition, at: now)
    } catch {
      return .failure(error)
    }
    try update(moved)
    try append(
      LedgerEntry(
        time: now, event: event, actor: actor, customer: issue.customer,
        serial: moved.state.serial, from: issue.state.name, to: moved.state.name, reason: reason,
        imprint: moved.imprint, judgement: judgement))
    return .success(moved)
  }

  /// Ends every open session of the customer (rules §1).
  ///
  /// - Returns: the generation that a session must carry from now on.
  @discardableResult
  func endSessions(of number: CustomerNumber) throws(BankFailure) -> Int {
    guard var access = try access(of: number) else {
      throw .store(.corrupt("customer \(number): no record"))
    }
    access.generation += 1
    try update(access, of: number)
    return access.generation
  }
}
