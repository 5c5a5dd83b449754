import CursesTerminal
import Pages
import TokenDomain

/// What slow requests may wait for, besides being done.
struct Waiting: Sendable {
  /// What is said while they do; nil for what the page says by itself.
  let words: @Sendable () -> Phrase?
  /// Nobody waits any more.
  let callOff: @Sendable () -> Void

  /// They wait for nothing.
  static let forNothing = Waiting(words: { nil }, callOff: {})

  /// Asks; a slow request on another thread, while `beat` shows that it goes on.
  func await<Request: ApplicationRequest>(
    _ request: Request, _ ask: @escaping @Sendable (Request) -> Request.Answer,
    showing beat: (Phrase?) -> Void
  ) -> Request.Answer {
    guard request.isSlow else { return ask(request) }
    // A session whose terminal is gone is to be logged out, and not to wait for its turn.
    func look() { if CursesTerminal.isEnding { callOff() } }
    return Meanwhile.run({ ask(request) }, interrupted: look) {
      look()
      beat(words())
    }
  }
}
