import CursesTerminal
import Pages
import SeedFiles
import VirtualKeyFob

/// The virtual key fob on a terminal of its own.
enum KeyFobSession {
  /// - Returns: the signal that ended it; nil if the user did.
  static func run(
    _ record: SeedRecord, language: Language, facts: ProcessFacts
  ) throws(TerminalFailure) -> Int32? {
    @Sendable func reading(_ request: KeyFob.Request) -> KeyFob.Reading {
      switch request {
      case .read: record.reading(at: SystemClock.now())
      }
    }
    return try TerminalSession.run(facts, .higasa, asking: reading) { abilities, now in
      KeyFob(
        serial: record.serial.text, expires: record.expires, reading: reading(.read),
        language: language, abilities: abilities, now: now)
    }.signal
  }
}
