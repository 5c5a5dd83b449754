/// Why there is no terminal to paint on; nothing was changed.
package enum TerminalFailure: Error, Hashable, Sendable {
  /// Input or output is a file, a pipe or nothing.
  case notATerminal
  /// `TERM` is missing or empty.
  case nameless
  /// `TERM` is not a name (the client chooses it: it may hold anything, so it is not repeated).
  case malformedName
  /// No description of this terminal is installed.
  case unknown(TerminalName)
  /// The terminal cannot address its cursor, as `dumb`.
  case cannotAddressCursor(TerminalName)
  /// The system refused; `errno`.
  case system(errno: Int32)
}
