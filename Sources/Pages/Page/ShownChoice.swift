/// A numbered choice, as a screen makes it.
package struct ChoiceRow: Hashable, Sendable {
  /// What is chosen.
  package let label: String
  /// What it leads to, or why it does not.
  package let detail: String
  /// The button at the end of the row, if it has one.
  package let button: String?
  /// Whether it can be chosen now; it stays in sight all the same.
  package let isAvailable: Bool
  /// Of choices that exclude each other, whether it is the chosen one; nil for one that acts.
  package let isChosen: Bool?

  /// A choice that can be chosen, unless it is said that it cannot.
  package init(
    _ label: String, _ detail: String, button: String? = nil, isAvailable: Bool = true,
    isChosen: Bool? = nil
  ) {
    self.label = label
    self.detail = detail
    self.button = button
    self.isAvailable = isAvailable
    self.isChosen = isChosen
  }
}

/// A numbered choice on a page.
package struct ShownChoice: Hashable, Sendable {
  /// The digit that picks it.
  package let number: Int
  /// What it is.
  package let row: ChoiceRow
  /// Whether it has the focus.
  package let isFocused: Bool
}
