import PtyHarness

/// A running TerminalProbe; see its `Command` for what Ctrl and a letter do.
enum ProbeSession {
  static func start(
    columns: Int = 80, rows: Int = 24, term: String? = "xterm-256color",
    environment: [String: String] = ["LANG": "C.UTF-8"]
  ) throws -> PtySession {
    var environment = environment
    environment["TERM"] = term
    return try PtySession("TerminalProbe", environment: environment, columns: columns, rows: rows)
  }

  /// One whose first screen is there.
  static func ready(
    columns: Int = 80, rows: Int = 24, term: String = "xterm-256color",
    environment: [String: String] = ["LANG": "C.UTF-8"]
  ) throws -> PtySession {
    let session = try start(columns: columns, rows: rows, term: term, environment: environment)
    try session.wait(for: "dim")
    return session
  }
}

/// SplitMix64: the same numbers for the same seed, everywhere.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension String {
  static func control(_ letter: Unicode.Scalar) -> String {
    String(Character(Unicode.Scalar(UInt8(letter.value & 0x1F))))
  }
}
