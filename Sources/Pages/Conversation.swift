/// An application at a surface: inputs in, requests to the world behind it, pages out.
///
/// The one loop there is, for every application and every surface.
package struct Conversation<Program: Application> {
  /// The application as it stands.
  package private(set) var application: Program
  private let ask: (Program.Request) -> Program.Request.Answer

  /// - Parameter ask: the world behind the application.
  package init(
    _ application: Program, asking ask: @escaping (Program.Request) -> Program.Request.Answer
  ) {
    self.application = application
    self.ask = ask
  }

  /// Does to the application what no input does: somebody else has a hand in it.
  package mutating func change(_ body: (inout Program) -> Void) { body(&application) }

  /// How a conversation ended: by a signal (SIGHUP for a lost terminal), or else by who was there.
  package struct End: Hashable, Sendable {
    /// The number of the signal; nil if whoever was there ended it.
    package let signal: Int32?
  }

  /// Goes on until somebody ends it.
  ///
  /// - Parameter clock: the server's time in milliseconds since 1970.
  package mutating func run(on surface: some Surface, clock: () -> Int64) -> End {
    surface.show(application.page())
    while true {
      if let end = turn(on: surface, clock: clock) { return end }
    }
  }

  /// Takes one input and everything that follows from it, and shows what came of it.
  ///
  /// - Returns: nil while the conversation goes on.
  package mutating func turn(on surface: some Surface, clock: () -> Int64) -> End? {
    let input = surface.next(within: application.nextChange)
    var effects = application.update(input, at: clock())
    var discards = false
    while !effects.isEmpty {
      switch effects.removeFirst() {
      case .ask(let request):
        if request.isSlow { surface.show(application.page()) }
        effects += application.receive(ask(request))
        if request.isAct { discards = true }
      case .discardTypeAhead: discards = true
      case .repaint: surface.repaint()
      case .turnSymbol: surface.turnSymbol()
      case .quit:
        if case .ended(let signal) = input { return End(signal: signal) }
        return End(signal: nil)
      }
    }
    if case .ended(let signal) = input { return End(signal: signal) }
    if discards { surface.discardTypeAhead() }
    surface.show(application.page())
    return nil
  }
}
