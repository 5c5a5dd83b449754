import OneTimePassword
import Primitives
import TokenDomain

extension BankService {
  /// After a successful 時刻補正 a customer may not do another for so many seconds (rules §3.7).
  package static let resynchronisationInterval: Int64 = 86_400

  /// トークン時刻補正 on the login path: two consecutive codes set the token's clock right, and log in
  /// (BLI003).
  ///
  /// - Throws: ``CustomerRefusal/wrongPair(triesLeft:)``, ``CustomerRefusal/resynchronisedLately(again:)``,
  ///   and what ``presentCode(_:after:)`` throws.
  package func resynchronise(
    _ first: SecretBytes, _ second: SecretBytes, after proof: PasswordProof
  ) throws(CustomerDenial) -> Session {
    try openSession(after: proof, .tokenResynchronised) { (act, issue) throws(BankFailure) in
      let verdict = try judgeResynchronisation(first, second, of: issue, in: act)
      if case .accepted(let accepted, _, let judgement) = verdict {
        try act.recordResynchronised(accepted, judgement: judgement)
      }
      return verdict
    }
  }

  /// トークン時刻補正 before 利用開始: the customer whose token is off cannot get past that either.
  ///
  /// Both codes are used up; 利用開始 takes the next one.
  package func resynchronise(
    _ session: Session, _ first: SecretBytes, _ second: SecretBytes
  ) throws(CustomerDenial) {
    try decideInSession(session, .activate, .tokenResynchronised) {
      (act, situation) throws(BankFailure) -> CustomerDecision<Void> in
      guard let issue = situation.history.current.flatMap(HeldIssue.init) else {
        return .refused(.unavailable(.activate, .nothingRequested))
      }
      switch try judgeResynchronisation(first, second, of: issue, in: act) {
      case .accepted(let accepted, _, let judgement):
        try act.records.updateVerification(of: accepted.kept)
        try act.recordResynchronised(accepted, judgement: judgement)
        return .done(())
      case .refused(let refusal, let evidence):
        return .refused(refusal, evidence)
      }
    }
  }

  /// A customer's 時刻補正: once a day, and a wrong pair is a miss.
  private func judgeResynchronisation(
    _ first: SecretBytes, _ second: SecretBytes, of issue: HeldIssue, in act: Act
  ) throws(BankFailure) -> CodeVerdict {
    if let again = issue.token.resynchronisableFrom, act.now < again {
      return .refused(.resynchronisedLately(again: again), Evidence())
    }
    let judged: JudgedPair<CodeRefusal> = try judgePair(
      first, second, .byCustomer, of: issue, in: act)
    switch judged {
    case .accepted(var accepted, let judgement):
      let misses = try act.records.missNotice(of: issue)
      accepted.token.clearMisses()
      return .accepted(accepted, misses, judgement)
    case .refused(let refusal, let judgement):
      return .refused(.code(refusal), Evidence(judgement: judgement))
    case .wrong(let codes, let judgement):
      return try countWrong(codes, of: issue, in: act, judgement: judgement) {
        .wrongPair(triesLeft: $0)
      }
    }
  }
}
