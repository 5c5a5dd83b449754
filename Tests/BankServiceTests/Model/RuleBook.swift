/// The rules of the bank (rules.md §1–§4) as a small model of their own: what each happening is answered,
/// and what is kept after it.
struct RuleBook {
  enum State: String {
    case requested, issued, active, suspended, released, revoked, cancelled
    var isLive: Bool { [.requested, .issued, .active, .suspended].contains(self) }
  }

  struct IssueModel {
    var kind = Happening.Kind.hardware
    var succeeds: Int?
    var isStarted = false
    var releasedAt: Int64?
    var state = State.requested
    var resumesTo = State.issued
    var token: Int?
    var verifier: VerifierModel?
    var misses = 0
    var missTimes: [Int64] = []
    var counted: (step: Int64, codes: [String]) = (0, [])
    var correctedAt: Int64?
    var revokedAs: Happening.RevokedAs?
  }

  /// An open session, or a password that was right.
  struct Ticket {
    var generation: Int
    var since: Int64
    var place: Int
    var isForStartAlone = false
    var told: [Happening.Password: Int] = [:]
    var mustChange: Set<Happening.Password> = []
  }

  struct CustomerModel {
    var issues: [IssueModel] = []
    var login = Throttle()
    var confirmation = Throttle()
    var sources: [Int: Source] = [:]
    var mustChange: Set<Happening.Password> = []
    var lastLogin: Int64?
    var isClosed = false
    var generation = 0
    var proof: Ticket?
    var session: Ticket?

    /// All live issues; the first one decides the login.
    var lives: [Int] { issues.indices.filter { issues[$0].state.isLive } }
    var live: Int? { issues.firstIndex { $0.state.isLive } }
    var isStopped: Bool { issues.contains { $0.state == .suspended } }

    func liveToken(_ which: Happening.Which) -> Int? {
      switch which {
      case .current: lives.first.flatMap { issues[$0].token }
      case .successor: lives.dropFirst().first.flatMap { issues[$0].token }
      }
    }

    /// What the customer has in hand, or had last.
    func token(_ which: Happening.Which) -> Int? {
      liveToken(which) ?? issues.last { $0.token != nil }?.token
    }

    /// The software token that was issued and never started.
    var unstarted: Int? {
      guard let last = lives.last, issues[last].kind == .software, issues[last].state == .issued
      else { return nil }
      return issues[last].token
    }

    /// Whether the newest token that ended in somebody's hands was lost or stolen. One that was ordered to
    /// follow another, and never started, was nobody's way in.
    var isLost: Bool {
      let ended = issues.last {
        !$0.state.isLive && $0.token != nil && ($0.succeeds == nil || $0.isStarted)
      }
      return ended?.revokedAs == .lost || ended?.revokedAs == .stolen
    }
  }

  /// How many misses in a row stop a token; another number than the service's shows that a difference is
  /// found.
  var missesToStop = 5
  /// Seconds that a token lives at least when it is sent.
  static let leastLife: Int64 = 90 * 86_400
  var now: Int64
  var newest: Int64?
  var customers = Array(repeating: CustomerModel(), count: Happening.customers)
  var strangers = Array(repeating: Throttle(), count: 3)
  /// In the order in which they came into stock; nil once they were sent.
  var stock: [Int?] = []
  /// Which tokens came together.
  var batches: [Range<Int>] = []
  /// What a token shows in a step, and its last valid second.
  let code: (_ token: Int, _ step: Int64) -> String
  let lastSecond: (_ token: Int) -> Int64
  /// Whether an app that does not do as it was told shows this now.
  let isShownByAnApp: (_ token: Int, _ code: String) -> Bool
  var nextSoftware = Codes.firstSoftware

  mutating func answer(
    _ act: Happening.Act, typed: (Happening.Typed, Happening.Which) -> String?
  ) -> String {
    let wasBehind = isBehind
    let answer = decide(act, typed: typed)
    // What the bank was asked is on record, whatever it answered.
    if answer != "none", !answer.hasPrefix("password-wait") {
      newest = act == .acceptClock && wasBehind ? now : max(newest ?? now, now)
    }
    return answer
  }

