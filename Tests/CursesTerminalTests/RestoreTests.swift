import Glibc
import PtyHarness
import Testing

@Suite("The terminal is given back on every way to end", .serialized)
struct RestoreTests {
  static let faults: [(command: Unicode.Scalar, signals: [Int32])] = [
    ("t", [SIGILL, SIGTRAP]), ("a", [SIGABRT]), ("o", [SIGSEGV, SIGBUS]),
  ]

  /// Swift's own, with the alternate signal stack it brings, or none.
  static let crashReporter = ["", "enable=yes", "enable=no"]

  @Test("while it is open, it is raw and on the alternate screen")
  func open() throws {
    let session = try ProbeSession.ready()
    #expect(session.isRaw)
    #expect(session.screen.isAlternate)
  }

  @Test("after a normal end")
  func normal() throws {
    let session = try ProbeSession.ready()
    session.send(.control("q"))
    #expect(try session.waitForEnd().status == 0)
    expectRestored(session)
    #expect(session.screen.contains("goodbye"), "what is printed after the end is seen")
  }

  @Test("after an exit() that nobody announced")
  func unannounced() throws {
    let session = try ProbeSession.ready()
    session.send(.control("x"))
    #expect(try session.waitForEnd().status == 3)
    expectRestored(session)
  }

  @Test(
    "after a trap, an abort, an overflown stack, and no crash reporter asks", arguments: faults,
    crashReporter)
  func fault(fault: (command: Unicode.Scalar, signals: [Int32]), reporter: String) throws {
    let (command, signals) = fault
    let session = try ProbeSession.ready(
      environment: ["LANG": "C.UTF-8", "SWIFT_BACKTRACE": reporter])
    session.send(.control(command))
    let end = try session.waitForEnd()
    #expect(end.signal.map(signals.contains) == true, "\(end)")
    expectRestored(session)
    #expect(!session.screen.contains("Press space"))
    #expect(!session.screen.contains("rashed"))
  }

  @Test("a guarded process that traps before it opens the terminal opens no crash reporter")
  func guarded() throws {
    let session = try PtySession(
      "TerminalProbe", ["trap-before-opening"], environment: ["TERM": "xterm-256color"])
    #expect(try session.waitForEnd().signal.map([SIGILL, SIGTRAP].contains) == true)
    #expect(!session.screen.contains("Press space"))
  }

  @Test(
    "after a fault's signal from outside, ended by that signal",
    arguments: [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGQUIT])
  func signalled(number: Int32) throws {
    let session = try ProbeSession.ready()
    session.signal(number)
    #expect(try session.waitForEnd().signal == number)
    expectRestored(session)
  }

  /// All that end a process (signal(7)) and are neither faults nor messages; the first and last of the
  /// real-time ones.
  static let ends: [Int32] = [
    SIGUSR1, SIGUSR2, SIGALRM, SIGSTKFLT, SIGXCPU, SIGXFSZ, SIGVTALRM, SIGPROF, SIGIO, SIGPWR,
    SIGSYS,
    34, 50, 64,
  ]

  @Test("after any other signal that ends a process, ended by that signal", arguments: ends)
  func otherEnds(number: Int32) throws {
    let session = try ProbeSession.ready()
    session.signal(number)
    #expect(try session.waitForEnd().signal == number)
    expectRestored(session)
  }

  @Test(
    "the two signals that the C library keeps to itself end nothing",
    arguments: [32, 33] as [Int32])
  func reserved(number: Int32) throws {
    let session = try ProbeSession.ready()
    session.signal(number)
    session.send("1")
    try session.wait(for: "secret *")
  }

  @Test("a request to end is a message first", arguments: [SIGHUP, SIGTERM, SIGINT])
  func request(number: Int32) throws {
    let session = try ProbeSession.ready()
    session.signal(number)
    #expect(try session.waitForEnd().status == 128 + number)
    expectRestored(session)
    #expect(session.screen.contains("ended by \(number)"))
  }

  @Test(
    "a process too busy to end is ended by the signal within a second",
    arguments: [SIGHUP, SIGTERM, SIGINT])
  func busy(number: Int32) throws {
    let session = try ProbeSession.ready()
    session.send(.control("b"))
    try session.wait(for: "1 control")
    session.signal(number)
    #expect(try session.waitForEnd(within: .seconds(1)).signal == number)
    expectRestored(session)
  }

