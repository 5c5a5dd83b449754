import Pages

/// A session as a person would tell it: keys, and what must be on the screen then.
///
/// One step a line, `#` starts a comment; docs/scripts.md has the table of the steps.
package struct Script: Sendable {
  /// A step, and where it stands.
  package struct Line: Hashable, Sendable {
    /// From 1.
    package let number: Int
    /// What is done there.
    package let step: Step
  }

  /// From where it was read, for whoever mends it.
  package let file: String
  /// What it is called; nil for one that nobody chooses by its name.
  package let title: Phrase?
  /// What is done, in order.
  package let lines: [Line]

  /// Reads a script whole, or not at all.
  ///
  /// - Parameter file: from where the text is; whoever has to mend it is told.
  /// - Throws: ``ScriptMistake`` of the first line that cannot be read.
  package init(_ text: String, file: String = #fileID) throws(ScriptMistake) {
    var lines: [Line] = []
    var title: Phrase?
    for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = raw.drop { $0 == " " }
      guard !words.isEmpty, !words.hasPrefix("#") else { continue }
      do throws(ScriptMistake.Reason) {
        switch try ScriptLine(words) {
        case .title(let phrase):
          guard title == nil, lines.isEmpty else { throw .misplacedTitle }
          title = phrase
        case .step(let step): lines.append(Line(number: index + 1, step: step))
        }
      } catch {
        throw ScriptMistake(file: file, line: index + 1, text: String(words), reason: error)
      }
    }
    (self.file, self.title, self.lines) = (file, title, lines)
  }
}
