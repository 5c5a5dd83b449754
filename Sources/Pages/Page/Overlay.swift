/// What lies over a page, as it is to be seen.
package enum Overlay: Hashable, Sendable {
  /// Takes the place of the body.
  case help(HelpText)
  /// Leaves the page in sight.
  case question(ShownQuestion)
  /// The visit ends by itself soon; any key closes it, with this meaning.
  case warning(String, anyKey: String)
}

/// A question with two answers.
package struct ShownQuestion: Hashable, Sendable {
  package let text: String
  package let yes: String
  package let no: String
  /// Which answer has the focus.
  package let saysYes: Bool
}

/// What F1 shows: the help of a page, or one of the topics that it leads to.
package struct HelpText: Hashable, Sendable {
  /// What the page adds to the text: topics by their numbers from 1, keys, a drawn key fob.
  package struct Index: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
      package let name: String
      package let otherName: String
      package let meaning: String
    }

    package let fob: [KeyFobFace]
    package let topicsHeading: String
    package let topics: [String]
    package let keysHeading: String
    package let keys: [Row]
  }

  package let heading: String
  package let title: String
  package let paragraphs: [String]
  /// Nil for a topic.
  package let index: Index?
}
