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
  func refuse<Result>(
    _ refusal: Refusal, _ event: LedgerEntry.Event, by actor: LedgerEntry.Actor, at now: UnixTime,
    customer: CustomerNumber?, serial: SerialNumber? = nil, reason: String? = nil,
    evidence: Evidence = Evidence()
  ) throws(BankError) -> BankService.Decision<Result> {
    try append(
      LedgerEntry(
        time: now, event: event, outcome: .refused(rule: refusal.rule), actor: actor,
        customer: customer, serial: serial, reason: reason, imprint: evidence.issue?.imprint,
        judgement: evidence.judgement))
    return .refused(refusal)
  }

  /// Moves an issue along an arrow of its lifecycle, and puts that on record.
  ///
  /// - Returns: the issue as it is now.
  /// - Throws: ``Refusal/transition(_:)`` and nothing written if there is no such arrow.
  func move(
    _ issue: Issue, _ transition: IssueLifecycle.Event, as event: LedgerEntry.Event,
    by actor: LedgerEntry.Actor, at now: UnixTime, reason: String? = nil,
    judgement: LedgerFacts? = nil
  ) throws(BankError) -> Issue {
    var moved = issue
    do {
      try moved.apply(transition, at: now)
    } catch {
      throw .refused(.transition(error))
    }
    try update(moved)
    try append(
      LedgerEntry(
        time: now, event: event, actor: actor, customer: issue.customer,
        serial: moved.state.serial, from: issue.state.name, to: moved.state.name, reason: reason,
        imprint: moved.imprint, judgement: judgement))
    return moved
  }

  /// Ends every open session of the customer (rules §1).
  ///
  /// - Returns: the generation that a session must carry from now on.
  @discardableResult
  func endSessions(of number: CustomerNumber) throws(BankError) -> Int {
    guard var access = try access(of: number) else {
      throw .refused(.unknownCustomer(number))
    }
    access.generation += 1
    try update(access, of: number)
    return access.generation
  }
}
