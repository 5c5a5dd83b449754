import BankService

extension App {
  /// Takes the bank's answer to the last request.
  package mutating func receive(_ answer: Answer) -> [Effect] {
    switch answer {
    case .overview: break  // asked for beside what the message tells
    case .loggedIn, .codeWanted, .requested, .activated, .released, .loggedOut, .failed:
      message = nil
    }
    scroll = nil
    switch answer {
    case .loggedIn(let session):
      signedIn = SignedIn(session: session)
      stack = [.top(TopScreen())]
      return refreshed()
    case .codeWanted(let proof):
      content.form.emptySecrets()
      stack.append(.code(CodeScreen(proof: proof)))
      return []
    case .overview(let overview):
      signedIn?.overview = overview
      return leaveClosedProcedure(overview)
    case .requested:
      return complete(.requestDone)
    case .activated(let session):
      signedIn?.session = session
      return complete(.activationDone)
    case .released(let session):
      signedIn?.session = session
      return complete(.releaseDone)
    case .loggedOut:
      returnToLogin(.loggedOut)
      return []
    case .failed(.refused(let refusal)):
      return receive(refusal)
    case .failed(let error):
      content.form.emptySecrets()
      message = .failure(error)
      return []
    }
  }

  private mutating func complete(_ done: CompletionScreen.Done) -> [Effect] {
    stack[stack.count - 1] = .completion(CompletionScreen(done))
    return refreshed()
  }

  /// Where a refusal leads: secrets are emptied, the focus is back in the field that was refused, the
  /// rest stays; what ends the login goes back to BLI001.
  private mutating func receive(_ refusal: Refusal) -> [Effect] {
    content.form.emptySecrets()
    message = .refusal(refusal)
    switch refusal {
    case .credentials:
      content.form.focus(on: .field(.loginPassword))
    case .confirmation:
      content.form.focus(on: .field(.confirmation))
    case .passwordWait:
      // Of the two, a screen has one.
      content.form.focus(on: .field(.loginPassword))
      content.form.focus(on: .field(.confirmation))
    case .wrongSerial:
      content.form.focus(on: .field(.serial))
    case .malformedCode, .wrongCode, .usedCode, .nextCodeWanted, .clockBehind:
      content.form.focus(on: .field(.code))
    case .tokenExpired:
      if signedIn == nil { returnToLogin(.refusal(refusal)) }
    case .stopped, .awaitingReissue, .sessionEnded, .sessionExpired:
      returnToLogin(.refusal(refusal))
    case .unavailable, .transition:
      if stack.count > 1, signedIn != nil { stack.removeLast() }
      return refreshed()
    case .passwordRule, .wrongPair, .resynchronisedLately, .unknownCustomer, .customerExists,
      .noLiveIssue, .unknownSerial, .serialTaken, .emptyStock, .notAwaitingReissue,
      .notResynchronisable, .codesNotConsecutive, .unknownRow, .clockNotBehind:
      break
    }
    return []
  }

  /// A form whose procedure is not open any more is left, with the reason.
  private mutating func leaveClosedProcedure(_ overview: Overview) -> [Effect] {
    guard let procedure = content.needs, let why = overview.unavailable[procedure],
      stack.count > 1
    else { return [] }
    stack.removeLast()
    message = .refusal(.unavailable(procedure, why))
    return []
  }

  /// BLI001 anew; the customer number stays where it was typed.
  private mutating func returnToLogin(_ message: Message) {
    var login = LoginScreen()
    if case .login(let before) = stack.first {
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
