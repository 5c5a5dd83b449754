/// A script that cannot be read: where, and why.
package struct ScriptMistake: Error, Hashable, CustomStringConvertible {
  /// What is wrong with a line.
  package enum Reason: Error, Hashable {
    case unknownVerb(String)
    case unknownKey(String)
    case nothingBehind
    case surplus(String)
    case notANumber(String, ClosedRange<Int64>)
    case notASize(String)
    /// What is said has both, with a bar between.
    case notInBothLanguages
    /// There is one, before everything else.
    case misplacedTitle
    /// It is a step that a chapter of the tour cannot have.
    case notForTours
  }

  /// As it was named to whoever read it.
  package let file: String
  /// From 1.
  package let line: Int
  /// The line.
  package let text: String
  /// What is wrong with it.
  package let reason: Reason

  /// A mistake in a line.
  package init(file: String, line: Int, text: String, reason: Reason) {
    (self.file, self.line, self.text, self.reason) = (file, line, text, reason)
  }

  /// As compilers tell of theirs: `FILE:LINE: why: the line`.
  package var description: String { "\(file):\(line): \(why): \(text)" }

  private var why: String {
    switch reason {
    case .unknownVerb(let verb): "no step is called “\(verb)”"
    case .unknownKey(let name): "no key is called “\(name)”"
    case .nothingBehind: "something is missing behind the step"
    case .surplus(let text): "“\(text)” is too much"
    case .notANumber(let text, let range):
      "“\(text)” is no number from \(range.lowerBound) to \(range.upperBound)"
    case .notASize(let text): "“\(text)” is no size, such as 80x24"
    case .notInBothLanguages: "Japanese, a blank, a bar, a blank, English"
    case .notForTours: "a chapter of the tour cannot do this"
    case .misplacedTitle: "a script has one title, before its steps"
    }
  }
}
