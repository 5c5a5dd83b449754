import Primitives
import TokenDomain

/// An issue as the rows of the ledger lead it through its lifecycle, one row after the other (rules §5.3): a row that
/// tells of an arrow which is none was written by nobody who keeps to the rules, whatever key it was sealed with.
struct IssueReplay {
  fileprivate typealias State = IssueLifecycle.State<SerialNumber>

  /// Its identity in the store.
  let issue: Int64
  private var state: State?

  init(of issue: Int64) { self.issue = issue }

  /// Takes the next row about it.
  ///
  /// - Throws: ``LedgerFault/replay(row:issue:from:event:to:)`` if the rows before it do not lead to how it says
  ///   that it left the issue.
  mutating func follow(_ record: LedgerRecord) throws(LedgerFault) {
    let told = record.imprint.flatMap { LedgerFacts(text: $0) }.flatMap { State(imprint: $0) }
    guard let told, record.leads(from: state, to: told) else {
      throw .replay(
        row: record.row, issue: issue, from: state?.name, event: record.event, to: told?.name)
    }
    state = told
  }
}

extension Issue {
  /// What the newest row about it says otherwise; nil if nothing.
  ///
  /// - Parameter imprint: as the row has it; nil if no row is about it.
  func fault(by imprint: String?) -> LedgerFault? {
    guard let told = imprint.flatMap({ LedgerFacts(text: $0) }) else {
      return .unknownIssue(id: id.rawValue, customer: customer.digits)
    }
    return self.imprint.facts.difference(from: told).map {
      .issue(id: id.rawValue, customer: customer.digits, column: $0)
    }
  }
}

/// What a row does to the issue that it is about.
private enum Step {
  /// A code was judged, say, or a miss counted.
  case stays
  case moves(IssueLifecycle.Event)
  case begins
  /// It began before the ledger told of issues.
  case isFound
}

extension LedgerRecord {
  fileprivate func leads(from before: IssueReplay.State?, to told: IssueReplay.State) -> Bool {
    switch (before, step(to: told)) {
    case (let before?, .stays): from == nil && to == nil && told == before
    case (let before?, .moves(let transition)):
      from == before.name.rawValue && to == told.name.rawValue
        && told == before.after(transition, at: UnixTime(seconds: time))
    case (nil, .begins):
      from == nil && to == told.name.rawValue && told.since.seconds == time
    case (nil, .isFound): from == nil && to == nil
    case (_, nil), (nil, .stays), (nil, .moves), (_?, .begins), (_?, .isFound): false
    }
  }

  /// Nil if nobody of us writes such a row about an issue.
  private func step(to told: IssueReplay.State) -> Step? {
    guard let event = LedgerEntry.Event(rawValue: event) else { return nil }
    guard outcome == "done" else { return .stays }
    switch event {
    case .tokenRequested, .reissueBooked:
      guard case .requested(.hardware, _) = told else { return nil }
      return .begins
    case .tokenIssued:
      guard case .issued(let serial, _) = told, serial.kind == .software else { return nil }
      return .begins
    case .issueSealed: return .isFound
    case .tokenDispatched: return told.serial.map { .moves(.dispatch($0)) }
    case .tokenActivated, .tokenSwitched: return .moves(.activate)
    case .tokenReleased: return .moves(.release)
    case .tokenSuspended, .tokenReported:
      guard case .suspended(_, _, let reason, _) = told else { return nil }
      return .moves(.suspend(reason))
    case .tokenResumed: return .moves(.resume)
    case .tokenRevoked:
      guard case .revoked(_, _, _, let reason) = told else { return nil }
      return .moves(.revoke(reason))
    case .requestCancelled: return .moves(.cancel)
    case .login, .tokenResynchronised, .codesSpent: return .stays
    case .customerAdded, .customersImported, .customerChanged, .customerClosed, .passwordReset,
      .passwordUnlocked, .tokenImported, .batchImported,
      .tokenRetired,
      .batchRetired, .passwordAccepted,
      .logout, .passwordChanged, .passwordRehashed, .triesHeldBack, .clockAccepted, .keyRotated,
      .bankRestored, .settingsAccepted, .tamperingFound, .bankMigrated:
      return nil
    }
  }
}

extension IssueLifecycle.State<SerialNumber> {
  /// Nil if there is no such arrow.
  fileprivate func after(_ transition: IssueLifecycle.Event, at now: UnixTime) -> Self? {
    var state = self
    do {
      try state.apply(transition, at: now) { $0 }
      return state
    } catch {
      return nil
    }
  }
}
