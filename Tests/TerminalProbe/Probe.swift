import Canvas
import CursesTerminal
import Glibc
import Primitives

/// A program that shows what its terminal tells it, and comes to grief on demand: what the tests
/// of CursesTerminal drive on a pseudo-terminal.
@main
enum Probe {
  static func main() {
    if CommandLine.arguments.contains("trap-before-opening") {
      CursesTerminal.guardProcess()
      precondition(getpid() == 0, "trapped on demand")
    }
    do throws(TerminalFailure) {
      // What most of its tests are about is the same in every look, and the plain one is the best known.
      let most = getenv("LOOK").flatMap { Look.Kind(rawValue: String(cString: $0)) } ?? .plain
      let terminal = try CursesTerminal(
        environment: environment(), most: most, accents: accents,
        mouse: getenv("MOUSE") != nil)
      exit(run(terminal))
    } catch {
      print("refused: \(error)")
      exit(69)
    }
  }

  private static let accents = ColourScheme.Accents(
    onDark: IndexedColour(209).rgb, onLight: IndexedColour(94).rgb, band: IndexedColour(17).rgb,
    mark: IndexedColour(166).rgb)

  private static func run(_ terminal: CursesTerminal) -> Int32 {
    var screen = ProbeScreen(characterSet: terminal.characterSet)
    while true {
      terminal.paint(screen.frame(size: terminal.size))
      let event = terminal.nextEvent(timeoutMilliseconds: nil)
      switch event {
      case .ended(let signal):
        terminal.restore()
        print("ended by \(signal)")
        return 128 + signal
      case .key(.control(let letter)):
        guard let command = Command(letter) else { break }
        guard command != .quit else {
          terminal.restore()
          print("goodbye")
          return 0
        }
        // These must leave the frame as it was, so that it can be seen to send nothing.
        guard command != .paintAgain, command != .makeNoise else {
          _ = command.perform(on: terminal)
          continue
        }
        screen.note(event)
        terminal.paint(screen.frame(size: terminal.size))
        screen.note(command.perform(on: terminal))
        continue
      case .key, .paste, .click, .wheel, .resized, .look, .timeout:
        break
      }
      screen.note(event)
    }
  }

  private static func environment() -> [String: String] {
    var found: [String: String] = [:]
    for name in ["TERM", "NO_COLOR", "SSH_CONNECTION", "COLORTERM", "COLORFGBG"] {
      if let value = getenv(name) { found[name] = String(cString: value) }
    }
    return found
  }
}
