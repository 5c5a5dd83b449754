import BankService
import Pages

extension InternetBanking {
  package mutating func update(_ input: Input, at now: Int64) -> [Effect<Request>] {
    self.now = now
    if let effects = passTime() {
      switch input {
      case .ended, .leave: return effects + [.quit]
      case .key, .paste, .stir, .time: return effects
      }
    }
    switch input {
    case .time:
      warn()
      return lookAround()
    case .leave: return end()
    // What is on record comes first: there is not much time.
    case .ended: return logOut() + keepPlace() + [.quit]
    case .stir:
      clock.stir(at: now)
      // Nobody has to be told any more that nobody is there.
      overlays.withdraw(.idle)
      return []
    case .paste(let text):
      clock.stir(at: now)
      if overlays.closeWarnings() { return [.discardTypeAhead] }
      guard overlays.isEmpty else { return [] }
      // A line that is typed elsewhere comes as a paste, and what is said then is about it alone.
      if visit.form.focusedField != nil { message = nil }
      return react(toForm: visit.form.take(text))
    case .key(let key):
      clock.stir(at: now)
      if let reaction = overlays.take(key, topics: HelpTopic.allCases.count) {
        return react(toOverlay: reaction)
      }
      return react(toForm: visit.form.take(key, in: screen.keys))
    }
  }

  private mutating func react(toOverlay reaction: Overlays<Question>.Reaction) -> [Effect<Request>]
  {
    switch reaction {
    case .nothing: return []
    case .wasWarned: return [.discardTypeAhead]
    case .command(let command): return carryOut(command)
    case .agreed(.logOut): return logOut()
    case .agreed(.leave): return end()
    case .agreed(.close(.key(let isRenewal), let exit)): return closeKey(exit, isRenewal: isRenewal)
    case .agreed(.act(let act)): return request(act).map { ask(for: $0) } ?? []
    case .declined(.act(let act)):
      message = .declined(act)
      return []
    case .declined(.logOut), .declined(.leave), .declined(.close): return []
    }
  }

  /// What the screen that asked wants of the bank.
  private func request(_ agreed: IrreversibleAct) -> Request? {
    switch visit {
    case .door, .over: nil
    case .halfway(let halfway): halfway.screen.request(agreed, halfway.proof)
    case .inside(let inside): inside.screen.request(agreed, inside.customer)
    }
  }

  private mutating func ask(for request: Request) -> [Effect<Request>] {
    if request.isSlow { message = .working }
    return [.ask(request)]
  }

  private mutating func react(toForm reaction: Form.Reaction) -> [Effect<Request>] {
    switch reaction {
    case .nothing, .moved: return []
    case .typed(let spec, let rejection):
      // Somebody else may have come.
      if visit.signedIn == nil { receipt = nil }
      message = rejection.map { .rejected(spec, $0, over: lastingMessage) } ?? lastingMessage
      return []
    case .edited:
      message = lastingMessage
      return []
    case .pressed(let item):
      message = nil
      return press(item)
    case .command(let command): return carryOut(command)
    }
  }

  /// How long a password must still wait stays said while it is typed.
  private var lastingMessage: Message? {
    let said = if case .rejected(_, _, let lasting) = message { lasting } else { message }
    guard case .untilRetry(_, let retry) = said, retry.seconds * 1_000 > now,
      visit.form.focusedField?.isMasked == true
    else { return nil }
    return said
  }

  private mutating func press(_ item: Form.Item) -> [Effect<Request>] {
    switch visit {
    case .door(var login):
      let action = login.press(item, in: scene)
      visit = .door(login)
      return perform(action)
    case .halfway(var halfway):
      let action: HalfwayAction
      if var opened = halfway.opened {
        action = opened.press(item, halfway.proof, in: scene)
        halfway.opened = opened
      } else {
        action = halfway.code.press(item, halfway.proof, in: scene)
      }
      visit = .halfway(halfway)
      return perform(
        action, opening: { $0.openHalfway($1) }, leaving: { $0.leaveHalfway(for: $1) })
    case .inside(var inside):
      let action: InsideAction
      if var opened = inside.opened.popLast() {
        action = opened.press(item, inside.customer, in: scene)
        inside.opened.append(opened)
      } else {
        action = inside.top.press(item, inside.customer, in: scene)
      }
      visit = .inside(inside)
      return perform(
        action, opening: { $0.openInside($1) }, leaving: { $0.leaveScreen(for: $1) })
    case .over(let reported, _):
      return perform(reported.press(item), leaving: { banking, _ in banking.goToDoor() })
    }
  }

  /// Does what a pressed item asks for.
  ///
  /// - Parameters:
  ///   - open: opens what the screen can open; nil where that is nothing.
  ///   - leave: leaves the screen; nil where it cannot be left.
  private mutating func perform<Next, Exit>(
    _ action: Action<Next, Exit>, opening open: ((inout Self, Next) -> [Effect<Request>])? = nil,
    leaving leave: ((inout Self, Exit) -> [Effect<Request>])? = nil
  ) -> [Effect<Request>] {
    switch action {
    case .none: return []
    case .say(let message):
      self.message = message
      return []
    case .confirm(let act): return ask(.act(act))
    case .ask(let request): return ask(for: request)
    case .open(let next): return open?(&self, next) ?? []
    case .leave(let exit): return leave?(&self, exit) ?? []
    case .turnSymbol: return [.turnSymbol]
    }
  }

