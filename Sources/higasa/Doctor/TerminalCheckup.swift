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
      return Finding(
        .terminal, .warning, ja: "端末から起動されていないため、確かめられません。",
        en: "Not started from a terminal, so it cannot be checked.")
    }
    do throws(TerminalFailure) {
      let terminal = try CursesTerminal(environment: facts.environment)
      let size = terminal.size
      terminal.restore()
      guard size.isLargeEnough else {
        return Finding(
          .terminal, .warning, ja: "画面が \(size) です。\(Size.smallest) 以上に広げてください。",
          en: "The window is \(size). Please enlarge it to \(Size.smallest).")
      }
      return Finding(.terminal, .ok, ja: "\(name(facts)) \(size)", en: "\(name(facts)) \(size)")
    } catch {
      return Finding(.terminal, failed: error)
    }
  }

  private static func name(_ facts: ProcessFacts) -> String {
    TextSanitizer.line(facts["TERM"] ?? "")
  }

  private static func locale(_ facts: ProcessFacts) -> Finding {
    switch facts.characterSet {
    case .utf8:
      Finding(.locale, .ok, ja: "UTF-8", en: "UTF-8")
    case .ascii:
      Finding(
        .locale, .warning, ja: "UTF-8 ではないため、英語だけを表示します。LANG=ja_JP.UTF-8 などを設定してください。",
        en: "Not UTF-8: only English is shown. Please set LANG to a UTF-8 locale.")
    }
  }
}
