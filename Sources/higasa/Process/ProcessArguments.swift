import CProcess
import Primitives

/// What this process was started with. Not `CommandLine.arguments`, which is empty when something that was
/// loaded before has changed the environment: then the front end would open, whatever was asked for.
enum ProcessArguments {
  /// The program's name first.
  static var all: [String] {
    var found: [String] = []
    while let argument = process_argument(Int32(found.count)) {
      found.append(String(given: argument))
    }
    return found
  }
}

/// The variables of this process: not Foundation's, which alters what is not UTF-8.
enum ProcessEnvironment {
  /// Looked at once: every start of the front end asks for them, and they stay as they are.
  static let all: [String: String] = {
    var found: [String: String] = [:]
    var place: Int32 = 0
    while let variable = process_variable(place) {
      place += 1
      let text = String(given: variable)
      guard let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) else { continue }
      // The first of a name counts, as in getenv(3).
      let name = String(text[..<equals])
      found[name] = found[name] ?? String(text[text.utf8.index(after: equals)...])
    }
    return found
  }()
}
