import Canvas
import CursesTerminal
import Glibc
import Pages

/// Opens the terminal as the screens do, and gives it back at once.
enum TerminalCheckup {
  static func findings(_ facts: ProcessFacts) -> [Finding] {
    [terminal(facts), locale(facts)]
  }

  private static func terminal(_ facts: ProcessFacts) -> Finding {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      return Finding(.terminal, .warning, DoctorWording.notATerminal)
    }
    do throws(TerminalFailure) {
      let terminal = try CursesTerminal(environment: facts.environment)
      let size = terminal.size
      terminal.restore()
      guard size.isLargeEnough else {
        return Finding(.terminal, .warning, DoctorWording.tooSmall(size))
      }
      return Finding(.terminal, .ok, .same("\(name(facts)) \(size)"))
    } catch {
      return error.isOfItsName
        ? Finding(.terminal, .warning, DoctorWording.inLines) : Finding(.terminal, failed: error)
    }
  }

  private static func name(_ facts: ProcessFacts) -> String {
    TextSanitizer.line(facts["TERM"] ?? "")
  }

  private static func locale(_ facts: ProcessFacts) -> Finding {
    switch facts.characterSet {
    case .utf8: Finding(.locale, .ok, DoctorWording.utf8)
    case .ascii: Finding(.locale, .warning, DoctorWording.notUTF8)
    }
  }
}
