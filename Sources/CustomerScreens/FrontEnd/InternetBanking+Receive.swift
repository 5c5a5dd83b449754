import BankService
import Pages
import Primitives
import TokenDomain

extension InternetBanking {
  package mutating func receive(_ answer: Answer) -> [Effect<Request>] {
    if case .loggedOut(let failure?) = answer { unrecorded = failure }
    if case .notLetIn(let failure?) = answer { unrecorded = failure }
    // The logout of a visit that is over already: why it ended stays.
    if case .loggedOut = answer, case .door = visit { return [] }
    switch answer {
    case .overview(let overview):
      // Asked for beside what the message tells.
      return takeNote(of: overview, isFresh: true)
    case .news(let overview, let mark): return takeNews(overview, mark)
    case .noNews: return []
    case .sessionOver(let refusal): return takeEnd(refusal)
    case .loggedIn, .codeWanted, .resynchronisedAtLogin, .resynchronisedAtStart, .requested,
      .softwareTokenIssued, .activated, .released, .requestCancelled, .switched, .reportedAtLogin,
      .reported, .passwordChanged, .history, .loggedOut, .notLetIn, .failed,
      .passwordRefused:
      message = nil
      let effects = goOn(with: answer)
      let present = scene.present
      if let deed = answer.deed { receipt?.note(deed, at: present) }
      return effects
    }
  }

  private mutating func goOn(with answer: Answer) -> [Effect<Request>] {
    switch answer {
    case .overview, .news, .noNews, .sessionOver: return []
    case .loggedIn(let customer):
      enter(customer)
      return []
    case .resynchronisedAtLogin(let customer):
      message = .resynchronised
      enter(customer)
      return []
    case .resynchronisedAtStart:
      closeScreen()
      visit.lead(to: nil)
      focusOnCode()
      message = .resynchronisedAtStart
      return refreshed()
    case .codeWanted(let proof):
      guard case .door(var door) = visit else { return [] }
      door.form.emptySecrets()
      visit = .halfway(Visit.Halfway(door: door, proof: proof, code: CodeScreen(proof)))
      return []
    case .requested(let session, let isRenewal):
      return replaceScreen(
        by: CompletionScreen(.request(isRenewal: isRenewal), at: scene.present), session)
    case .softwareTokenIssued(let session, let key, let symbol, let isRenewal):
      let symbol = abilities.drawsSymbols ? symbol : nil
      return replaceScreen(
        by: SoftwareKeyScreen(key, symbol: symbol, isRenewal: isRenewal), session)
    case .activated(let session, let kind):
      return replaceScreen(by: CompletionScreen(.activation(kind), at: scene.present), session)
    case .released(let session, let kind):
      return replaceScreen(by: CompletionScreen(.release(kind), at: scene.present), session)
    case .reported(let session, let loss, let since):
      return replaceScreen(
        by: CompletionScreen(.report(loss, since: since), at: scene.present), session)
    case .requestCancelled(let isRenewal):
      return replaceScreen(
        by: CompletionScreen(.cancellation(isRenewal: isRenewal), at: scene.present))
    case .switched(let session, let old):
      return replaceScreen(by: CompletionScreen(.switching(from: old), at: scene.present), session)
    case .passwordChanged(let session, let kind):
      keep(session)
      return goHome(.passwordChanged(kind))
    case .reportedAtLogin(let loss, let since):
      guard case .halfway(let halfway) = visit else { return [] }
      visit = .over(ReportedScreen(loss, since: since), door: halfway.door)
      return []
    case .history(let page):
      show(page)
      return []
    case .loggedOut(let failure):
      // Leaving never fails: the session was here alone, and is gone.
      returnToDoor(visit.door, failure == nil ? .loggedOut : .loggedOutUnrecorded)
      return []
    case .notLetIn:
      returnToDoor(visit.door, .notLetIn)
      return []
    case .failed(.refused(let refusal)): return tell(refusal)
    case .passwordRefused(let refusal, let retry):
      let effects = tell(refusal)
      message = message.map { .untilRetry($0, from: retry) }
      return effects
    case .failed(.failed(let failure)):
      visit.form.emptySecrets()
      message = .failure(failure)
      return []
    }
  }

  /// The session to go on with.
  private mutating func keep(_ session: Session) {
    guard case .inside(var inside) = visit else { return }
    inside.customer.session = session
    visit = .inside(inside)
  }

