import Canvas
import CursesTerminal
import Pages
import TokenDomain

/// An application on the terminal of this process.
enum TerminalSession {
  /// - Parameters:
  ///   - brand: of whose screens it shows.
  ///   - speech: on screens or in lines.
  ///   - waiting: what a slow request may wait for.
  ///   - ask: the world behind the application; what is slow is asked on another thread, one request at a time.
  ///   - begin: makes it for what the terminal can show, at this moment (ms since 1970).
  /// - Returns: the application as it stood at the end, and the signal that ended it (SIGHUP for a lost
  ///   terminal); nil if whoever was there did.
  static func run<Program: Application>(
    _ facts: ProcessFacts, _ brand: Brand, _ speech: Speech = .screens,
    _ waiting: Waiting = .forNothing,
    asking ask: @escaping @Sendable (Program.Request) -> Program.Request.Answer,
    begin: (SurfaceAbilities, Int64) -> Program
  ) throws(TerminalFailure) -> Outcome<Program> {
    let screens: CursesTerminal
    switch speech {
    case .lines: return try inLines(waiting, asking: ask, begin: begin)
    case .screens: screens = try openScreens(facts, brand)
    case .screensOrLines(let mouse):
      do throws(TerminalFailure) {
        screens = try openScreens(facts, brand, mouse: mouse)
      } catch {
        guard error.isOfItsName else { throw error }
        return try inLines(waiting, asking: ask, begin: begin)
      }
    }
    return onScreens(screens, waiting, asking: ask, begin: begin)
  }

  /// See ``run(_:_:_:asking:begin:)``.
  typealias Outcome<Program> = (application: Program, signal: Int32?)

  /// - Parameter brand: of whose screens it shows.
  static func openScreens(
    _ facts: ProcessFacts, _ brand: Brand, mouse: Bool = false
  ) throws(TerminalFailure) -> CursesTerminal {
    try CursesTerminal(
      environment: facts.environment, most: LookLimit.most(facts), accents: .init(brand),
      mouse: mouse)
  }

  private static func onScreens<Program: Application>(
    _ terminal: CursesTerminal, _ waiting: Waiting,
    asking ask: @escaping @Sendable (Program.Request) -> Program.Request.Answer,
    begin: (SurfaceAbilities, Int64) -> Program
  ) -> Outcome<Program> {
    defer { terminal.restore() }
    let abilities = SurfaceAbilities(
      isASCII: terminal.characterSet == .ascii, inColours: terminal.showsColours)
    let surface = DrawnSurface(terminal)
    var conversation = Conversation(begin(abilities, SystemClock.milliseconds())) { request in
      waiting.await(request, ask) { surface.beat(saying: $0) }
    }
    let end = conversation.run(on: surface, clock: SystemClock.milliseconds)
    return (conversation.application, end.signal)
  }

  private static func inLines<Program: Application>(
    _ waiting: Waiting,
    asking ask: @escaping @Sendable (Program.Request) -> Program.Request.Answer,
    begin: (SurfaceAbilities, Int64) -> Program
  ) throws(TerminalFailure) -> Outcome<Program> {
    let terminal = try StandardLines()
    defer { terminal.restore() }
    let abilities = SurfaceAbilities(inLinesOfASCII: terminal.characterSet == .ascii)
    let surface = LineSurface(terminal)
    var conversation = Conversation(begin(abilities, SystemClock.milliseconds())) { request in
      waiting.await(request, ask) { surface.beat(saying: $0) }
    }
    let end = conversation.run(on: surface, clock: SystemClock.milliseconds)
    return (conversation.application, end.signal)
  }
}

extension TerminalFailure {
  /// Whether there is a terminal, of which its name says that it can show no screens, or says nothing.
  var isOfItsName: Bool {
    switch self {
    case .nameless, .malformedName, .unknown, .cannotAddressCursor: true
    case .notATerminal, .system: false
    }
  }
}

extension ColourScheme.Accents {
  /// Those of an institution.
  init(_ brand: Brand) {
    self.init(
      onDark: brand[.onDark], onLight: brand[.onLight], band: brand[.band], mark: brand[.mark])
  }
}
