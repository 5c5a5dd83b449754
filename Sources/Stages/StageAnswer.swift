/// What came of an operator's command line on a stage.
package struct StageAnswer: Hashable, Sendable {
  /// Whether it was done.
  package let isDone: Bool
  /// What was said, for whoever has to find out why a script fails.
  package let said: String

  /// Whether it was done, and what was said.
  package init(isDone: Bool, said: String = "") {
    (self.isDone, self.said) = (isDone, said)
  }
}
