import PtyHarness

/// A running TerminalProbe; see its `Command` for what Ctrl and a letter do.
enum ProbeSession {
  static func start(
    columns: Int = 80, rows: Int = 24, term: String? = "xterm-256color",
    environment: [String: String] = ["LANG": "C.UTF-8"], hasAlternateScreen: Bool = true
  ) throws -> PtySession {
    var environment = environment
    environment["TERM"] = term
    return try PtySession(
      "TerminalProbe", environment: environment, columns: columns, rows: rows,
      hasAlternateScreen: hasAlternateScreen)
  }

  /// One whose first screen is there.
  static func ready(
    columns: Int = 80, rows: Int = 24, term: String = "xterm-256color",
    environment: [String: String] = ["LANG": "C.UTF-8"], hasAlternateScreen: Bool = true
  ) throws -> PtySession {
    let session = try start(
      columns: columns, rows: rows, term: term, environment: environment,
      hasAlternateScreen: hasAlternateScreen)
    try session.wait(for: "dim")
    return session
  }
}

extension String {
  static func control(_ letter: Unicode.Scalar) -> String {
    String(Character(Unicode.Scalar(UInt8(letter.value & 0x1F))))
  }
}
