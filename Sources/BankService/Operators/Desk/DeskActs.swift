import Primitives
import TokenDomain

extension OperatorDesk {
  /// Does an act of the operator's in one transaction; a refusal goes on record.
  ///
  /// - Parameters:
  ///   - event: under which a refusal goes on record.
  ///   - customer: whom the act concerns, if anybody.
  ///   - reason: that was given for it, for the row of a refusal.
  func decide<Result>(
    _ event: LedgerEntry.Event, customer: CustomerNumber? = nil, reason: Reason? = nil,
    _ body: (Act) throws(BankFailure) -> OperatorDecision<Result>
  ) throws(OperatorDenial) -> Result {
    try bank.decide(event, by: actor, customer: customer, reason: reason?.inLedger, body)
  }

  /// Does an act on a live issue of a customer's.
  ///
  /// - Parameters:
  ///   - choice: which of them.
  ///   - serial: of the token that a refusal is about, if it is not the one that decides the login.
  func decideOnIssue<Result>(
    of number: CustomerNumber, _ choice: IssueChoice, _ event: LedgerEntry.Event,
    serial: SerialNumber? = nil, reason: Reason? = nil,
    _ body: (Act, Issue) throws(BankFailure) -> OperatorDecision<Result>
  ) throws(OperatorDenial) -> Result {
    try decide(event, customer: number, reason: reason) {
      (act) throws(BankFailure) -> OperatorDecision<Result> in
      let history = IssueHistory(try act.records.issues(of: number))
      let decision: OperatorDecision<Result>
      if try act.records.customer(number) == nil {
        decision = .refused(.unknownCustomer(number))
      } else {
        switch choice.issue(of: history, number) {
        case .done(let issue): decision = try body(act, issue)
        case .refused(let refusal, _): decision = .refused(refusal)
        }
      }
      switch decision {
      case .done: return decision
      case .refused(let refusal, let evidence):
        return .refused(refusal, evidence.about(serial ?? history.current?.state.serial))
      }
    }
  }

  /// Looks something up that may not be there; nothing but tampering goes on record.
  func lookUp<Result>(
    _ body: (any BankReader) throws(BankFailure) -> OperatorDecision<Result>
  ) throws(OperatorDenial) -> Result {
    let decision = try OperatorDenial.mappingFailure { () throws(BankFailure) in
      try bank.recordingTampering(by: actor, customer: nil) { () throws(BankFailure) in
        try bank.store.read(body)
      }
    }
    return try decision.result
  }
}

extension Decision where Refused == OperatorRefusal {
  /// - Parameter result: what the act comes to, of the issue as it is now.
  init(
    _ moved: Swift.Result<Issue, IssueLifecycle.TransitionRefused>, result: (Issue) -> Result
  ) {
    switch moved {
    case .success(let issue): self = .done(result(issue))
    case .failure(let refused): self = .refused(.transition(refused))
    }
  }
}

extension Act {
  /// Why nothing of a customer is changed any more: there is none, or they have left (rules §1.13). Nil if it can be.
  func refusal(ofChangesTo number: CustomerNumber) throws(BankFailure) -> OperatorRefusal? {
    guard let access = try records.access(of: number) else { return .unknownCustomer(number) }
    return access.closedAt.map { .customerClosed(number, since: $0) }
  }
}
