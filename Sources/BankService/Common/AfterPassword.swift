import Primitives
import TokenDomain

extension BankService {
  /// Opens a session if `judge` accepts what was typed after the password.
  ///
  /// - Parameter event: under which a refusal goes on record.
  func openSession(
    after proof: PasswordProof, _ event: LedgerEntry.Event,
    judge: (Act, HeldIssue) throws(BankFailure) -> CodeVerdict
  ) throws(CustomerDenial) -> Session {
    try decideAfterPassword(proof, event) {
      (act, issue, access) throws(BankFailure) -> CustomerDecision<Session> in
      switch try judge(act, issue) {
      case .accepted(let accepted, let misses, let judgement):
        return .done(
          try act.openSession(
            of: proof.customer, .full, access, from: proof.origin, misses: misses,
            issue: accepted.kept, judgement: judgement))
      case .refused(let refusal, let evidence):
        return .refused(refusal, evidence)
      }
    }
  }

  /// Does what needs nothing but the login password, while the token is in use that it was given for.
  ///
  /// - Parameter event: under which a refusal goes on record.
  func decideAfterPassword<Result>(
    _ proof: PasswordProof, _ event: LedgerEntry.Event,
    _ body: (Act, HeldIssue, CustomerAccess) throws(BankFailure) -> CustomerDecision<Result>
  ) throws(CustomerDenial) -> Result {
    try decide(event, by: .customer(proof.origin), customer: proof.customer) {
      (act) throws(BankFailure) -> CustomerDecision<Result> in
      let history = IssueHistory(try act.records.issues(of: proof.customer))
      guard let access = try act.records.access(of: proof.customer),
        access.generation == proof.generation, let current = history.current,
        case .active(let token, _, _) = current.state
      else { return .refused(.sessionEnded(present: history.present)) }
      if let refusal = refusal(ofSessionSince: proof.givenAt, at: act.now) {
        return .refused(refusal, Evidence(serial: token.serial))
      }
      let decision = try body(act, HeldIssue(current, holding: token), access)
      switch decision {
      case .done: return decision
      case .refused(let refusal, let evidence):
        return .refused(refusal, evidence.about(token.serial))
      }
    }
  }
}

extension Act {
  /// A session of a customer who has proven what the login asks for.
  ///
  /// - Parameters:
  ///   - before: the customer's access until now.
  ///   - misses: that this login brings to light.
  ///   - issue: whose code was asked for, as its judgement left it; that is kept.
  func openSession(
    of number: CustomerNumber, _ admittance: Session.Access, _ before: CustomerAccess,
    from origin: SessionOrigin, misses: MissNotice? = nil, issue: Issue? = nil,
    judgement: LedgerFacts? = nil
  ) throws(BankFailure) -> Session {
    let passwordMisses = try records.passwordMisses(of: number, since: before.lastLogin?.time)
    let mustChange = try records.passwordsToChange(of: number)
    if let issue { try records.updateVerification(of: issue) }
    try remember(origin.source, of: number)
    var access = before
    access.lastLogin = LoginRecord(time: now, peer: origin.peer)
    try records.update(access, of: number)
    try record(.login, of: issue, judgement: judgement)
    return Session(
      customer: number, origin: origin, access: admittance, openedAt: now,
      previousLogin: before.lastLogin, missNotice: misses, passwordMisses: passwordMisses,
      mustChange: mustChange, generation: access.generation)
  }
}
