/// Passwords and where they are counted (§2).
extension RuleBook {
  struct Throttle {
    var misses = 0
    var lastMiss: Int64?
    var recent: [(time: Int64, isOfChange: Bool)] = []
    var isStopped = false
    var heldBack = 0

    enum Answer {
      case right, wrong
      case wait(Int64)

      /// Nil if the password is taken.
      func refusal(_ kind: Happening.Password) -> String? {
        switch self {
        case .right: nil
        case .wrong: kind == .login ? "credentials" : "confirmation"
        case .wait(let seconds): "password-wait \(seconds)"
        }
      }
    }

    /// - Parameters:
    ///   - lapses: whether a day without a miss ends a row of them.
    ///   - isForgiving: whether the right one ends it.
    mutating func settle(
      _ isRight: Bool, _ now: Int64, lapses: Bool, isForgiving: Bool, isOfChange: Bool = false
    ) -> Answer {
      let before = self
      if isStopped { return .wrong }
      if lapses, let last = lastMiss, now - last >= 86_400 { (misses, lastMiss) = (0, nil) }
      if let last = lastMiss, (0..<Int64(5 * misses)).contains(now - last) {
        heldBack += 1
        return .wait(Int64(5 * misses) - (now - last))
      }
      let hasNothingToTell = heldBack == 0
      heldBack = 0
      if isRight {
        if isForgiving {
          (misses, lastMiss) = (0, nil)
        } else if hasNothingToTell {
          // Nothing is written.
          self = before
        }
        return .right
      }
      (misses, lastMiss) = (misses + 1, now)
      recent = recent.filter { now - $0.time < 30 * 86_400 } + [(now, isOfChange)]
      isStopped = misses >= 5 || recent.count >= 50
      return .wrong
    }

    var counts: String {
      Self.counts(
        misses, isStopped: isStopped, heldBack: heldBack,
        recent.map { "\($0.time)\($0.isOfChange ? "c" : "")" })
    }

    static func counts(_ misses: Int, isStopped: Bool, heldBack: Int, _ recent: [String]) -> String
    {
      "\(misses) \(isStopped) \(heldBack) \(recent)"
    }
  }

  /// A place where a customer logged in.
  struct Source {
    var lastLogin: Int64
    var throttle = Throttle()
  }

  /// - Parameter place: nil where an operator gives it.
  /// - Returns: nil if the password is taken.
  mutating func prove(
    _ c: Int, _ kind: Happening.Password, at place: Int?, _ isRight: Bool, isOfChange: Bool = false
  ) -> String? {
    // Nothing that anybody knows is right any more.
    let isRight = isRight && !customers[c].isClosed
    if kind == .confirmation {
      return customers[c].confirmation.settle(
        isRight, now, lapses: false, isForgiving: true, isOfChange: isOfChange
      ).refusal(kind)
    }
    if let place, isKnown(place, to: c) {
      return customers[c].sources[place]?.throttle.settle(
        isRight, now, lapses: false, isForgiving: true, isOfChange: isOfChange
      ).refusal(kind)
    }
    return customers[c].login.settle(
      isRight, now, lapses: true, isForgiving: false, isOfChange: isOfChange
    ).refusal(kind)
  }

  private func isKnown(_ place: Int, to c: Int) -> Bool {
    customers[c].sources[place].map { now < $0.lastLogin + 90 * 86_400 } ?? false
  }

  mutating func confirm(_ c: Int, _ isRight: Bool) -> String? {
    prove(c, .confirmation, at: customers[c].session?.place, isRight)
  }

  mutating func open(_ c: Int, from place: Int) {
    var ticket = Ticket(generation: customers[c].generation, since: now, place: place)
    ticket.mustChange = customers[c].mustChange
    let all = customers[c].sources.values.map(\.throttle)
    for (kind, throttles) in [
      (Happening.Password.login, all + [customers[c].login]),
      (.confirmation, [customers[c].confirmation]),
    ] {
      let count = throttles.flatMap(\.recent).count { miss in
        !miss.isOfChange && miss.time >= customers[c].lastLogin ?? .min
      }
      ticket.told[kind] = count == 0 ? nil : count
    }
    customers[c].session = ticket
    remember(place, of: c)
    customers[c].lastLogin = now
  }

  private mutating func remember(_ place: Int, of c: Int) {
    let known = customers[c].sources.filter { $0.key != place && isKnown($0.key, to: c) }
    let staying = known.sorted { ($1.value.lastLogin, $0.key) < ($0.value.lastLogin, $1.key) }
      .prefix(19)
    var sources = Dictionary(uniqueKeysWithValues: staying.map { ($0.key, $0.value) })
    var here = Source(lastLogin: now)
    if isKnown(place, to: c), let old = customers[c].sources[place] {
      here = old
      if now >= old.lastLogin + 86_400 { here.lastLogin = now }
    }
    sources[place] = here
    customers[c].sources = sources
  }

  mutating func changePassword(_ c: Int, _ kind: Happening.Password, _ isRight: Bool) -> String {
    if let refusal = sessionRefusal(c, changing: kind) { return refusal }
    guard let session = customers[c].session else { return "none" }
    if session.isForStartAlone, session.mustChange.isEmpty { return "unavailable" }
    if let refusal = prove(c, kind, at: session.place, isRight) { return refusal }
    // That the new one is not the other one is a wrong guess at that.
    let guess = prove(c, kind.other, at: session.place, false, isOfChange: true)
    if let guess, guess.hasPrefix("password-wait") { return guess }
    customers[c].mustChange.remove(kind)
    customers[c].session?.mustChange.remove(kind)
    endSessions(c, butOwn: true)
    return "done"
  }

  mutating func resetPassword(_ c: Int, _ kind: Happening.Password) -> String {
    if customers[c].isClosed { return "customer-closed" }
    let guess = prove(c, kind.other, at: nil, false, isOfChange: true)
    if guess?.hasPrefix("password-wait") == true { return "password-wait" }
    clear(c, kind)
    customers[c].mustChange.insert(kind)
    endSessions(c)
    return "done"
  }

  mutating func unlock(_ c: Int) -> String {
    let stopped = Happening.Password.allCases.filter { kind in
      customers[c][kind].isStopped
        || kind == .login && customers[c].sources.values.contains(where: \.throttle.isStopped)
    }
    for kind in stopped { clear(c, kind) }
    return stopped.isEmpty ? "none" : "done"
  }

  private mutating func clear(_ c: Int, _ kind: Happening.Password) {
    switch kind {
    case .login:
      customers[c].login = Throttle()
      for place in customers[c].sources.keys { customers[c].sources[place]?.throttle = Throttle() }
    case .confirmation: customers[c].confirmation = Throttle()
    }
  }

  mutating func spendShownCodes() {
    let shown = max(now, newest ?? now)
    for c in customers.indices {
      for i in customers[c].lives { customers[c].issues[i].verifier?.spendShown(shown) }
    }
  }
}

extension RuleBook.CustomerModel {
  subscript(kind: Happening.Password) -> RuleBook.Throttle {
    switch kind {
    case .login: login
    case .confirmation: confirmation
    }
  }
}
