import Pages

extension Script {
  /// One line of a script; docs/scripts.md says how each is written.
  package enum Step: Hashable, Sendable {
    /// As typed, letter by letter.
    case type(String)
    /// Keys by the names that ``Canvas/Key/init(scriptName:)`` knows.
    case keys([String])
    /// Types what the fob with this serial number shows so many minutes from the bank's present.
    case code(serial: String, steps: Int64)
    /// Takes the key that stands on the screen into an app.
    case app
    /// Types what that app shows, so many minutes from the bank's present.
    case appCode(steps: Int64)
    /// Types what the app shows for the key that it took before that one.
    case oldAppCode
    /// Types what an app shows that takes every period for 30 seconds.
    case hastyCode
    /// Types six digits that the fob shows at no time around.
    case wrong(serial: String)
    /// The clock of the bank goes on.
    case wait(seconds: Int64)
    /// In a second terminal: a command line of higasa; behind a `<` what it reads.
    case operate([String])
    /// The same, which is refused.
    case refused([String])
    /// Somebody who can write to the database, and has neither key nor anchor, lifts this customer's stop there.
    case intruder(String)
    /// It is on the screen, in the stage's language.
    case see(Phrase)
    /// It is not, or not any more.
    case gone(Phrase)
    case resize(columns: Int, rows: Int)
    /// The program has ended.
    case ended
    /// The customer has the fob with this serial number in the hand, where somebody looks on; nil: none.
    case fob(String?)
    /// The fob is turned over.
    case turn
    /// To whoever looks on, where somebody does.
    case say(Phrase)
    /// Whoever plays by themselves waits here, in seconds.
    case pause(seconds: Int64)

    /// Whether it only looks, and nobody sees it happen.
    package var isLook: Bool {
      switch self {
      case .see, .gone, .ended: true
      case .type, .keys, .code, .app, .appCode, .oldAppCode, .hastyCode, .wrong, .wait, .operate,
        .refused, .intruder,
        .resize, .fob, .turn, .say, .pause:
        false
      }
    }
  }
}
