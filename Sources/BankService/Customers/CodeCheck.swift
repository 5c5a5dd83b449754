import OneTimePassword
import Primitives
import TokenDomain

/// What became of a code.
enum CodeVerdict {
  /// The issue as it must be kept, the misses that this success brings to light, and how it was judged.
  case accepted(HeldIssue, MissReport?, LedgerFacts)
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
  func check(
    _ typed: SecretBytes, of issue: HeldIssue,
    refusedAs asRefused: (CodeRefusal) -> CustomerRefusal,
    actor: LedgerEntry.Actor, records: any BankWriter, at now: UnixTime
  ) throws(BankFailure) -> CodeVerdict {
    let opened: OpenedToken
    let code: EnteredCode
    let opening: Decision<OpenedToken, CodeRefusal> = try open(issue, records, at: now)
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
    let outlook = opened.verifier.outlook(parameters: parameters, at: now)
    var issue = issue
    var verifier = opened.verifier
    switch verifier.present(code, key: opened.seed, parameters: parameters, at: now) {
    case .accepted(let step):
      let report = try records.missReport(of: issue)
      issue.token.verifier = verifier
      issue.token.clearMisses()
      return .accepted(issue, report, outlook.facts(matched: step, taught: verifier.clock))
    case .used(let seconds):
      return .refused(
        asRefused(.used(seconds: seconds)), Evidence(judgement: outlook.facts()))
    case .nextCodeWanted(let seconds):
      issue.token.verifier = verifier
      try records.updateVerification(of: issue.kept)
      return .refused(
        asRefused(.nextWanted(seconds: seconds)),
        Evidence(issue: issue.kept, judgement: outlook.facts(matched: verifier.wanted?.step)))
    case .wrong:
      if let deviation = deviation(code, of: issue, opened, at: now) {
        return .refused(
          asRefused(.unsuitableApp(deviation)), Evidence(judgement: outlook.facts()))
      }
      return try countWrong(
        [code], of: issue, actor: actor, records: records, at: now, judgement: outlook.facts()
      ) { asRefused(.wrong(triesLeft: $0)) }
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
  func open<Refused: JudgingRefusal>(
    _ issue: HeldIssue, _ records: any BankWriter, at now: UnixTime
  ) throws(BankFailure) -> Decision<OpenedToken, Refused> {
    guard let (token, sealed) = try records.sealedToken(issue.token.serial) else {
      throw .store(.corrupt("issue \(issue.id.rawValue) has no token"))
    }
    if let behind = try records.clockBehind(at: now) {
      return .refused(.clockBehind(seconds: behind))
    }
    if token.isExpired(at: now) { return .refused(.expired(token.expires)) }
    do {
      return .done(
        OpenedToken(
          token: token, seed: try sealer.open(sealed, for: token.serial.text),
          verifier: issue.token.verifier))
    } catch {
      throw .seedNotAuthentic
    }
  }

  /// Wrong codes are a miss, but the same ones again within one server step are the same miss (rules §4).
  func countWrong(
    _ codes: [EnteredCode], of issue: HeldIssue, actor: LedgerEntry.Actor, records: any BankWriter,
    at now: UnixTime, judgement: LedgerFacts,
    otherwise refusal: (_ triesLeft: Int) -> CustomerRefusal
  ) throws(BankFailure) -> CodeVerdict {
    let step = now.seconds / TOTPParameters.bankToken.period
    var typed = SecretBytes()
    for code in codes { code.digits.withUnsafeBytes { for byte in $0 { typed.append(byte) } } }
    let mark = marks.mark(of: typed, scope: "\(issue.id.rawValue) \(step)")
    let counted = issue.token.countedCodes ?? CountedCodes(step: step, marks: [])
    if counted.contains(mark, in: step) {
      let recent = try records.recentMisses(of: issue, at: now)
      switch institution.stopPolicy.verdict(consecutive: issue.token.misses, recent: recent) {
      case .triesLeft(let tries): return .refused(refusal(tries), Evidence(judgement: judgement))
      case .stop: break
      }
    }
    var issue = issue
    issue.token.countedCodes = counted.adding(mark, in: step)
    return try countMiss(
      of: issue, actor: actor, records: records, at: now, judgement: judgement,
      otherwise: refusal)
  }

  /// Counts a miss and, if it was one too many, stops the issue and ends the customer's sessions.
  ///
  /// - Parameter refusal: what to answer while tries are left.
  func countMiss(
    of issue: HeldIssue, actor: LedgerEntry.Actor, records: any BankWriter, at now: UnixTime,
    judgement: LedgerFacts? = nil, otherwise refusal: (_ triesLeft: Int) -> CustomerRefusal
  ) throws(BankFailure) -> CodeVerdict {
    var issue = issue
    issue.token.misses += 1
    try records.insertMiss(of: issue.id, at: now)
    let recent = try records.recentMisses(of: issue, at: now)
    switch institution.stopPolicy.verdict(consecutive: issue.token.misses, recent: recent) {
    case .triesLeft(let tries):
      try records.updateVerification(of: issue.kept)
      return .refused(refusal(tries), Evidence(issue: issue.kept, judgement: judgement))
    case .stop(let reason):
      let stopped = try records.move(
        issue.kept, .suspend(reason), as: .tokenSuspended, by: actor, at: now,
        reason: reason.rawValue)
      try records.endSessions(of: issue.customer)
      return .refused(
        .stopped(since: now, reason: reason), Evidence(issue: stopped, judgement: judgement))
    }
  }
}

extension VerifierOutlook {
  /// How a code was judged, for the ledger: steps and offsets, never a code or a seed.
  ///
  /// - Parameters:
  ///   - matched: the step whose code it was, if it was accepted or answered "next".
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

extension BankReader {
  /// The consecutive misses that a success brings to light; nil if there were none.
  func missReport(of issue: HeldIssue) throws(BankFailure) -> MissReport? {
    guard issue.token.misses > 0, let last = try missTimes(of: issue.id, limit: 1).first else {
      return nil
    }
    return MissReport(count: issue.token.misses, last: last)
  }

  fileprivate func recentMisses(of issue: HeldIssue, at now: UnixTime) throws(BankFailure) -> Int {
    try missCount(of: issue.id, from: now.advanced(byDays: -StopPolicy.windowDays))
  }
}
