import OneTimePassword
import Primitives
import TokenDomain

/// What two codes for 時刻補正 are worth, before anything is counted.
enum JudgedPair<Refused: JudgingRefusal> {
  case accepted(HeldIssue, LedgerFacts)
  case refused(Refused, LedgerFacts?)
  /// Not two consecutive codes of the token within reach.
  case wrong([EnteredCode], LedgerFacts)
}

extension BankService {
  /// Judges two typed codes against one issue (rules §3.7).
  ///
  /// - Parameter rule: how far they may be from the server's time, by who typed them.
  func judgePair<Refused>(
    _ first: SecretBytes, _ second: SecretBytes, _ rule: Resynchronisation, of issue: HeldIssue,
    in act: Act
  ) throws(BankFailure) -> JudgedPair<Refused> {
    let opened: OpenedToken
    let opening: Decision<OpenedToken, Refused> = try openToken(of: issue, in: act)
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
    let outlook = opened.verifier.outlook(parameters: parameters, at: act.now)
    var verifier = opened.verifier
    switch verifier.resynchronise(
      codes.0, codes.1, rule, key: opened.seed, parameters: parameters, at: act.now)
    {
    case .accepted(let step):
      var issue = issue
      issue.token.verifier = verifier
      issue.token.resynchronisedAt = act.now
      return .accepted(
        issue, outlook.facts(reach: rule.reach, matched: step, taught: verifier.clock))
    case .used(let seconds):
      return .refused(.used(seconds: seconds), outlook.facts(reach: rule.reach))
    case .wrong:
      return .wrong([codes.0, codes.1], outlook.facts(reach: rule.reach))
    }
  }
}

extension Act {
  /// Puts a 時刻補正 that succeeded on record.
  func recordResynchronised(
    _ issue: HeldIssue, reason: LedgerReason? = nil, judgement: LedgerFacts
  ) throws(BankFailure) {
    try record(.tokenResynchronised, of: issue.kept, reason: reason, judgement: judgement)
  }
}
