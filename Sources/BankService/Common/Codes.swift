import OneTimePassword
import Primitives
import TokenDomain

/// What became of a code, or of two for 時刻補正.
enum CodeVerdict {
  /// The issue as it must be kept, the misses that this success brings to light, and how it was judged.
  case accepted(HeldIssue, MissNotice?, LedgerFacts)
  /// What had to be counted is written.
  case refused(CustomerRefusal, Evidence)
}

/// A token in use, opened for judging what was typed.
struct OpenedToken {
  let token: Token
  let seed: SecretBytes
  var verifier: Verifier
}

extension BankService {
  /// Judges one typed code against one issue: clock, expiry, verifier, misses and stop (rules §3, §4).
  ///
  /// - Parameter asRefused: what it is to the customer that this code is refused.
  func judgeCode(
    _ typed: SecretBytes, of issue: HeldIssue,
    refusedAs asRefused: (CodeRefusal) -> CustomerRefusal, in act: Act
  ) throws(BankFailure) -> CodeVerdict {
    let opened: OpenedToken
    let code: EnteredCode
    let opening: Decision<OpenedToken, CodeRefusal> = try openToken(of: issue, in: act)
    switch opening {
    case .refused(let refusal, _): return .refused(asRefused(refusal), Evidence())
    case .done(let token): opened = token
    }
    do {
      code = try EnteredCode(typed, digits: opened.token.parameters.digits)
    } catch {
      return .refused(asRefused(.malformed(error)), Evidence())
    }
    let parameters = opened.token.parameters
    let outlook = opened.verifier.outlook(parameters: parameters, at: act.now)
    var issue = issue
    var verifier = opened.verifier
    switch verifier.present(code, key: opened.seed, parameters: parameters, at: act.now) {
    case .accepted(let step):
      let misses = try act.records.missNotice(of: issue)
      issue.token.verifier = verifier
      issue.token.clearMisses()
      return .accepted(issue, misses, outlook.facts(matched: step, taught: verifier.clock))
    case .used(let step, let seconds):
      return .refused(
        asRefused(.used(seconds: seconds)), Evidence(judgement: outlook.facts(matched: step)))
    case .nextCodeWanted(let seconds):
      issue.token.verifier = verifier
      try act.records.updateVerification(of: issue.kept)
      return .refused(
        asRefused(.nextWanted(seconds: seconds)),
        Evidence(issue: issue.kept, judgement: outlook.facts(matched: verifier.wanted?.step)))
    case .wrong:
      if let deviation = deviation(code, of: issue, opened, at: act.now) {
        return .refused(
          asRefused(.unsuitableApp(deviation)), Evidence(judgement: outlook.facts()))
      }
      return try countWrong([code], of: issue, in: act, judgement: outlook.facts()) {
        asRefused(.wrong(triesLeft: $0))
      }
    }
  }

  /// How the app computes that this code comes from, if it is a software token's first and the app does
  /// not do as the key URI says: no miss, for no guess would come to be that.
  private func deviation(
    _ code: EnteredCode, of issue: HeldIssue, _ opened: OpenedToken, at now: UnixTime
  ) -> TOTPParameters? {
    guard issue.isUnstartedSoftware else { return nil }
    return AppDeviation.parameters(
      of: code, key: opened.seed, meant: opened.token.parameters, at: now)
  }

  /// Opens the seed of an issue's token, unless no code of it can be judged now.
  func openToken<Refused: JudgingRefusal>(
    of issue: HeldIssue, in act: Act
  ) throws(BankFailure) -> Decision<OpenedToken, Refused> {
    guard let (token, sealed) = try act.records.sealedToken(issue.token.serial) else {
      throw .store(.corrupt("issue \(issue.id.rawValue) has no token"))
    }
    if let behind = try act.records.clockBehind(at: act.now) {
      return .refused(.clockBehind(seconds: behind))
    }
    if token.isExpired(at: act.now) { return .refused(.expired(token.expires)) }
    do {
      return .done(
        OpenedToken(
          token: token, seed: try sealer.open(sealed, for: token.sealLabel),
          verifier: issue.token.verifier))
    } catch {
      return .refused(.seedNotAuthentic)
    }
  }
}

extension VerifierOutlook {
  /// How a code was judged, for the ledger: steps and offsets, never a code or a seed.
  ///
  /// - Parameters:
  ///   - matched: the step whose code it was, unless it was wrong.
  ///   - reach: of 時刻補正, in steps; then the candidates do not matter.
  ///   - taught: what is known of the clock from now on.
  func facts(
    reach: Int64? = nil, matched: TimeStep? = nil, taught: ClockKnowledge? = nil
  ) -> LedgerFacts {
    LedgerFacts([
      "server-step": present, "reach": reach, "lowest": lowest, "highest": highest,
      "as-of": asOf.seconds,
      "first": candidates.lowerBound, "last": candidates.upperBound, "centre": centre,
      "used": lastAccepted?.counter, "wanted": wanted?.counter, "matched": matched?.counter,
      "taught-lowest": taught?.lowest, "taught-highest": taught?.highest,
    ])
  }
}
