import Primitives
import TokenDomain

extension OperatorDesk {
  /// Chooses a token for a request and sends it: from now on its code can be used for 利用開始.
  ///
  /// - Parameter serial: nil takes the oldest of the stock that has not expired.
  /// - Returns: the serial to put into the envelope.
  /// - Throws: ``OperatorRefusal/unknownCustomer(_:)``, ``OperatorRefusal/noLiveIssue(_:)``,
  ///   ``OperatorRefusal/emptyStock``, ``OperatorRefusal/unknownSerial(_:)``,
  ///   ``OperatorRefusal/serialTaken(_:)``, ``OperatorRefusal/tokenExpired(_:)``,
  ///   ``OperatorRefusal/transition(_:)``.
  package func dispatch(
    to number: CustomerNumber, serial wanted: SerialNumber? = nil
  ) throws(OperatorDenial) -> SerialNumber {
    try decide(.tokenDispatched, number, on: .request, serial: wanted) {
      (records, issue, now) throws(BankFailure) -> OperatorDecision<SerialNumber> in
      let today = TokyoDay(containing: now)
      let record: TokenRecord
      if let wanted {
        guard let found = try records.token(wanted) else { return .refused(.unknownSerial(wanted)) }
        guard found.state == .stock else { return .refused(.serialTaken(wanted)) }
        record = found
      } else {
        let yesterday = TokyoDay(containing: now.advanced(byDays: -1))
        guard let oldest = try records.oldestStock(expiringAfter: yesterday) else {
          return .refused(.emptyStock)
        }
        record = oldest
      }
      guard record.token.expires >= today else {
        return .refused(.tokenExpired(record.token.expires))
      }
      let serial = record.token.serial
      return OperatorDecision(
        try records.moveIfPossible(
          issue, .dispatch(serial), as: .tokenDispatched, by: actor, at: now)
      ) { _ in serial }
    }
  }

  /// Takes back a request that no token was sent for yet.
  ///
  /// - Throws: ``OperatorRefusal/unknownCustomer(_:)``, ``OperatorRefusal/noLiveIssue(_:)``,
  ///   ``OperatorRefusal/transition(_:)``.
  package func cancelRequest(of number: CustomerNumber) throws(OperatorDenial) {
    try decide(.requestCancelled, number, on: .request) {
      (records, issue, now) throws(BankFailure) -> OperatorDecision<Void> in
      OperatorDecision(
        try records.moveIfPossible(issue, .cancel, as: .requestCancelled, by: actor, at: now)
      ) { _ in () }
    }
  }

  /// Runs an act on a live issue of the customer's; a refusal goes on record.
  ///
  /// - Parameters:
  ///   - choice: which of them.
  ///   - serial: of the token that a refusal is about, if it is not the issue's own.
  func decide<Result>(
    _ event: LedgerEntry.Event, _ number: CustomerNumber, on choice: IssueChoice,
    serial: SerialNumber? = nil, reason: Reason? = nil,
    _ body: (any BankWriter, Issue, UnixTime) throws(BankFailure) -> OperatorDecision<Result>
  ) throws(OperatorDenial) -> Result {
    try bank.decide { (records, now) throws(BankFailure) -> OperatorDecision<Result> in
      let decision: OperatorDecision<Result>
      let history = IssueHistory(try records.issues(of: number))
      if try records.customer(number) == nil {
        decision = .refused(.unknownCustomer(number))
      } else {
        switch choice.issue(of: history, number) {
        case .done(let issue): decision = try body(records, issue, now)
        case .refused(let refusal, _): decision = .refused(refusal)
        }
      }
      switch decision {
      case .done: return decision
      case .refused(let refusal, let evidence):
        return try records.refuse(
          refusal, event, by: actor, at: now, customer: number,
          serial: serial ?? history.current?.state.serial, reason: reason?.text,
          evidence: evidence)
      }
    }
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