  /// What stands in the place of the screen that asked.
  ///
  /// - Parameter session: to go on with; nil: the one that there is.
  private mutating func replaceScreen(
    by screen: any InsideScreen, _ session: Session? = nil
  ) -> [Effect<Request>] {
    if let session { keep(session) }
    guard case .inside(var inside) = visit else { return [] }
    inside.opened = inside.opened.dropLast() + [screen]
    visit = .inside(inside)
    return refreshed()
  }

  private mutating func show(_ page: HistoryPage) {
    guard case .inside(var inside) = visit else { return }
    if let turned = inside.screen.turned(to: page) {
      inside.opened[inside.opened.count - 1] = turned
    } else {
      inside.opened.append(HistoryScreen(page))
    }
    visit = .inside(inside)
  }

  /// A form whose procedure is not open any more is left, with the reason.
  ///
  /// - Parameter isFresh: whether nobody has seen the page that it is for.
  mutating func takeNote(of overview: Overview, isFresh: Bool) -> [Effect<Request>] {
    guard case .inside(var inside) = visit else { return [] }
    inside.customer.overview = overview
    inside.top.takeNote(of: overview, isFresh: isFresh)
    while let procedure = inside.opened.last?.needs, let why = overview.unavailable[procedure] {
      inside.opened.removeLast()
      overlays.withdrawQuestion { $0.isAct }
      message = .refusal(.unavailable(procedure, why))
    }
    visit = .inside(inside)
    return []
  }

  /// Where a refusal leads: secrets are emptied, the focus is back in the field that was refused, the
  /// rest stays; what ends the login goes back to BLI001.
  mutating func tell(_ refusal: CustomerRefusal) -> [Effect<Request>] {
    let screen = screen
    let refused = screen.fields(refusedBy: refusal)
    for spec in refused { visit.form[spec].empty() }
    message = screen.message(refusedBy: refusal)
    switch refusal {
    case .code(.nextWanted(let seconds)), .successorCode(.nextWanted(let seconds)):
      // The screen itself says it, and for longer than the message line would.
      message = nil
      visit.lead(to: NextCodeGuide(seconds: seconds, at: now))
      focusOnCode()
    case .code(.expired) where visit.signedIn == nil:
      returnToDoor(visit.door, .refusal(refusal))
    case .credentials, .confirmation, .passwordWait, .passwordRule, .code, .successorCode,
      .codesSwapped, .wrongPair:
      if let spec = refused.first { visit.form.focus(on: spec) }
    case .wrongSerial:
      // A software token's form has no such field.
      if visit.form.fields.contains(where: { $0.spec == .serial }) { visit.form.focus(on: .serial) }
    case .resynchronisedLately:
      // Nothing can be done here today: back to where the code is asked for.
      if screen.id == .resynchronisation { closeScreen() }
      focusOnCode()
    case .stopped, .awaitingReissue, .sessionEnded, .sessionExpired:
      // Every session's end stands on record, whoever ended it.
      let effects = logOut()
      returnToDoor(visit.door, .refusal(refusal))
      return effects
    case .passwordChangeFirst: return goHome(message)
    case .unavailable, .activationOnly:
      if visit.signedIn != nil { closeScreen() }
      return refreshed()
    }
    return []
  }

  /// The screen that led to the present one is shown again.
  mutating func closeScreen() {
    switch visit {
    case .door, .over: break
    case .halfway(var halfway):
      halfway.opened = nil
      visit = .halfway(halfway)
    case .inside(var inside):
      _ = inside.opened.popLast()
      visit = .inside(inside)
    }
  }

  /// The code is what is wanted next, unless the serial number before it is missing.
  mutating func focusOnCode() {
    let specs = visit.form.fields.map(\.spec)
    if specs.contains(.oldCode) { visit.form.focus(on: .oldCode) }
    if specs.contains(.code) { visit.form.focus(on: .code) }
    if specs.contains(.serial), visit.form[.serial].isEmpty { visit.form.focus(on: .serial) }
  }

  /// BLI001.
  ///
  /// - Parameter login: as it was left; nil: anew.
  mutating func returnToDoor(_ login: LoginScreen?, _ message: Message?) {
    visit = .door(login ?? LoginScreen())
    overlays.close()
    self.message = message
  }
}