  private mutating func decide(
    _ act: Happening.Act, typed which: (Happening.Typed, Happening.Which) -> String?
  ) -> String {
    func typed(_ code: Happening.Typed) -> String? { which(code, .current) }
    switch act {
    case .enter(let c, let place, let isRight): return enter(c, place, isRight)
    case .enterUnknown(let number):
      return strangers[number].settle(false, now, lapses: true, isForgiving: false)
        .refusal(.login) ?? "in"
    case .present(let c, let code):
      return afterProof(c) { book, issue in book.judge(c, issue, typed(code)) }
    case .correct(let c, let first, let second):
      return afterProof(c) { book, issue in book.correct(c, issue, typed(first), typed(second)) }
    case .request(let c, let kind, let isRight, let isKnowing):
      return request(c, kind, isRight, isKnowing)
    case .switchTokens(let c, let old, let new, let isSwapped):
      let (first, second) = (which(old, .current), which(new, .successor))
      return switchTokens(c, isSwapped ? second : first, isSwapped ? first : second)
    case .takeBack(let c, let isRight): return takeBack(c, isRight)
    case .report(let c, _): return report(c)
    case .reportBeforeCode(let c, _):
      return afterProof(c) { book, issue in book.stop(c, issue, butOwn: false) }
    case .activate(let c, let isRightSerial, let code):
      return activate(c, isRightSerial, typed(code))
    case .correctBeforeStart(let c, let first, let second):
      if let refusal = sessionRefusal(c) ?? unavailable(startOf: c) { return refusal }
      guard let issue = customers[c].live else { return "unavailable" }
      return correct(c, issue, typed(first), typed(second))
    case .release(let c, let isRight): return release(c, isRight)
    case .changePassword(let c, let kind, let isRight): return changePassword(c, kind, isRight)
    case .resetPassword(let c, let kind): return resetPassword(c, kind)
    case .spendShownCodes:
      spendShownCodes()
      return "done"
    case .addTokens(let count):
      batches.append(stock.count..<stock.count + count)
      for _ in 0..<count { stock.append(stock.count) }
      return "done"
    case .retire(let token):
      guard token < stock.count else { return "unknown-serial" }
      guard stock[token] != nil else { return "not-in-stock" }
      stock[token] = nil
      return "done"
    case .retireBatch(let batch):
      guard batch < batches.count else { return "unknown-batch" }
      for token in batches[batch] { stock[token] = nil }
      return "done"
    case .changeRecord(let c): return customers[c].isClosed ? "customer-closed" : "done"
    case .close(let c): return close(c)
    case .dispatch(let c): return dispatch(c)
    case .cancel(let c):
      return operate(c, first: .requested, from: [.requested]) { $0.state = .cancelled }
    case .resume(let c):
      let now = now
      let answer = operate(c, first: .suspended, from: [.suspended]) { issue in
        issue.state = issue.resumesTo
        issue.verifier?.forgetClock(now)
        (issue.misses, issue.missTimes, issue.counted) = (0, [], (0, []))
      }
      if answer == "done" { endSessions(c) }
      return answer
    case .revoke(let c, let which, let why, let reissue): return revoke(c, which, why, reissue)
    case .bookReissue(let c):
      if customers[c].isClosed { return "customer-closed" }
      guard customers[c].live == nil, customers[c].isLost else { return "not-awaiting-reissue" }
      customers[c].issues.append(IssueModel())
      return "done"
    case .unlock(let c): return unlock(c)
    case .correctByOperator(let c, let token, let first, let second):
      return correctByOperator(
        c, token, which(first, token ?? .current), which(second, token ?? .current))
    case .acceptClock: return isBehind ? "done" : "clock-not-behind"
    }
  }

  var isBehind: Bool { newest.map { $0 - now > 120 } ?? false }

  // MARK: The way in (§1, §2)

  private mutating func enter(_ c: Int, _ place: Int, _ isRight: Bool) -> String {
    if let refusal = prove(c, .login, at: place, isRight) { return refusal }
    let (customer, generation) = (customers[c], customers[c].generation)
    let live = customer.live.map { customer.issues[$0] }
    if customer.isStopped { return "stopped" }
    switch live?.state {
    case .active:
      if let token = live?.token, now > lastSecond(token) { return "token-expired" }
      customers[c].proof = Ticket(generation: generation, since: now, place: place)
      return "code-wanted"
    case .suspended: return "stopped"
    case .requested, .issued:
      open(c, from: place)
      customers[c].session?.isForStartAlone = customer.isLost
    case .released, .revoked, .cancelled, nil:
      if customer.isLost { return "awaiting-reissue" }
      open(c, from: place)
    }
    return "in"
  }

  private mutating func afterProof(
    _ c: Int, _ judge: (inout RuleBook, Int) -> String
  ) -> String {
    guard let proof = customers[c].proof else { return "none" }
    guard proof.generation == customers[c].generation, let issue = customers[c].live,
      customers[c].issues[issue].state == .active
    else { return "session-ended" }
    if now - proof.since >= 3_600 { return "session-expired" }
    let answer = judge(&self, issue)
    if answer == "in" { open(c, from: proof.place) }
    return answer
  }

  /// Why the session is not good; nil if it is.
  func sessionRefusal(_ c: Int, changing password: Happening.Password? = nil) -> String? {
    guard let session = customers[c].session else { return "none" }
    if session.generation != customers[c].generation { return "session-ended" }
    if now - session.since >= 3_600 { return "session-expired" }
    if session.mustChange.isEmpty { return nil }
    return password.map(session.mustChange.contains) == true ? nil : "password-change-first"
  }

  private mutating func close(_ c: Int) -> String {
    if customers[c].isClosed { return "customer-closed" }
    for i in customers[c].lives {
      customers[c].issues[i].state =
        customers[c].issues[i].state == .requested ? .cancelled : .revoked
    }
    (customers[c].login, customers[c].confirmation) = (Throttle(), Throttle())
    (customers[c].mustChange, customers[c].isClosed) = ([], true)
    endSessions(c)
    return "done"
  }

  mutating func endSessions(_ c: Int, butOwn: Bool = false) {
    let generation = customers[c].generation + 1
    customers[c].generation = generation
    if butOwn { customers[c].session?.generation = generation }
  }
}
