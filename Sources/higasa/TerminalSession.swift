import CursesTerminal
import Pages

/// An application on the terminal of this process.
enum TerminalSession {
  /// - Parameters:
  ///   - ask: the world behind the application.
  ///   - begin: makes it for what the terminal can show, at this moment (ms since 1970).
  /// - Returns: the application as it stood at the end, and the signal that ended it (SIGHUP for a lost
  ///   terminal); nil if whoever was there did.
  static func run<Program: Application>(
    _ facts: ProcessFacts, asking ask: @escaping (Program.Request) -> Program.Request.Answer,
    begin: (SurfaceAbilities, Int64) -> Program
  ) throws(TerminalFailure) -> (application: Program, signal: Int32?) {
    let terminal = try CursesTerminal(
      environment: facts.environment, most: LookLimit.most(facts))
    defer { terminal.restore() }
    let abilities = SurfaceAbilities(
      isASCII: terminal.characterSet == .ascii, inColours: terminal.showsColours)
    var conversation = Conversation(
      begin(abilities, SystemClock.milliseconds()), asking: ask)
    let end = conversation.run(on: DrawnSurface(terminal), clock: SystemClock.milliseconds)
    return (conversation.application, end.signal)
  }
}
