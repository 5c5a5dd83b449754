import OneTimePassword
import Primitives
import TokenDomain

/// What two codes are worth, before anything is counted.
enum JudgedPair<Refused: JudgingRefusal> {
  case accepted(HeldIssue, LedgerFacts)
  case refused(Refused, LedgerFacts?)
  case wrong([EnteredCode], LedgerFacts)
}

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
    try enter(after: proof, .tokenResynchronised) {
      (records, issue, actor, now) throws(BankFailure) in
      let verdict = try resynchronise(
        first, second, of: issue, actor: actor, records: records, at: now)
      if case .accepted(let accepted, _, let judgement) = verdict {
        try records.appendResynchronised(
          accepted.kept, by: actor, at: now, reason: nil, judgement: judgement)
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
    try act(.activate, .tokenResynchronised, on: session) {
      (records, situation, now) throws(BankFailure) -> CustomerDecision<Void> in
      guard let issue = situation.history.current.flatMap(HeldIssue.init) else {
        return .refused(.unavailable(.activate, .nothingRequested))
      }
      let actor = LedgerEntry.Actor.customer(session.origin)
      switch try resynchronise(first, second, of: issue, actor: actor, records: records, at: now) {
      case .accepted(let accepted, _, let judgement):
        try records.updateVerification(of: accepted.kept)
        try records.appendResynchronised(
          accepted.kept, by: actor, at: now, reason: nil, judgement: judgement)
        return .done(())
      case .refused(let refusal, let evidence):
        return .refused(refusal, evidence)
      }
    }
  }

  private func resynchronise(
    _ first: SecretBytes, _ second: SecretBytes, of issue: HeldIssue, actor: LedgerEntry.Actor,
    records: any BankWriter, at now: UnixTime
  ) throws(BankFailure) -> CodeVerdict {
    if let last = issue.token.resynchronisedAt {
      let again = last.advanced(bySeconds: Self.resynchronisationInterval)
      if now < again { return .refused(.resynchronisedLately(again: again), Evidence()) }
    }
    let judged: JudgedPair<CodeRefusal> = try judgePair(
      first, second, .byCustomer, of: issue, records: records, at: now)
    switch judged {
    case .accepted(var accepted, let judgement):
      let report = try records.missReport(of: issue)
      accepted.token.clearMisses()
      return .accepted(accepted, report, judgement)
    case .refused(let refusal, let judgement):
      return .refused(.code(refusal), Evidence(judgement: judgement))
    case .wrong(let codes, let judgement):
      return try countWrong(
        codes, of: issue, actor: actor, records: records, at: now, judgement: judgement
      ) { .wrongPair(triesLeft: $0) }
    }
  }

  func judgePair<Refused>(
    _ first: SecretBytes, _ second: SecretBytes, _ rule: Resynchronisation, of issue: HeldIssue,
    records: any BankWriter, at now: UnixTime
  ) throws(BankFailure) -> JudgedPair<Refused> {
    let opened: OpenedToken
    let opening: Decision<OpenedToken, Refused> = try open(issue, records, at: now)
    switch opening {
    case .refused(let refusal, _): return .refused(refusal, nil)
    case .done(let token): opened = token
    }
    let parameters = opened.token.parameters
    let codes: (EnteredCode, EnteredCode)
    do {
      codes = (
        try EnteredCode(first, digits: parameters.digits),
        try EnteredCode(second, digits: parameters.digits)
      )
    } catch {
      return .refused(.malformed(error), nil)
    }
    let outlook = opened.verifier.outlook(parameters: parameters, at: now)
    var verifier = opened.verifier
    switch verifier.resynchronise(
      codes.0, codes.1, rule, key: opened.seed, parameters: parameters, at: now)
    {
    case .accepted(let step):
      var issue = issue
      issue.token.verifier = verifier
      issue.token.resynchronisedAt = now
      return .accepted(
        issue, outlook.facts(reach: rule.reach, matched: step, taught: verifier.clock))
    case .used(let seconds):
      return .refused(.used(seconds: seconds), outlook.facts(reach: rule.reach))
    case .wrong:
      return .wrong([codes.0, codes.1], outlook.facts(reach: rule.reach))
    }
  }
}

extension BankWriter {
  func appendResynchronised(
    _ issue: Issue, by actor: LedgerEntry.Actor, at now: UnixTime, reason: Reason?,
    judgement: LedgerFacts
  ) throws(BankFailure) {
    try append(
      LedgerEntry(
        time: now, event: .tokenResynchronised, actor: actor, customer: issue.customer,
        serial: issue.state.serial, reason: reason?.text, imprint: issue.imprint,
        judgement: judgement))
  }
}
