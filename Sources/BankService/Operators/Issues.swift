import Primitives
import TokenDomain

extension OperatorDesk {
  /// Lifts a stop (認証停止の解除), whether misses or the customer's report was its cause: misses 0, the wanted
  /// code forgotten, the last used step kept, the interval as at dispatch (rules §4).
  ///
  /// - Parameter serial: nil admits whichever token is stopped.
  /// - Throws: ``OperatorRefusal/unknownCustomer(_:)``, ``OperatorRefusal/noLiveIssue(_:)``,
  ///   ``OperatorRefusal/otherToken(_:)``, ``OperatorRefusal/transition(_:)``.
  package func resume(
    _ number: CustomerNumber, serial: SerialNumber? = nil, reason: Reason
  ) throws(OperatorDenial) {
    try decideOnIssue(
      of: number, .stopped(serial), .tokenResumed, serial: serial, reason: reason
    ) { (act, issue) throws(BankFailure) -> OperatorDecision<Void> in
      let resumed = try act.moveIfPossible(
        issue, .resume, as: .tokenResumed, reason: reason.inLedger)
      if case .failure(let refused) = resumed { return .refused(.transition(refused)) }
      try act.records.forgetMisses(of: issue.id)
      try act.endSessions(of: number)
      return .done(())
    }
  }

  /// Sets a token's clock right by two consecutive codes that the customer reads on the telephone
  /// (rules §3.7). A wrong pair is no miss of the customer's.
  ///
  /// - Parameter serial: nil where the customer has one token alone.
  /// - Throws: ``OperatorRefusal/unknownCustomer(_:)``, ``OperatorRefusal/noLiveIssue(_:)``,
  ///   ``OperatorRefusal/otherToken(_:)``, ``OperatorRefusal/severalTokens(_:_:)``,
  ///   ``OperatorRefusal/notResynchronisable(_:)``,
  ///   ``OperatorRefusal/codesNotConsecutive``, ``OperatorRefusal/codes(_:)``.
  package func resynchronise(
    _ number: CustomerNumber, serial: SerialNumber? = nil, _ first: SecretBytes,
    _ second: SecretBytes, reason: Reason
  ) throws(OperatorDenial) {
    try decideOnIssue(
      of: number, .token(serial), .tokenResynchronised, serial: serial, reason: reason
    ) { (act, issue) throws(BankFailure) -> OperatorDecision<Void> in
      let held: HeldIssue
      switch issue.state {
      case .issued(let token, _), .active(let token, _, _):
        held = HeldIssue(issue, holding: token)
      case .requested, .suspended, .released, .revoked, .cancelled:
        return .refused(.notResynchronisable(issue.state.name))
      }
      let judged: JudgedPair<PairRefusal> = try bank.judgePair(
        first, second, .byOperator, of: held, in: act)
      switch judged {
      case .accepted(let accepted, let judgement):
        try act.records.updateVerification(of: accepted.kept)
        try act.recordResynchronised(accepted, reason: reason.inLedger, judgement: judgement)
        return .done(())
      case .refused(let refusal, let judgement):
        return .refused(.codes(refusal), Evidence(judgement: judgement))
      case .wrong(_, let judgement):
        return .refused(.codesNotConsecutive, Evidence(judgement: judgement))
      }
    }
  }

  /// Ends an issue for good; the customer's sessions end with it.
  ///
  /// - Parameters:
  ///   - serial: nil where the customer has one token alone.
  ///   - reissue: whether to book the next token, a key fob, in the same act. After a lost or stolen token
  ///     the login stays refused until a re-issue is booked, or a renewal is under way.
  /// - Throws: ``OperatorRefusal/unknownCustomer(_:)``, ``OperatorRefusal/noLiveIssue(_:)``,
  ///   ``OperatorRefusal/otherToken(_:)``, ``OperatorRefusal/severalTokens(_:_:)``,
  ///   ``OperatorRefusal/nextTokenOrdered(_:)``, ``OperatorRefusal/transition(_:)``.
  package func revoke(
    _ number: CustomerNumber, serial: SerialNumber? = nil,
    as why: IssueLifecycle.RevocationReason, reason: Reason, reissue: Bool
  ) throws(OperatorDenial) {
    try decideOnIssue(
      of: number, .token(serial), .tokenRevoked, serial: serial, reason: reason
    ) { (act, issue) throws(BankFailure) -> OperatorDecision<Void> in
      let others = try act.records.issues(of: number).filter {
        $0.state.isLive && $0.id != issue.id
      }
      // Of two live issues the newer one is the next token already.
      if reissue, let next = others.last, next.succeeds == issue.id {
        return .refused(.nextTokenOrdered(next.state.name))
      }
      let revoked = try act.moveIfPossible(
        issue, .revoke(why), as: .tokenRevoked,
        reason: .revocation(why, given: reason.text))
      if case .failure(let refused) = revoked { return .refused(.transition(refused)) }
      try act.endSessions(of: number)
      if reissue {
        // A successor that never arrived makes way for another one.
        try act.book(for: number, succeeding: others.first?.id, reason: reason)
      }
      return .done(())
    }
  }

  /// Books the next token for a customer whose last one was lost or stolen, after an operator has
  /// talked to them: from then on the password admits to 利用開始 alone (rules §1).
  ///
  /// - Throws: ``OperatorRefusal/unknownCustomer(_:)``, ``OperatorRefusal/notAwaitingReissue(_:)``.
  package func bookReissue(for number: CustomerNumber, reason: Reason) throws(OperatorDenial) {
    try decide(.reissueBooked, customer: number, reason: reason) {
      (act) throws(BankFailure) -> OperatorDecision<Void> in
      let history = IssueHistory(try act.records.issues(of: number))
      if let refusal = try act.refusal(ofChangesTo: number) { return .refused(refusal) }
      guard case .awaitingReissue = history.afterPassword else {
        return .refused(.notAwaitingReissue(number))
      }
      try act.book(for: number, reason: reason)
      return .done(())
    }
  }
}

extension Act {
  fileprivate func book(
    for number: CustomerNumber, succeeding old: Issue.ID? = nil, reason: Reason
  ) throws(BankFailure) {
    let issue = try records.insert(NewIssue.request(by: number, succeeding: old, at: now))
    try record(.reissueBooked, of: issue, to: issue.state.name, reason: reason.inLedger)
  }
}
