extension RuleBook {
  // MARK: Codes (§3, §4)

  /// - Returns: "in" if the code is taken.
  mutating func judge(_ c: Int, _ i: Int, _ typed: String?) -> String {
    guard let token = customers[c].issues[i].token else { return "none" }
    if isBehind { return "clock-behind" }
    if now > lastSecond(token) { return "token-expired" }
    guard let typed else { return "malformed-code" }
    switch customers[c].issues[i].verifier?.present(now, { code(token, $0) == typed }) {
    case .accepted:
      (customers[c].issues[i].misses, customers[c].issues[i].counted) = (0, (0, []))
      return "in"
    case .used: return "used-code"
    case .next: return "next-code"
    case .wrong, nil:
      let issue = customers[c].issues[i]
      if issue.kind == .software, issue.state == .issued, isShownByAnApp(token, typed) {
        return "unsuitable-app"
      }
      return missed(c, i, typed, "wrong-code")
    }
  }

  /// - Returns: "in" if the two codes are taken.
  mutating func correct(_ c: Int, _ i: Int, _ first: String?, _ second: String?) -> String {
    if let last = customers[c].issues[i].correctedAt, now < last + 86_400 {
      return "resynchronised-lately"
    }
    switch correct(c, i, first, second, reach: 10, delay: 60_000) {
    case .failure(let refusal): return refusal.rule
    case .success(.accepted):
      (customers[c].issues[i].misses, customers[c].issues[i].counted) = (0, (0, []))
      return "in"
    case .success(.used): return "used-code"
    case .success(.wrong), .success(.next):
      return missed(c, i, (first ?? "") + (second ?? ""), "wrong-pair")
    }
  }

  struct Refused: Error {
    let rule: String
  }

  private mutating func correct(
    _ c: Int, _ i: Int, _ first: String?, _ second: String?, reach: Int64, delay: Int64
  ) -> Result<VerifierModel.Answer, Refused> {
    guard let token = customers[c].issues[i].token else { return .failure(Refused(rule: "none")) }
    if isBehind { return .failure(Refused(rule: "clock-behind")) }
    if now > lastSecond(token) { return .failure(Refused(rule: "token-expired")) }
    guard let first, let second else { return .failure(Refused(rule: "malformed-code")) }
    let present = now / 60
    let step = (present - reach..<present + reach).first {
      code(token, $0) == first && code(token, $0 + 1) == second
    }
    let answer = customers[c].issues[i].verifier?.correct(step, now, delay: delay) ?? .wrong
    if answer == .accepted { customers[c].issues[i].correctedAt = now }
    return .success(answer)
  }

  mutating func correctByOperator(
    _ c: Int, _ which: Happening.Which?, _ first: String?, _ second: String?
  ) -> String {
    let i: Int
    switch meant(c, which) {
    case .failure(let refusal): return refusal.rule
    case .success(let place): i = place
    }
    guard [.issued, .active].contains(customers[c].issues[i].state) else {
      return "not-resynchronisable"
    }
    switch correct(c, i, first, second, reach: 72, delay: 300_000) {
    case .failure(let refusal): return refusal.rule
    case .success(.accepted): return "done"
    case .success(.used): return "used-code"
    case .success(.wrong), .success(.next): return "codes-not-consecutive"
    }
  }

  /// A miss, unless the same was typed before within this step of the server's.
  private mutating func missed(_ c: Int, _ i: Int, _ typed: String, _ rule: String) -> String {
    let step = now / 60
    var issue = customers[c].issues[i]
    if issue.counted.step == step, issue.counted.codes.contains(typed),
      let tries = triesLeft(issue)
    {
      return "\(rule) \(tries)"
    }
    if issue.counted.step != step { issue.counted = (step, []) }
    issue.counted.codes.append(typed)
    customers[c].issues[i] = issue
    return miss(c, i, rule)
  }

  mutating func miss(_ c: Int, _ i: Int, _ rule: String) -> String {
    customers[c].issues[i].misses += 1
    customers[c].issues[i].missTimes.append(now)
    if let tries = triesLeft(customers[c].issues[i]) { return "\(rule) \(tries)" }
    customers[c].issues[i].resumesTo = customers[c].issues[i].state
    customers[c].issues[i].state = .suspended
    endSessions(c)
    return "stopped"
  }

  private func triesLeft(_ issue: IssueModel) -> Int? {
    let recent = issue.missTimes.count { $0 >= now - 30 * 86_400 }
    let tries = min(missesToStop - issue.misses, 20 - recent)
    return tries > 0 ? tries : nil
  }
}
