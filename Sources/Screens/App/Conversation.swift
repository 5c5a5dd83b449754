import Canvas

/// The customer's front end at work: events in, requests to the bank, frames out.
///
/// The same for a terminal and for a test without one.
package struct Conversation {
  package private(set) var app: App
  private let teller: Teller

  package init(app: App, teller: Teller) {
    self.app = app
    self.teller = teller
  }

  /// What became of an event: what the terminal has to do now, in this order.
  package struct Outcome: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Nothing more.
    package static let goesOn: Outcome = []
    /// The bank did something, or an act that cannot be undone asks once more: keys typed before that
    /// was on the screen must not act on it.
    package static let worked = Outcome(rawValue: 1)
    /// Measure a half block and say so, as ``TerminalEvent/measured(halfBlock:)``, before the next frame.
    package static let measure = Outcome(rawValue: 2)
    package static let repaint = Outcome(rawValue: 4)
    package static let quit = Outcome(rawValue: 8)
  }

  /// Takes one event and everything that follows from it.
  ///
  /// - Parameters:
  ///   - now: the server's time in milliseconds since 1970.
  ///   - show: paints a frame at once: 「処理中」 before slow work.
  package mutating func handle(
    _ event: TerminalEvent, at now: Int64, show: (Frame) -> Void
  ) -> Outcome {
    var effects = app.update(event, at: now)
    var outcome = Outcome.goesOn
    while !effects.isEmpty {
      switch effects.removeFirst() {
      case .ask(let request):
        if request.isSlow { show(app.frame()) }
        effects += app.receive(teller.ask(request))
        if request.isAct { outcome.insert(.worked) }
      case .discardTypeAhead:
        outcome.insert(.worked)
      case .measure:
        outcome.insert(.measure)
      case .repaint:
        outcome.insert(.repaint)
      case .quit:
        return .quit
      }
    }
    return outcome
  }
}
