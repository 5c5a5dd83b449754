import Canvas
import CursesTerminal
import Glibc
import Screens
import SeedFiles

/// The virtual key fob on a terminal of its own.
enum FobLoop {
  /// Paints when a second has passed or a key was pressed, and otherwise sleeps.
  ///
  /// - Returns: the signal that ended it; nil if the user did.
  static func run(
    _ record: SeedRecord, language: Language, facts: ProcessFacts
  ) throws(TerminalFailure) -> Int32? {
    let terminal = try CursesTerminal(environment: facts.environment)
    defer { terminal.restore() }
    var fob = KeyFob(
      serial: record.serial.text, expires: record.expires,
      reading: record.reading(at: SystemClock.now()), language: language, size: terminal.size)
    while true {
      terminal.paint(fob.frame())
      let untilNextSecond = Int(1_000 - SystemClock.milliseconds() % 1_000)
      let event = terminal.nextEvent(timeoutMilliseconds: untilNextSecond)
      if case .ended(let signal) = event { return signal }
      switch fob.update(event) {
      case .quit: return nil
      case .repaint: terminal.repaint()
      case nil: break
      }
      fob.reading = record.reading(at: SystemClock.now())
    }
  }
}
