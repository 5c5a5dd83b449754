import BankService
import Primitives
import TokenDomain

extension App {
  /// Takes the bank's answer to the last request.
  package mutating func receive(_ answer: Answer) -> [Effect] {
    // The logout of a visit that ended by itself: whatever the bank says to it, why it ended stays.
    if case .timedOut = message, signedIn == nil { return [] }
    switch answer {
    case .overview: break  // asked for beside what the message tells
    case .loggedIn, .codeWanted, .resynchronisedAtLogin, .resynchronisedAtStart, .requested,
      .softwareTokenIssued, .activated, .released, .requestCancelled, .switched, .reportedAtLogin,
      .reported, .passwordChanged, .history, .loggedOut, .failed:
      message = nil
    }
    scroll = nil
    switch answer {
    case .loggedIn(let session): return open(session)
    case .resynchronisedAtLogin(let session):
      message = .resynchronised
      return open(session)
    case .resynchronisedAtStart:
      stack.removeLast()
      content.lead(to: nil)
      focusOnCode()
      message = .resynchronisedAtStart
      return refreshed()
    case .codeWanted(let proof):
      content.form.emptySecrets()
      stack.append(.code(CodeScreen(proof: proof)))
      return []
    case .overview(let overview):
      signedIn?.overview = overview
      return leaveClosedProcedure(overview)
    case .requested(let session):
      signedIn?.session = session
      return complete(.requestDone(isRenewal: signedIn?.overview?.isRenewal == true))
    case .softwareTokenIssued(let session, let key, let symbol):
      signedIn?.session = session
      let screen = SoftwareKeyScreen(key, symbol: scene.showsSymbols ? symbol : nil)
      stack[stack.count - 1] = .softwareKey(screen)
      return (scene.showsSymbols ? [.measure] : []) + refreshed()
    case .activated(let session):
      signedIn?.session = session
      return complete(.activationDone(signedIn?.overview?.issue?.kind ?? .hardware))
    case .released(let session):
      signedIn?.session = session
      return complete(.releaseDone(signedIn?.overview?.issue?.kind ?? .hardware))
    case .requestCancelled:
      return returnToTop(.requestCancelled)
    case .switched(let session):
      let old = signedIn?.overview?.issue?.kind ?? .hardware
      signedIn?.session = session
      return returnToTop(.tokenSwitched(old))
    case .reportedAtLogin(let loss):
      stack.removeLast(stack.count - 1)
      let report = CompletionScreen.Report(loss, since: scene.present, isVisitOver: true)
      stack.append(.completion(CompletionScreen(.reportDone(report))))
      scroll = 0
      return []
    case .reported(let session, let loss):
      signedIn?.session = session
      return complete(
        .reportDone(CompletionScreen.Report(loss, since: scene.present, isVisitOver: false)))
    case .passwordChanged(let session, let kind):
      signedIn?.session = session
      return returnToTop(.passwordChanged(kind))
    case .history(let page):
      if case .history(let screen) = stack.last {
        content = screen.turned(to: page)
      } else {
        stack.append(.history(HistoryScreen(page)))
      }
      scroll = 0
      return []
    case .loggedOut:
      returnToLogin(.loggedOut)
      return []
    case .failed(.refused(let refusal)):
      return receive(refusal)
    case .failed(.failed(let failure)):
      content.form.emptySecrets()
      message = .failure(failure)
      return []
    }
  }

  private mutating func open(_ session: Session) -> [Effect] {
    signedIn = SignedIn(session: session)
    stack = [.top(TopScreen())]
    return refreshed()
  }

  private mutating func returnToTop(_ message: Message) -> [Effect] {
    stack = [.top(TopScreen())]
    self.message = message
    return refreshed()
  }

  private mutating func complete(_ done: CompletionScreen.Done) -> [Effect] {
    stack[stack.count - 1] = .completion(CompletionScreen(done))
    if content.isForReading { scroll = 0 }
    return refreshed()
  }

  /// Where a refusal leads: secrets are emptied, the focus is back in the field that was refused, the
  /// rest stays; what ends the login goes back to BLI001.
  private mutating func receive(_ refusal: CustomerRefusal) -> [Effect] {
    let refused = content.fields(refusedBy: refusal)
    for name in refused { content.form[name].empty() }
    message = content.message(refusedBy: refusal)
    switch refusal {
    case .code(.nextWanted(let seconds)), .successorCode(.nextWanted(let seconds)):
      // The screen itself says it, and for longer than the message line would.
      message = nil
      content.lead(to: NextCodeGuide(seconds: seconds, at: now))
      focusOnCode()
    case .code(.expired):
      if signedIn == nil { returnToLogin(.refusal(refusal)) }
    case .credentials, .confirmation, .passwordWait, .passwordRule, .code, .successorCode,
      .wrongPair, .codesSwapped:
      if let name = refused.first { content.form.focus(on: .field(name)) }
    case .wrongSerial:
      content.form.focus(on: .field(.serial))
    case .resynchronisedLately:
      // Nothing can be done here today: back to where the code is asked for.
      if content.id == .resynchronisation { stack.removeLast() }
      focusOnCode()
    case .stopped, .awaitingReissue, .sessionEnded, .sessionExpired:
      returnToLogin(.refusal(refusal))
    case .unavailable, .activationOnly:
      if stack.count > 1, signedIn != nil { stack.removeLast() }
      return refreshed()
    }
    return []
  }

  /// The code is what is wanted next, unless the serial number before it is missing.
  private mutating func focusOnCode() {
    content.form.focus(on: .field(.oldCode))
    content.form.focus(on: .field(.code))
    if content.form[.serial].isEmpty { content.form.focus(on: .field(.serial)) }
  }

  /// A form whose procedure is not open any more is left, with the reason.
  private mutating func leaveClosedProcedure(_ overview: Overview) -> [Effect] {
    while let procedure = content.needs, let why = overview.unavailable[procedure],
      stack.count > 1
    {
      stack.removeLast()
      message = .refusal(.unavailable(procedure, why))
    }
    return []
  }

  /// BLI001 anew.
  ///
  /// - Parameter keepsNumber: the customer number stays where it was typed.
  mutating func returnToLogin(_ message: Message?, keepsNumber: Bool = true) {
    var login = LoginScreen()
    if keepsNumber, case .login(let before) = stack.first {
      login.form = before.form
      login.form.emptySecrets()
      login.form.focus(on: .field(.loginPassword))
    }
    signedIn = nil
    overlays = []
    stack = [.login(login)]
    self.message = message
  }
}
