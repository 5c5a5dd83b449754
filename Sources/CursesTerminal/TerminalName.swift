import Canvas

/// A name in terminfo that is safe to look up: 1 to 32 of `A-Z a-z 0-9 + . _ -`, no path.
package struct TerminalName: Hashable, Sendable, CustomStringConvertible {
  /// The name itself.
  package let description: String

  /// - Parameter term: the value of `TERM`, which an SSH client sends as it likes.
  /// - Throws: ``TerminalFailure/nameless``, ``TerminalFailure/malformedName``.
  package init(term: String?) throws(TerminalFailure) {
    guard let term, !term.isEmpty else { throw .nameless }
    let isName = term.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard isName, term.utf8.count <= 32, !term.hasPrefix(".") else { throw .malformedName }
    description = term
  }

  private init(known: String) {
    description = known
  }

  /// What may be its description in terminfo; the first that there is, is.
  ///
  /// - Parameters:
  ///   - environment: `COLORTERM` and `NO_COLOR` are looked at.
  ///   - most: the look that the terminal shows at most.
  func descriptions(_ environment: [String: String], most: Look.Kind) -> [TerminalName] {
    let wantsMore = most > .plain && CursesTerminal.wantsColours(environment)
    let richer = wantsMore ? richer(colorTerm: environment["COLORTERM", default: ""]) : nil
    return [richer, self, standIn].compactMap { $0 }
  }

  /// The same terminal with 256 colours, if it says that it has more than its name does.
  ///
  /// - Parameter colorTerm: the value of `COLORTERM`.
  private func richer(colorTerm: String) -> TerminalName? {
    let relatives = ["xterm", "screen", "tmux", "rxvt-unicode"]
    guard colorTerm == "truecolor" || colorTerm == "24bit", relatives.contains(description) else {
      return nil
    }
    return TerminalName(known: description + "-256color")
  }

  /// The terminal this one understands too, if its own description is not installed: Debian's
  /// base system has none for most of the terminals that name themselves.
  private var standIn: TerminalName? {
    Self.standIns.first { isOf($0.family) }.map { TerminalName(known: $0.description) }
  }

  private static let standIns: [(family: String, description: String)] =
    [("tmux", "tmux-256color"), ("screen", "screen")]
    + [
      "xterm", "alacritty", "contour", "foot", "ghostty", "gnome", "iterm2", "iTerm2", "kitty",
      "konsole", "mintty", "ms-terminal", "putty", "rio", "st", "vte", "wezterm",
    ].map { ($0, "xterm-256color") }

  /// Whether it is the name of a family, or goes on behind it with a mark: `st` and `st-256color`, but not `stv52`.
  private func isOf(_ family: String) -> Bool {
    guard description.hasPrefix(family) else { return false }
    return description.dropFirst(family.count).first.map { "-+.".contains($0) } ?? true
  }
}
