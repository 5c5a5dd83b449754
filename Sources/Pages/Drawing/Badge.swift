import Canvas

/// How something stands, as it is to be seen at once: a mark and a word, on a paper that says the same.
package struct Badge: Hashable, Sendable {
  /// With a blank on each side, which are of its paper too.
  package let text: String
  /// Of all of it.
  package let style: Style

  init(_ state: ShownState, _ marks: Marks) {
    text = " \(marks.badge)\(state.word) "
    style = Style(.bold, on: state.tone.paper)
  }

  /// Without what is told beside the word.
  package init(_ state: ShownState, in look: Look) {
    self.init(state, Marks(look))
  }
}

extension ShownState.Tone {
  fileprivate var paper: Style.Paper {
    switch self {
    case .idle: .button
    case .waiting: .caution
    case .good: .good
    case .stopped: .alert
    }
  }
}
