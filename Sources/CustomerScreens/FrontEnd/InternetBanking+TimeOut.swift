import Pages

/// Times are the server's, in milliseconds since 1970.
extension InternetBanking {
  /// Takes note of the time: ends what is over, and forgets what stands typed on BLI001.
  ///
  /// - Returns: nil if the visit goes on.
  mutating func passTime() -> [Effect<Request>]? {
    clock.pass(to: now)
    lookedAt = min(lookedAt, now)
    if !clock.isNearlyIdle(at: now) { overlays.withdraw(.idle) }
    if let began = visit.began {
      return clock.end(at: now, since: began).map { end(by: $0) }
    }
    guard clock.isIdle(at: now) else { return nil }
    switch visit {
    case .door(var login):
      if login.form.hasInput {
        login.form.reset()
        visit = .door(login)
      }
      receipt = nil
      return nil
    case .over:
      returnToDoor(LoginScreen(), nil)
      return [.discardTypeAhead]
    case .halfway, .inside: return nil
    }
  }

  /// What is typed ahead of the picture was not meant for BLI001.
  private mutating func end(by timeOut: TimeOut) -> [Effect<Request>] {
    let effects = logOut()
    // Whoever comes next must not be shown it.
    receipt = nil
    returnToDoor(LoginScreen(), .timedOut(timeOut, wasLoggedIn: visit.signedIn != nil))
    clock.stir(at: now)
    return effects + [.discardTypeAhead]
  }

  /// Lays the warning of a near end over the screen.
  mutating func warn() {
    guard let began = visit.began,
      let due = clock.warningDue(at: now, since: began, isWarning: overlays.isWarning)
    else { return }
    overlays.warn(of: due)
  }

  /// In how many seconds what is warned of will be; nil if there is no warning of it.
  package func secondsLeft(to timeOut: TimeOut) -> Int64? {
    countdown(to: timeOut)?.steps(of: 1_000)
  }

  /// In how many milliseconds the warning tells of a second less; nil if there is none.
  var nextSecondOfWarning: Int? {
    guard case .warning(let timeOut) = overlays.top else { return nil }
    return countdown(to: timeOut)?.nextChange(every: 1_000)
  }

  private func countdown(to timeOut: TimeOut) -> Countdown? {
    visit.began.map { Countdown(to: clock.end(by: timeOut, since: $0), at: now) }
  }

  /// The next moment that ends something or warns of an end; nil if none does.
  var nextTimeOut: Int64? {
    switch visit {
    case .door(let login): login.form.hasInput || receipt != nil ? clock.idleEnd : nil
    case .over: clock.idleEnd
    case .halfway, .inside:
      visit.began.map { clock.nextMoment(since: $0, isWarning: overlays.isWarning) }
    }
  }
}
