import Glibc
import PtyHarness
import Testing

@Suite("Passwords asked for on a terminal")
struct PromptTests {
  /// The caller keeps the demo for as long as the session lasts.
  func session(_ demo: DemoCopy) throws -> PtySession {
    try PtySession(
      Higasa.path,
      [
        "customer", "reset-password", "1000001", "--reason", "r", "--lang", "en", "--data",
        demo.path,
      ],
      environment: Higasa.environment)
  }

  @Test("a password is asked for twice and never shown")
  func twice() throws {
    let demo = try DemoCopy()
    let session = try session(demo)
    try session.wait(for: "New login password:")
    session.send("Tulip-Secret-1\n")
    try session.wait(for: "once more:")
    session.send("Tulip-Secret-1\n")
    #expect(try session.waitForEnd().status == 0)
    #expect(session.screen.contains("is set"))
    #expect(!session.screen.contains("Tulip"))
    #expect(try demo.run("customer", "show", "1000001").status == 0)
  }

  @Test("two different ones are refused")
  func different() throws {
    let demo = try DemoCopy()
    let session = try session(demo)
    try session.wait(for: "New login password:")
    session.send("Tulip-Secret-1\n")
    try session.wait(for: "once more:")
    session.send("Tulip-Secret-2\n")
    #expect(try session.waitForEnd().status == 65)
    #expect(try demo.run("customer", "show", "1000001").status == 0)
  }

  @Test("Ctrl-C ends it, and the terminal echoes again")
  func interrupted() throws {
    let demo = try DemoCopy()
    let session = try session(demo)
    try session.wait(for: "New login password:")
    session.send("Tul\u{3}")
    #expect(try session.waitForEnd().signal == SIGINT)
    #expect(!session.isRaw)
    #expect(try demo.run("customer", "show", "1000001").status == 0)
  }

  @Test(
    "after every signal that ends it the terminal echoes again",
    arguments: [
      SIGHUP, SIGTERM, SIGQUIT, SIGSEGV, SIGABRT, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU, SIGVTALRM,
      SIGPROF,
      SIGIO, SIGPWR, SIGSTKFLT, SIGSYS, 34, 64,
    ])
  func signalled(number: Int32) throws {
    let demo = try DemoCopy()
    let session = try session(demo)
    try session.wait(for: "New login password:")
    #expect(!session.echoes)
    session.signal(number)
    #expect(try session.waitForEnd().signal == number)
    #expect(session.echoes)
  }
}
