/// A session as a person would tell it: keys, and what must be on the screen then.
///
/// One step a line, `#` starts a comment:
///
///     type TEXT                 as typed
///     key NAME ...              enter tab backtab esc up down left right pgup pgdn home end
///                               backspace delete f1..f12 alt-X ctrl-X, or one character
///     code SERIAL [STEPS]       types what that fob shows now (or STEPS later)
///     app                       takes the key that stands on the screen into an app
///     appcode [STEPS]           types what that app shows now (or STEPS later)
///     oldappcode                types what the app shows for the key that it took before that one
///     hastycode                 types what an app shows that takes every period for 30 seconds
///     wrong SERIAL              types six digits that the fob shows at no time around
///     wait SECONDS              the clock of the bank goes on
///     operator COMMAND ...      in a second terminal: a command line of higasa; behind a < what it reads
///     see TEXT                  it is on the screen
///     gone TEXT                 it is not, or not any more
///     resize COLSxROWS
///     ended                     the program has ended
package struct Script: Sendable {
  package enum Step: Hashable, Sendable {
    case type(String)
    case keys([String])
    case code(serial: String, steps: Int64)
    case app
    case appCode(steps: Int64)
    case oldAppCode
    case hastyCode
    case wrong(serial: String)
    case wait(seconds: Int64)
    case operate([String])
    case see(String)
    case gone(String)
    case resize(columns: Int, rows: Int)
    case ended
  }

  package struct Line: Sendable {
    package let number: Int
    package let step: Step
  }

  package struct Malformed: Error {
    let line: Int
    let text: String
  }

  package let lines: [Line]

  package init(_ text: String) throws(Malformed) {
    var lines: [Line] = []
    for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let text = raw.drop { $0 == " " }
      guard !text.isEmpty, !text.hasPrefix("#") else { continue }
      guard let step = Self.step(text) else {
        throw Malformed(line: index + 1, text: String(text))
      }
      lines.append(Line(number: index + 1, step: step))
    }
    self.lines = lines
  }

  private static func step(_ text: Substring) -> Step? {
    let verb = text.prefix { $0 != " " }
    let rest = String(text.dropFirst(verb.count + 1))
    let words = rest.split(separator: " ").map(String.init)
    switch verb {
    case "type": return .type(rest)
    case "key": return .keys(words)
    case "code":
      guard let serial = words.first else { return nil }
      guard words.count > 1 else { return .code(serial: serial, steps: 0) }
      return Int64(words[1]).map { .code(serial: serial, steps: $0) }
    case "app": return .app
    case "oldappcode": return .oldAppCode
    case "hastycode": return .hastyCode
    case "appcode":
      return rest.isEmpty ? .appCode(steps: 0) : Int64(rest).map { .appCode(steps: $0) }
    case "wrong": return words.first.map { .wrong(serial: $0) }
    case "wait": return Int64(rest).map { .wait(seconds: $0) }
    case "operator": return .operate(words)
    case "see": return .see(rest)
    case "gone": return .gone(rest)
    case "resize":
      let parts = rest.split(separator: "x").compactMap { Int($0) }
      return parts.count == 2 ? .resize(columns: parts[0], rows: parts[1]) : nil
    case "ended": return .ended
    default: return nil
    }
  }
}
