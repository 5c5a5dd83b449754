import OneTimePassword
import Primitives
import TokenDomain

/// What became of a code.
enum CodeVerdict {
  /// The issue as it must be kept, and the misses that this success brings to light.
  case accepted(Issue, MissReport?)
  /// What had to be counted is written.
  case refused(Refusal)
}

extension BankService {
  /// Judges one typed code against one issue: expiry, verifier, misses and stop (rules §3, §4).
  func check(
    _ typed: SecretBytes, of issue: Issue, actor: LedgerEntry.Actor, records: any BankWriter,
    at now: UnixTime
  ) throws(BankError) -> CodeVerdict {
    guard let serial = issue.state.serial, var verifier = issue.verifier,
      let (token, sealed) = try records.sealedToken(serial)
    else { throw .store(.corrupt("issue \(issue.id.rawValue) has no token")) }

    let code: EnteredCode
    do {
      code = try EnteredCode(typed, digits: token.parameters.digits)
    } catch {
      return .refused(.malformedCode(error))
    }
    if token.isExpired(at: now) { return .refused(.tokenExpired(token.expires)) }

    let seed: SecretBytes
    do {
      seed = try sealer.open(sealed, for: token.serial.text)
    } catch {
      throw .seedNotAuthentic
    }

    var issue = issue
    switch verifier.present(code, key: seed, parameters: token.parameters, at: now) {
    case .accepted:
      let report = try records.missReport(of: issue)
      issue.verifier = verifier
      issue.clearMisses()
      return .accepted(issue, report)
    case .used(let seconds):
      return .refused(.usedCode(seconds: seconds))
    case .nextCodeWanted(let seconds):
      issue.verifier = verifier
      try records.updateVerification(of: issue)
      return .refused(.nextCodeWanted(seconds: seconds))
    case .wrong:
      return .refused(
        try countWrongCode(code, of: issue, actor: actor, records: records, at: now))
    }
  }

  /// A wrong code is a miss, but the same one again within one server step is the same miss (rules §4).
  private func countWrongCode(
    _ code: EnteredCode, of issue: Issue, actor: LedgerEntry.Actor, records: any BankWriter,
    at now: UnixTime
  ) throws(BankError) -> Refusal {
    let step = now.seconds / TOTPParameters.bankToken.period
    let mark = marks.mark(of: code.digits, scope: "\(issue.id.rawValue) \(step)")
    let counted = issue.countedCodes ?? Issue.CountedCodes(step: step, marks: [])
    if counted.contains(mark, in: step) {
      let recent = try records.recentMisses(of: issue, at: now)
      switch institution.stopPolicy.verdict(consecutive: issue.misses, recent: recent) {
      case .triesLeft(let tries): return .wrongCode(triesLeft: tries)
      case .stop: break
      }
    }
    var issue = issue
    issue.countedCodes = counted.adding(mark, in: step)
    return try countMiss(of: issue, actor: actor, records: records, at: now) {
      .wrongCode(triesLeft: $0)
    }
  }

  /// Counts a miss and, if it was one too many, stops the issue and ends the customer's sessions.
  ///
  /// - Parameter refusal: what to answer while tries are left.
  func countMiss(
    of issue: Issue, actor: LedgerEntry.Actor, records: any BankWriter, at now: UnixTime,
    otherwise refusal: (_ triesLeft: Int) -> Refusal
  ) throws(BankError) -> Refusal {
    var issue = issue
    issue.misses += 1
    try records.insertMiss(of: issue.id, at: now)
    let recent = try records.recentMisses(of: issue, at: now)
    switch institution.stopPolicy.verdict(consecutive: issue.misses, recent: recent) {
    case .triesLeft(let tries):
      try records.updateVerification(of: issue)
      return refusal(tries)
    case .stop(let reason):
      _ = try records.move(
        issue, .suspend(reason), as: .tokenSuspended, by: actor, at: now, reason: reason.rawValue)
      try records.endSessions(of: issue.customer)
      return .stopped(since: now, reason: reason)
    }
  }
}

extension BankReader {
  /// The consecutive misses that a success brings to light; nil if there were none.
  fileprivate func missReport(of issue: Issue) throws(BankError) -> MissReport? {
    guard issue.misses > 0, let last = try missTimes(of: issue.id, limit: 1).first else {
      return nil
    }
    return MissReport(count: issue.misses, last: last)
  }

  fileprivate func recentMisses(of issue: Issue, at now: UnixTime) throws(BankError) -> Int {
    try missCount(of: issue.id, from: now.advanced(byDays: -StopPolicy.windowDays))
  }
}
