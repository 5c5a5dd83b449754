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
  /// What is asked.
  package let text: String
  /// The first answer, with its digit.
  package let yes: String
  /// The second answer, with its digit.
  package let no: String
  /// Which answer has the focus.
  package let saysYes: Bool
}

/// What F1 shows: the help of a page, or one of the topics that it leads to.
package struct HelpText: Hashable, Sendable {
  /// What the page adds to the text: topics by their numbers from 1, keys, a drawn key fob.
  package struct Index: Hashable, Sendable {
    /// What a key does.
    package struct Row: Hashable, Sendable {
      /// The key.
      package let name: String
      /// Another key that does the same; empty if none.
      package let otherName: String
      /// What it does.
      package let meaning: String
    }

    /// Sides of a key fob that are drawn; none where nothing is read off one.
    package let fob: [KeyFobFace]
    /// Stands over the topics.
    package let topicsHeading: String
    /// In the order of their digits, from 1.
    package let topics: [String]
    /// Stands over the keys.
    package let keysHeading: String
    /// The keys of the page under it.
    package let keys: [Row]
  }

  /// That this is help.
  package let heading: String
  /// What it is about.
  package let title: String
  /// What it says.
  package let paragraphs: [String]
  /// Nil for a topic.
  package let index: Index?
}