  private mutating func openHalfway(_ screen: any HalfwayScreen) -> [Effect<Request>] {
    guard case .halfway(var halfway) = visit else { return [] }
    halfway.code.form.emptySecrets()
    halfway.opened = screen
    visit = .halfway(halfway)
    return []
  }

  private mutating func openInside(_ screen: any InsideScreen) -> [Effect<Request>] {
    visit.form.emptySecrets()
    guard case .inside(var inside) = visit else { return [] }
    inside.opened.append(screen)
    visit = .inside(inside)
    return refreshed()
  }

  private mutating func leaveHalfway(for exit: HalfwayExit) -> [Effect<Request>] {
    switch exit {
    case .toDoor: return goToDoor()
    case .back:
      guard case .halfway(let halfway) = visit, halfway.opened != nil else { return goToDoor() }
      message = nil
      closeScreen()
      focusOnCode()
      return []
    }
  }

  /// BLI001 again, as it was left.
  private mutating func goToDoor() -> [Effect<Request>] {
    message = nil
    switch visit {
    case .halfway(let halfway): visit = .door(halfway.door)
    case .over(_, let door): visit = .door(door)
    case .door, .inside: break
    }
    return []
  }

  /// What leaves a screen whose key is shown only once asks first.
  private mutating func leaveScreen(for exit: InsideExit) -> [Effect<Request>] {
    guard case .inside(let inside) = visit else { return [] }
    if let lost = inside.screen.lostWhenLeft {
      return ask(.close(lost, exit))
    }
    switch exit {
    case .back: return goBack(inside)
    case .home: return goHome()
    case .logOut: return logOut()
    }
  }
}

extension InternetBanking {
  private mutating func carryOut(_ command: Command) -> [Effect<Request>] {
    switch command {
    case .back: return goBack()
    case .help:
      overlays.openHelp()
      return []
    case .home: return leaveScreen(for: .home)
    case .language:
      if !abilities.isASCII { language = language.other }
      return []
    case .leave:
      switch visit {
      case .door, .over: return end()
      case .halfway: return leaveHalfway(for: .toDoor)
      case .inside: return leaveScreen(for: .logOut)
      }
    case .redraw: return [.repaint]
    case .interrupt:
      return ask(.leave)
    case .next, .previous, .press, .scroll, .hide, .yes, .no, .turn, .quit, .edit: return []
    }
  }

  /// What was typed ahead was not meant for a question that nobody had seen.
  private mutating func ask(_ question: Question) -> [Effect<Request>] {
    let before = overlays
    overlays.ask(question)
    return overlays == before ? [] : [.discardTypeAhead]
  }

  /// Esc: one screen back, secrets dropped.
  private mutating func goBack() -> [Effect<Request>] {
    switch visit {
    case .door: []
    case .halfway: leaveHalfway(for: .back)
    case .over: goToDoor()
    case .inside: leaveScreen(for: .back)
    }
  }

  /// To the screen that led to this one.
  private mutating func goBack(_ inside: Visit.Inside) -> [Effect<Request>] {
    message = nil
    var inside = inside
    guard let screen = inside.opened.last else {
      if inside.top.menu == .root { return ask(.logOut) }
      inside.top.open(.root)
      visit = .inside(inside)
      return []
    }
    // Nothing led to it.
    if screen.keys == .top { return ask(.logOut) }
    // What is done is done: there is no way back into it.
    if screen.keys == .completion { return goHome() }
    inside.opened.removeLast()
    visit = .inside(inside)
    return refreshed()
  }

  /// F2: BPT001 from anywhere.
  mutating func goHome(_ message: Message? = nil) -> [Effect<Request>] {
    guard case .inside(var inside) = visit else { return [] }
    inside.begin()
    visit = .inside(inside)
    self.message = message
    return refreshed()
  }

  /// The key is gone with its screen; what comes next is to start the token.
  private mutating func closeKey(_ exit: InsideExit, isRenewal: Bool) -> [Effect<Request>] {
    guard case .inside(var inside) = visit else { return [] }
    let said = Message.softwareTokenIssued(isRenewal: isRenewal)
    switch exit {
    case .logOut: return logOut()
    case .home: return goHome(said)
    case .back:
      // BOP001, from where a token was asked for.
      inside.opened = [ChoiceScreen(on: isRenewal ? .switchToken : .activate)]
      visit = .inside(inside)
      message = said
      return refreshed()
    }
  }

  /// A customer's next screen shows what an operator did meanwhile.
  func refreshed() -> [Effect<Request>] {
    visit.signedIn.map { [.ask(.overview($0.session))] } ?? []
  }

  func logOut() -> [Effect<Request>] {
    visit.signedIn.map { [.ask(.logOut($0.session))] } ?? []
  }

  /// Somebody whose line has dropped comes back.
  private func keepPlace() -> [Effect<Request>] {
    guard case .inside(let inside) = visit, let bookmark = inside.screen.bookmark else { return [] }
    return [.ask(.keep(bookmark, of: inside.customer.session))]
  }

  /// Ends the program; an open session is logged out first.
  func end() -> [Effect<Request>] {
    logOut() + [.quit]
  }
}
