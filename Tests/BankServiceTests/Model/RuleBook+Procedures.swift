/// What customers and operators do with tokens (§1).
extension RuleBook {
  // MARK: Customers

  /// Why the session may not do this: it is over, a token is stopped, or it is for 利用開始 alone.
  private func refusal(_ c: Int) -> String? {
    if let refusal = sessionRefusal(c) { return refusal }
    let isClosed = customers[c].isStopped || customers[c].session?.isForStartAlone == true
    return isClosed ? "unavailable" : nil
  }

  mutating func request(
    _ c: Int, _ kind: Happening.Kind, _ isRight: Bool, _ isKnowing: Bool
  ) -> String {
    if let refusal = refusal(c) { return refusal }
    let customer = customers[c]
    let current = customer.live.map { customer.issues[$0] }
    let unstarted = customer.unstarted
    if let current, unstarted == nil,
      current.state != .active || customer.lives.count > 1
        || !isNearItsEnd(current)
    {
      return "unavailable"
    }
    if let current, current.state == .active, current.kind != kind { return "unavailable" }
    let sessionBegan = customer.session?.since ?? now
    let isTooSoon = customer.issues.contains { issue in
      guard let released = issue.releasedAt, released <= now else { return false }
      return min(now, sessionBegan) < released + 1_800
    }
    if kind == .software, isTooSoon { return "unavailable" }
    if unstarted != nil, !isKnowing { return "unavailable" }
    if let refusal = confirm(c, isRight) { return refusal }
    if unstarted != nil, let last = customer.lives.last {
      (customers[c].issues[last].state, customers[c].issues[last].revokedAs) = (.revoked, .replaced)
      endSessions(c, butOwn: true)
    }
    var issue = IssueModel(kind: kind)
    if current?.state == .active { issue.succeeds = customer.live }
    if kind == .software {
      (issue.state, issue.token) = (.issued, nextSoftware)
      issue.verifier = VerifierModel(dispatchedAt: now, within: 60_000)
      nextSoftware += 1
    }
    customers[c].issues.append(issue)
    return "done"
  }

  /// From the first second of the day 90 days before the last day on (Tokyo's days).
  private func isNearItsEnd(_ issue: IssueModel) -> Bool {
    guard let token = issue.token else { return false }
    let day = { (time: Int64) in (time + 9 * 3_600) / 86_400 }
    return (day(lastSecond(token)) - 90...day(lastSecond(token))).contains(day(now))
  }

  func unavailable(startOf c: Int) -> String? {
    guard !customers[c].isStopped, let i = customers[c].live,
      customers[c].issues[i].state == .issued, !isExpired(c, i)
    else { return "unavailable" }
    return nil
  }

  private func isExpired(_ c: Int, _ i: Int) -> Bool {
    customers[c].issues[i].token.map { now > lastSecond($0) } == true
  }

  mutating func activate(_ c: Int, _ isRightSerial: Bool, _ typed: String?) -> String {
    if let refusal = sessionRefusal(c) ?? unavailable(startOf: c) { return refusal }
    guard let i = customers[c].live else { return "unavailable" }
    if isBehind { return "clock-behind" }
    guard isRightSerial || customers[c].issues[i].kind == .software else {
      return miss(c, i, "wrong-serial")
    }
    let answer = judge(c, i, typed)
    if answer == "in" { start(c, i) }
    return answer
  }

  private mutating func start(_ c: Int, _ i: Int) {
    (customers[c].issues[i].state, customers[c].issues[i].isStarted) = (.active, true)
    endSessions(c, butOwn: true)
    customers[c].session?.isForStartAlone = false
  }

  mutating func release(_ c: Int, _ isRight: Bool) -> String {
    if let refusal = refusal(c) { return refusal }
    guard let i = customers[c].live, customers[c].issues[i].state == .active else {
      return "unavailable"
    }
    if let refusal = confirm(c, isRight) { return refusal }
    (customers[c].issues[i].state, customers[c].issues[i].releasedAt) = (.released, now)
    endSessions(c, butOwn: true)
    return "done"
  }

  mutating func switchTokens(_ c: Int, _ old: String?, _ new: String?) -> String {
    if let refusal = refusal(c) { return refusal }
    let lives = customers[c].lives
    guard lives.count == 2, customers[c].issues[lives[0]].state == .active,
      customers[c].issues[lives[1]].state == .issued, !isExpired(c, lives[0])
    else { return "unavailable" }
    if isTaken(c, lives[0], new), isTaken(c, lives[1], old) { return "codes-swapped" }
    let before = customers[c].issues[lives[0]]
    let first = judge(c, lives[0], old)
    guard first == "in" else { return first }
    let second = judge(c, lives[1], new)
    guard second == "in" else {
      // The old code is not used up.
      customers[c].issues[lives[0]] = before
      return second == "stopped" ? second : "new \(second)"
    }
    (customers[c].issues[lives[0]].state, customers[c].issues[lives[0]].revokedAs) = (
      .revoked, .replaced
    )
    start(c, lives[1])
    return "done"
  }

