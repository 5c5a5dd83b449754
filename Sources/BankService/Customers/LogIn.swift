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
    let compared = try compare(password, .login, of: number, from: origin)
    let step = try decide(.login, by: .customer(origin), customer: number) {
      (act) throws(BankFailure) -> CustomerDecision<LoginStep> in
      if let refusal = try act.count(compared) { return .refused(refusal) }
      guard let access = try act.records.access(of: number) else {
        throw .store(.corrupt("customer \(number): no record beside the password"))
      }
      switch IssueHistory(try act.records.issues(of: number)).afterPassword {
      case .open(let admittance):
        return .done(.open(try act.openSession(of: number, admittance, access, from: origin)))
      case .askForCode(let issue):
        let token = try act.records.token(of: issue.kept)
        if let token, token.isExpired(at: act.now) {
          return .refused(.code(.expired(token.expires)), Evidence(serial: token.serial))
        }
        try act.record(.passwordAccepted)
        return .done(
          .codeWanted(
            PasswordProof(
              customer: number, origin: origin, givenAt: act.now,
              displayOffset: issue.token.verifier.displayOffset,
              nextCode: NextCode(issue.kept, token, at: act.now),
              resynchronisableFrom: issue.kept.resynchronisableFrom,
              generation: access.generation)))
      case .stopped(let since, let reason):
        return .refused(.stopped(since: since, reason: reason))
      case .awaitingReissue(let reason, let since):
        return .refused(.awaitingReissue(reason, since: since))
      }
    }
    raiseCost(of: compared, password, from: origin)
    return step
  }

  /// ログイン, second step: the code on the token's display (BLI002).
  ///
  /// - Throws: ``CustomerRefusal/code(_:)``, ``CustomerRefusal/stopped(since:reason:)``;
  ///   ``CustomerRefusal/sessionEnded(present:)`` if the issue has changed since the password was given.
  package func presentCode(
    _ typed: SecretBytes, after proof: PasswordProof
  ) throws(CustomerDenial) -> Session {
    try openSession(after: proof, .login) { (act, issue) throws(BankFailure) in
      try judgeCode(typed, of: issue, refusedAs: CustomerRefusal.code, in: act)
    }
  }

  /// ログアウト: puts the end of a session on record.
  package func logOut(_ session: Session) throws(BankFailure) {
    try perform(by: .customer(session.origin), customer: session.customer) {
      (act) throws(BankFailure) in
      try act.record(.logout)
    }
  }
}
