import OneTimePassword
import Primitives
import TokenDomain

extension BankService {
  /// Wrong codes are a miss, but the same ones again within one server step are the same miss (rules §4).
  ///
  /// - Parameter refusal: what to answer while tries are left.
  func countWrong(
    _ codes: [EnteredCode], of issue: HeldIssue, in act: Act, judgement: LedgerFacts,
    otherwise refusal: (_ triesLeft: Int) -> CustomerRefusal
  ) throws(BankFailure) -> CodeVerdict {
    let step = act.now.seconds / TOTPParameters.bankToken.period
    var typed = SecretBytes()
    for code in codes { code.digits.withUnsafeBytes { for byte in $0 { typed.append(byte) } } }
    let mark = marks.mark(of: typed, scope: "\(issue.id.rawValue) \(step)")
    let counted = issue.token.countedCodes ?? CountedCodes(step: step, marks: [])
    if counted.contains(mark, in: step) {
      switch try stopVerdict(on: issue, in: act) {
      case .triesLeft(let tries): return .refused(refusal(tries), Evidence(judgement: judgement))
      case .stop: break
      }
    }
    var issue = issue
    issue.token.countedCodes = counted.adding(mark, in: step)
    return try countMiss(of: issue, in: act, judgement: judgement, otherwise: refusal)
  }

  /// Counts a miss and, if it was one too many, stops the issue and ends the customer's sessions.
  ///
  /// - Parameter refusal: what to answer while tries are left.
  func countMiss(
    of issue: HeldIssue, in act: Act, judgement: LedgerFacts? = nil,
    otherwise refusal: (_ triesLeft: Int) -> CustomerRefusal
  ) throws(BankFailure) -> CodeVerdict {
    var issue = issue
    issue.token.misses += 1
    try act.records.insertMiss(of: issue.id, at: act.now)
    switch try stopVerdict(on: issue, in: act) {
    case .triesLeft(let tries):
      try act.records.updateVerification(of: issue.kept)
      return .refused(refusal(tries), Evidence(issue: issue.kept, judgement: judgement))
    case .stop(let reason):
      let stopped = try act.move(
        issue.kept, .suspend(reason), as: .tokenSuspended, reason: .stop(reason))
      try act.endSessions(of: issue.customer)
      return .refused(
        .stopped(since: act.now, reason: reason), Evidence(issue: stopped, judgement: judgement))
    }
  }

  /// What the misses that are counted lead to.
  private func stopVerdict(
    on issue: HeldIssue, in act: Act
  ) throws(BankFailure) -> StopPolicy.Verdict {
    let recent = try act.records.missCount(
      of: issue.id, from: act.now.advanced(byDays: -StopPolicy.windowDays))
    return institution.stopPolicy.verdict(consecutive: issue.token.misses, recent: recent)
  }
}

extension BankReader {
  /// The consecutive misses that a success brings to light; nil if there were none.
  func missNotice(of issue: HeldIssue) throws(BankFailure) -> MissNotice? {
    guard issue.token.misses > 0, let last = try missTimes(of: issue.id, limit: 1).first else {
      return nil
    }
    return MissNotice(count: issue.token.misses, last: last)
  }
}