  private func isTaken(_ c: Int, _ i: Int, _ typed: String?) -> Bool {
    let issue = customers[c].issues[i]
    guard let typed, let token = issue.token, !isBehind, now <= lastSecond(token) else {
      return false
    }
    var verifier = issue.verifier
    let answer = verifier?.present(now) { code(token, $0) == typed }
    return answer == .accepted || answer == .next
  }

  mutating func takeBack(_ c: Int, _ isRight: Bool) -> String {
    if let refusal = refusal(c) { return refusal }
    guard let i = customers[c].lives.last, customers[c].issues[i].state == .requested else {
      return "unavailable"
    }
    if let refusal = confirm(c, isRight) { return refusal }
    customers[c].issues[i].state = .cancelled
    return "done"
  }

  mutating func report(_ c: Int) -> String {
    if let refusal = refusal(c) { return refusal }
    guard let i = customers[c].live, customers[c].issues[i].token != nil else {
      return "unavailable"
    }
    return stop(c, i, butOwn: true)
  }

  mutating func stop(_ c: Int, _ i: Int, butOwn: Bool) -> String {
    customers[c].issues[i].resumesTo = customers[c].issues[i].state
    customers[c].issues[i].state = .suspended
    endSessions(c, butOwn: butOwn)
    return "done"
  }

  // MARK: Operators

  /// The issue that an operator means, with the serial number given or without one.
  func meant(_ c: Int, _ which: Happening.Which?) -> Result<Int, Refused> {
    let lives = customers[c].lives
    guard let current = lives.first else { return .failure(Refused(rule: "no-live-issue")) }
    if let which {
      let token = customers[c].liveToken(which)
      let place = token.flatMap { token in
        lives.first { customers[c].issues[$0].token == token }
      }
      return place.map(Result.success) ?? .failure(Refused(rule: "other-token"))
    }
    let withToken = lives.filter { customers[c].issues[$0].token != nil }
    return withToken.count > 1
      ? .failure(Refused(rule: "several-tokens")) : .success(current)
  }

  mutating func revoke(
    _ c: Int, _ which: Happening.Which?, _ why: Happening.RevokedAs, _ reissue: Bool
  ) -> String {
    let i: Int
    switch meant(c, which) {
    case .failure(let refusal): return refusal.rule
    case .success(let place): i = place
    }
    let other = customers[c].lives.first { $0 != i }
    if reissue, let other, customers[c].issues[other].succeeds == i { return "next-token-ordered" }
    guard customers[c].issues[i].token != nil else { return "transition" }
    (customers[c].issues[i].state, customers[c].issues[i].revokedAs) = (.revoked, why)
    endSessions(c)
    if reissue { customers[c].issues.append(IssueModel(succeeds: other)) }
    return "done"
  }

  mutating func dispatch(_ c: Int) -> String {
    guard let i = first(.requested, of: c) else { return "no-live-issue" }
    let before = customers[c].issues[i].succeeds.flatMap { customers[c].issues[$0].token }
      .map(lastSecond)
    func lives(_ token: Int?, to second: Int64) -> Bool {
      token.map { lastSecond($0) >= second } ?? false
    }
    let wanted = max(now + Self.leastLife, before.map { $0 + 1 } ?? 0)
    guard let place = stock.firstIndex(where: { lives($0, to: wanted) }) else {
      return stock.contains { lives($0, to: now) } ? "stock-too-short" : "empty-stock"
    }
    guard customers[c].issues[i].state == .requested else { return "transition" }
    customers[c].issues[i].token = stock[place]
    customers[c].issues[i].verifier = VerifierModel(dispatchedAt: now)
    customers[c].issues[i].state = .issued
    stock[place] = nil
    return "done"
  }

  mutating func operate(
    _ c: Int, first state: State, from states: [State], _ change: (inout IssueModel) -> Void
  ) -> String {
    guard let i = first(state, of: c) else { return "no-live-issue" }
    guard states.contains(customers[c].issues[i].state) else { return "transition" }
    change(&customers[c].issues[i])
    return "done"
  }

  /// The live issue in this state, else the one that decides the login.
  private func first(_ state: State, of c: Int) -> Int? {
    customers[c].lives.first { customers[c].issues[$0].state == state } ?? customers[c].live
  }
}
