import Canvas
import CursesTerminal
import Pages
import TokenDomain

/// An application on the terminal of this process.
enum TerminalSession {
  /// - Parameters:
  ///   - brand: of whose screens it shows.
  ///   - ask: the world behind the application; what is slow is asked on another thread, one request at a time.
  ///   - begin: makes it for what the terminal can show, at this moment (ms since 1970).
  /// - Returns: the application as it stood at the end, and the signal that ended it (SIGHUP for a lost
  ///   terminal); nil if whoever was there did.
  static func run<Program: Application>(
    _ facts: ProcessFacts, _ brand: Brand,
    asking ask: @escaping @Sendable (Program.Request) -> Program.Request.Answer,
    begin: (SurfaceAbilities, Int64) -> Program
  ) throws(TerminalFailure) -> (application: Program, signal: Int32?) {
    let terminal = try CursesTerminal(
      environment: facts.environment, most: LookLimit.most(facts), accents: .init(brand))
    defer { terminal.restore() }
    let abilities = SurfaceAbilities(
      isASCII: terminal.characterSet == .ascii, inColours: terminal.showsColours)
    let surface = DrawnSurface(terminal)
    var conversation = Conversation(begin(abilities, SystemClock.milliseconds())) { request in
      request.isSlow ? Meanwhile.run({ ask(request) }, showing: surface.beat) : ask(request)
    }
    let end = conversation.run(on: surface, clock: SystemClock.milliseconds)
    return (conversation.application, end.signal)
  }
}

extension ColourScheme.Accents {
  /// Those of an institution.
  init(_ brand: Brand) {
    self.init(
      onDark: brand[.onDark], onLight: brand[.onLight], band: brand[.band], mark: brand[.mark])
  }
}
