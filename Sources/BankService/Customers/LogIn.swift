import Primitives
import TokenDomain
import Vault

/// Where the right login password leads.
package enum LoginStep: Hashable, Sendable {
  case open(Session)
  /// BLI002: a token is in use, its code is asked for.
  case codeWanted(PasswordProof)
}

extension BankService {
  /// ログイン, first step: customer number and login password (BLI001).
  ///
  /// - Throws: ``CustomerRefusal/credentials`` for an unknown customer, a wrong and a stopped password
  ///   alike, after the same time, and ``CustomerRefusal/passwordWait(seconds:)`` too soon after one of
  ///   them; with the right password ``CustomerRefusal/stopped(since:reason:)``,
  ///   ``CustomerRefusal/awaitingReissue(_:since:)``, ``CodeRefusal/expired(_:)``.
  package func logIn(
    _ number: CustomerNumber, password: SecretBytes, from origin: SessionOrigin
  ) throws(CustomerDenial) -> LoginStep {
    let checked = try check(password, .login, of: number)
    return try decide { (records, now) throws(BankFailure) -> CustomerDecision<LoginStep> in
      let actor = LedgerEntry.Actor.customer(origin)
      if let refusal = try records.settle(checked, at: now) {
        return try records.refuse(refusal, .login, by: actor, at: now, customer: number)
      }
      guard let access = try records.access(of: number) else {
        throw .store(.corrupt("customer \(number): no record beside the password"))
      }
      let history = IssueHistory(try records.issues(of: number))
      switch history.standing {
      case .passwordOnly(let admittance):
        return .done(
          .open(
            try records.openSession(
              of: number, admittance, access, missReport: nil, from: origin, at: now)))
      case .codeWanted(let issue):
        let token = try records.token(of: issue.kept)
        if let token, token.isExpired(at: now) {
          return try records.refuse(
            .code(.expired(token.expires)), .login, by: actor, at: now, customer: number,
            serial: token.serial)
        }
        try records.append(
          LedgerEntry(time: now, event: .passwordAccepted, actor: actor, customer: number))
        return .done(
          .codeWanted(
            PasswordProof(
              customer: number, origin: origin, givenAt: now,
              displayOffset: issue.token.verifier.displayOffset,
              nextCode: NextCode(issue.kept, token, at: now), generation: access.generation)))
      case .stopped(let since, let reason):
        return try records.refuse(
          .stopped(since: since, reason: reason), .login, by: actor, at: now, customer: number)
      case .awaitingReissue(let reason, let since):
        return try records.refuse(
          .awaitingReissue(reason, since: since), .login, by: actor, at: now, customer: number)
      }
    }
  }

  /// ログイン, second step: the code on the token's display (BLI002).
  ///
  /// - Throws: ``CustomerRefusal/code(_:)``, ``CustomerRefusal/stopped(since:reason:)``;
  ///   ``CustomerRefusal/sessionEnded(present:)`` if the issue has changed since the password was given.
  package func presentCode(
    _ typed: SecretBytes, after proof: PasswordProof
  ) throws(CustomerDenial) -> Session {
    try enter(after: proof, .login) { (records, issue, actor, now) throws(BankFailure) in
      try check(
        typed, of: issue, refusedAs: CustomerRefusal.code, actor: actor, records: records, at: now)
    }
  }

  /// Opens a session if `judge` accepts what was typed after the password.
  ///
  /// - Parameter event: under which a refusal goes on record.
  func enter(
    after proof: PasswordProof, _ event: LedgerEntry.Event,
    judge: (any BankWriter, HeldIssue, LedgerEntry.Actor, UnixTime) throws(BankFailure) ->
      CodeVerdict
  ) throws(CustomerDenial) -> Session {
    try proven(proof, event) {
      (records, issue, actor, access, now) throws(BankFailure) -> CustomerDecision<Session> in
      switch try judge(records, issue, actor, now) {
      case .accepted(let accepted, let report, let judgement):
        try records.updateVerification(of: accepted.kept)
        return .done(
          try records.openSession(
            of: proof.customer, .full, access, missReport: report, serial: issue.token.serial,
            from: proof.origin, at: now,
            evidence: Evidence(issue: accepted.kept, judgement: judgement)))
      case .refused(let refusal, let evidence):
        return .refused(refusal, evidence)
      }
    }
  }

  /// Does what needs nothing but the login password, while the token is in use that it was given for.
  ///
  /// - Parameter event: under which a refusal goes on record.
  func proven<Result>(
    _ proof: PasswordProof, _ event: LedgerEntry.Event,
    _ body: (any BankWriter, HeldIssue, LedgerEntry.Actor, CustomerAccess, UnixTime)
      throws(BankFailure) -> CustomerDecision<Result>
  ) throws(CustomerDenial) -> Result {
    try decide { (records, now) throws(BankFailure) -> CustomerDecision<Result> in
      let actor = LedgerEntry.Actor.customer(proof.origin)
      let history = IssueHistory(try records.issues(of: proof.customer))
      guard let access = try records.access(of: proof.customer),
        access.generation == proof.generation, let current = history.current,
        case .active(let token, _, _) = current.state
      else {
        return try records.refuse(
          .sessionEnded(present: history.present), event, by: actor, at: now,
          customer: proof.customer)
      }
      let issue = HeldIssue(current, holding: token)
      if let refusal = refusal(ofSessionSince: proof.givenAt, at: now) {
        return try records.refuse(
          refusal, event, by: actor, at: now, customer: proof.customer, serial: issue.token.serial)
      }
      let decision = try body(records, issue, actor, access, now)
      switch decision {
      case .done: return decision
      case .refused(let refusal, let evidence):
        return try records.refuse(
          refusal, event, by: actor, at: now, customer: proof.customer, serial: issue.token.serial,
          evidence: evidence)
      }
    }
  }

  /// ログアウト: puts the end of a session on record.
  package func logOut(_ session: Session) throws(BankFailure) {
    try write { (records, now) throws(BankFailure) in
      try records.append(
        LedgerEntry(
          time: now, event: .logout, actor: .customer(session.origin), customer: session.customer))
    }
  }
}

extension BankWriter {
  fileprivate func openSession(
    of number: CustomerNumber, _ admittance: Session.Access, _ before: CustomerAccess,
    missReport: MissReport?, serial: SerialNumber? = nil, from origin: SessionOrigin,
    at now: UnixTime, evidence: Evidence = Evidence()
  ) throws(BankFailure) -> Session {
    var access = before
    access.lastLogin = LoginRecord(time: now, peer: origin.peer)
    try update(access, of: number)
    try append(
      LedgerEntry(
        time: now, event: .login, actor: .customer(origin), customer: number, serial: serial,
        imprint: evidence.issue?.imprint, judgement: evidence.judgement))
    return Session(
      customer: number, origin: origin, access: admittance, openedAt: now,
      previousLogin: before.lastLogin, missReport: missReport, generation: access.generation)
  }
}

extension BankReader {
  func token(of issue: Issue?) throws(BankFailure) -> Token? {
    guard let serial = issue?.state.serial else { return nil }
    return try token(serial)?.token
  }
}
