import Primitives
import TokenDomain

/// One act of somebody's, while it is done: one transaction, one reading of the clock (rules §3.8), and who
/// acts. What it changes is written together with its row of the ledger.
struct Act {
  let records: any BankWriter
  /// The server's time, read once.
  let now: UnixTime
  let actor: LedgerEntry.Actor
  /// Whom it concerns; nil for what concerns no customer.
  let customer: CustomerNumber?

  /// Puts a row into the ledger.
  ///
  /// - Parameters:
  ///   - issue: as the act left it.
  ///   - serial: of the token that the row is about, if it is not the issue's.
  func record(
    _ event: LedgerEntry.Event, outcome: LedgerEntry.Outcome = .done, of issue: Issue? = nil,
    serial: SerialNumber? = nil, from: IssueLifecycle.StateName? = nil,
    to: IssueLifecycle.StateName? = nil, reason: LedgerReason? = nil, judgement: LedgerFacts? = nil
  ) throws(BankFailure) {
    try records.append(
      LedgerEntry(
        time: now, event: event, outcome: outcome, actor: actor, customer: customer,
        serial: serial ?? issue?.state.serial, from: from, to: to, reason: reason,
        imprint: issue?.imprint, judgement: judgement))
  }

  /// Moves an issue along an arrow that it is known to have, since the procedure was found open in this
  /// transaction, and puts that on record.
  ///
  /// - Returns: the issue as it is now.
  /// - Precondition: its state has that arrow.
  @discardableResult
  func move(
    _ issue: Issue, _ transition: IssueLifecycle.Event, as event: LedgerEntry.Event,
    reason: LedgerReason? = nil, judgement: LedgerFacts? = nil
  ) throws(BankFailure) -> Issue {
    switch try moveIfPossible(
      issue, transition, as: event, reason: reason, judgement: judgement)
    {
    case .success(let moved): return moved
    case .failure(let refused): preconditionFailure("an open procedure has its arrow: \(refused)")
    }
  }

  /// Moves an issue along an arrow of its lifecycle, and puts that on record.
  ///
  /// - Returns: the issue as it is now; or that there is no such arrow, and nothing is written.
  func moveIfPossible(
    _ issue: Issue, _ transition: IssueLifecycle.Event, as event: LedgerEntry.Event,
    reason: LedgerReason? = nil, judgement: LedgerFacts? = nil
  ) throws(BankFailure) -> Result<Issue, IssueLifecycle.TransitionRefused> {
    let ahead = try clockAhead(transition, issue)
    var moved = issue
    do {
      try moved.apply(transition, at: now, clockAhead: ahead)
    } catch {
      return .failure(error)
    }
    try records.update(moved)
    try record(
      event, of: moved, from: issue.state.name, to: moved.state.name, reason: reason,
      judgement: judgement)
    return .success(moved)
  }

  /// What its maker measured of the clock of a token that nothing else is known of, in milliseconds.
  private func clockAhead(
    _ transition: IssueLifecycle.Event, _ issue: Issue
  ) throws(BankFailure) -> Int64 {
    let serial: SerialNumber?
    switch transition {
    case .dispatch(let chosen): serial = chosen
    case .resume: serial = issue.state.serial
    case .activate, .release, .suspend, .revoke, .cancel: return 0
    }
    guard let serial, let token = try records.token(serial)?.token else { return 0 }
    return token.clockAhead
  }

  /// A token gives way to the next one by its customer's own act.
  func revokeAsReplaced(_ issue: Issue, judgement: LedgerFacts? = nil) throws(BankFailure) {
    try move(
      issue, .revoke(.replaced), as: .tokenRevoked,
      reason: .revocation(.replaced, given: nil),
      judgement: judgement)
  }

  /// Ends every open session of the customer (rules §1).
  ///
  /// - Returns: the generation that a session must carry from now on.
  @discardableResult
  func endSessions(of number: CustomerNumber) throws(BankFailure) -> Int {
    guard var access = try records.access(of: number) else {
      throw .store(.corrupt("customer \(number): no record"))
    }
    access.generation += 1
    try records.update(access, of: number)
    return access.generation
  }
}
