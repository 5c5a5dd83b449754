import Glibc

/// What a fact means to whoever looks for it in a table: on a terminal it has a colour, and its word says the same
/// without.
enum Tone {
  /// Nothing to look for.
  case plain
  /// As it should be.
  case good
  /// Something is still to come, or to be done.
  case waiting
  /// Somebody has to look at it.
  case alert
  /// Over, and kept as evidence.
  case ended
  /// The head of a column.
  case heading

  /// Of the eight colours that each terminal shows as its owner likes (ECMA-48, SGR).
  private var parameters: String? {
    switch self {
    case .plain: nil
    case .good: "32"
    case .waiting: "33"
    case .alert: "1;31"
    case .ended: "2"
    case .heading: "1"
    }
  }

  func painted(_ text: String) -> String {
    guard let parameters, !text.isEmpty else { return text }
    return "\u{1B}[\(parameters)m\(text)\u{1B}[0m"
  }

  /// Whether standard output is a terminal that shows colours, and nobody has switched them off.
  ///
  /// - SeeAlso: https://no-color.org
  static func isShown(_ facts: ProcessFacts) -> Bool {
    guard isatty(STDOUT_FILENO) == 1, facts["NO_COLOR"] == nil, let terminal = facts["TERM"] else {
      return false
    }
    return terminal != "dumb" && !terminal.hasPrefix("vt")
  }
}