  @Test(
    "a lost connection ends an idle process at once and without spinning, with or without SIGHUP",
    arguments: [true, false])
  func hangUp(isControlling: Bool) throws {
    let session = try PtySession(
      "TerminalProbe", environment: ["TERM": "xterm", "LANG": "C.UTF-8"],
      isControlling: isControlling)
    try session.wait(for: "dim")
    session.hangUp()
    let end = try session.waitForEnd(within: .seconds(1))
    #expect(end.status == 128 + SIGHUP)
    #expect(end.processorTime < .milliseconds(200), "\(end)")
  }

  @Test("a lost connection ends a busy process within a second")
  func hangUpWhileBusy() throws {
    let session = try ProbeSession.ready()
    session.send(.control("b"))
    try session.wait(for: "1 control")
    session.hangUp()
    #expect(try session.waitForEnd(within: .seconds(1)).signal == SIGHUP)
  }

  @Test(
    "stop signals of the keyboard do not stop it, nor a parent that is gone",
    arguments: [SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE])
  func unmoved(number: Int32) throws {
    let session = try ProbeSession.ready()
    session.signal(number)
    session.send("1")
    try session.wait(for: "secret *")
  }

  @Test("stopped and continued, it takes the terminal again and paints all of it")
  func continued() throws {
    let session = try ProbeSession.ready()
    session.signal(SIGSTOP)
    session.bytesReceived = 0
    session.signal(SIGCONT)
    try session.wait(for: "resized")
    #expect(session.isRaw)
    #expect(session.bytesReceived > 200)
    #expect(session.screen.rows[0] == "probe 80x24 utf8")
  }

  /// Also on a terminal without an alternate screen: nothing stays on the glass.
  @Test("after a normal end on a terminal that has one screen only")
  func oneScreen() throws {
    let session = try ProbeSession.ready(term: "vt100")
    session.send("12" + .control("q"))
    #expect(try session.waitForEnd().status == 0)
    #expect(!session.isRaw)
    #expect(session.screen.rows.filter { !$0.isEmpty } == ["goodbye"])
  }

  /// GNU screen as it comes, and xterm and PuTTY by an option, have no alternate screen, whatever terminfo says.
  @Test(
    "nothing stays on the glass of a terminal without the alternate screen that terminfo promises",
    arguments: [SIGHUP, SIGTERM, SIGINT, SIGSEGV, SIGUSR1, SIGALRM, SIGQUIT])
  func promisedScreen(number: Int32) throws {
    let session = try ProbeSession.ready(hasAlternateScreen: false)
    session.send("12")
    try session.wait(for: "secret **")
    session.signal(number)
    try session.waitForEnd()
    let rest = session.screen.rows.filter { !$0.isEmpty }
    #expect(rest == [] || rest == ["ended by \(number)"])
  }

  /// PuTTY keeps what is erased as a whole, to be scrolled back to.
  @Test(
    "nor can it be scrolled back to: the rows are erased before the screen is",
    arguments: [SIGHUP, SIGTERM, SIGUSR1], [24, 60, 12])
  func rows(number: Int32, rows: Int) throws {
    let session = try ProbeSession.ready(hasAlternateScreen: false)
    if rows != 24 {
      session.resize(columns: 80, rows: rows)
      try session.wait(for: "resized")
    }
    session.signal(number)
    try session.waitForEnd()
    let cleared = try #require(session.screen(before: "\u{1B}[H\u{1B}[2J"))
    #expect(cleared.rows.joined() == "")
  }

  @Test("nor after a normal end and an exit()", arguments: ["q", "x"] as [Unicode.Scalar])
  func promisedScreenLeft(command: Unicode.Scalar) throws {
    let session = try ProbeSession.ready(hasAlternateScreen: false)
    session.send("12" + .control(command))
    try session.waitForEnd()
    let rest = session.screen.rows.filter { !$0.isEmpty }
    #expect(rest == [] || rest == ["goodbye"])
  }

  @Test(
    "a terminal that reads nothing for a while is given back all the same, and without delay",
    arguments: [SIGTERM, SIGUSR1])
  func unread(number: Int32) throws {
    let session = try ProbeSession.ready()
    // Ends in the middle of a control sequence.
    session.clog(with: "filling \u{1B}[3")
    session.signal(number)
    #expect(session.endsUnread(within: .seconds(5)))
    try session.waitForEnd()
    expectRestored(session)
    #expect(!session.screen.contains("filling"))
  }

  private func expectRestored(_ session: PtySession) {
    #expect(!session.isRaw)
    #expect(!session.screen.isAlternate)
    #expect(session.screen.cursor != nil)
  }
}
