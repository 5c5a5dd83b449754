import Canvas

/// The parser's help in Japanese: its own words reworded, and lines broken by columns.
///
/// The parser counts characters, of which a full-width one takes two columns, and breaks lines at blanks alone, of
/// which Japanese has few. So it is asked for lines as long as they want to be.
struct HelpLayout {
  /// Of the terminal.
  let columns: Int

  /// Where the parser lets begin what is said of an argument or a command.
  private static let described = 26
  /// The same where there is little room: in a line below the name.
  private static let describedBelow = 6
  private static let littleRoom = 60

  /// How wide help is: as `COLUMNS` says, else as the terminal is. No narrower than the least window, where the
  /// parser would leave out what it has no room for.
  static func columns(_ facts: ProcessFacts) -> Int {
    let told = facts["COLUMNS"].flatMap(Int.init)
    return max(told ?? TableFit.terminalColumns() ?? 80, 40)
  }

  /// - Parameter help: in lines that are not broken.
  func text(of help: String) -> String {
    var rest = help.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    var lines: [String] = []
    var isBehindUsage = false
    while let line = rest.popFirst() {
      if let usage = ParserWording.usage.japanese(for: line) {
        isBehindUsage = true
        lines += broken(usage, indent: 8)
      } else if let reworded = ParserWording.lines.japanese(for: line) {
        lines += broken(reworded)
      } else if isBehindUsage, let entry = entry(line, next: rest.first) {
        if entry.takesNext { rest.removeFirst() }
        lines += self.lines(of: entry)
      } else {
        lines += broken(line)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// An argument or a command, and what is said of it.
  private struct Entry {
    let name: String
    let description: String
    /// Whether the name is too long for both to stand in one line.
    let takesNext: Bool

    init(name: Substring, description: Substring, takesNext: Bool) {
      self.name = name.split(separator: " ").joined(separator: " ")
      self.description = String(description)
      self.takesNext = takesNext
    }
  }

  /// - Returns: nil for a line that is none.
  private func entry(_ line: String, next: String?) -> Entry? {
    guard line.hasPrefix("  ") else { return nil }
    if let next, next.hasPrefix(blanks(Self.described)) {
      return Entry(
        name: line[...], description: next.dropFirst(Self.described), takesNext: true)
    }
    let (name, description) = (line.prefix(Self.described), line.dropFirst(Self.described))
    guard name.last == " ", !description.isEmpty else { return nil }
    return Entry(name: name, description: description, takesNext: false)
  }

  private func lines(of entry: Entry) -> [String] {
    let name = "  " + (ParserWording.names.japanese(for: entry.name) ?? entry.name)
    let description =
      ParserWording.descriptions.japanese(for: entry.description) ?? entry.description
    let margin = columns < Self.littleRoom ? Self.describedBelow : Self.described
    let described = LineBreaking.lines(of: description, columns: columns - margin)
      .map { blanks(margin) + $0 }
    let width = TextWidth.of(name)
    guard width < margin, let first = described.first else { return [name] + described }
    return [name + first.dropFirst(width)] + described.dropFirst()
  }

  /// - Parameter indent: of all lines but the first.
  private func broken(_ text: String, indent: Int = 0) -> [String] {
    let lines = LineBreaking.lines(of: text, columns: columns - indent, firstLine: columns)
    return lines.prefix(1) + lines.dropFirst().map { blanks(indent) + $0 }
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
