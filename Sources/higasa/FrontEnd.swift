import BankService
import Canvas
import CursesTerminal
import Screens

/// The customers' screens on this terminal.
enum FrontEnd {
  /// Runs from the login to the end of the session; an open session is logged out, however it ends.
  ///
  /// - Returns: the signal that ended it (SIGHUP for a lost terminal); nil if the customer did.
  static func run(
    _ bank: BankService, language: Language, facts: ProcessFacts
  ) throws(TerminalFailure) -> Int32? {
    var randomness = SystemRandomNumberGenerator()
    let terminal = try CursesTerminal(environment: facts.environment)
    defer { terminal.restore() }
    var conversation = Conversation(
      app: App(
        institution: bank.institution, language: language,
        isASCII: terminal.characterSet == .ascii, inColours: terminal.showsColours,
        size: terminal.size,
        now: SystemClock.milliseconds()),
      teller: Teller(bank: bank, origin: facts.newSession(using: &randomness)))
    while true {
      terminal.paint(conversation.app.frame())
      let event = terminal.nextEvent(timeoutMilliseconds: conversation.app.nextChange)
      let outcome = conversation.handle(event, at: SystemClock.milliseconds()) {
        terminal.paint($0)
      }
      if case .ended(let signal) = event { return signal }
      if outcome.contains(.quit) { return nil }
      if outcome.contains(.worked) { terminal.discardTypeAhead() }
      if outcome.contains(.measure) {
        let measured = TerminalEvent.measured(halfBlock: terminal.measureHalfBlock())
        _ = conversation.handle(measured, at: SystemClock.milliseconds()) { terminal.paint($0) }
      }
      if outcome.contains(.repaint) { terminal.repaint() }
    }
  }
}
