/// A numbered choice, as a screen makes it.
package struct ChoiceRow: Hashable, Sendable {
  package let label: String
  /// What it leads to, or why it does not.
  package let detail: String
  /// The button at the end of the row, if it has one.
  package let button: String?
  package let isAvailable: Bool
  /// Of choices that exclude each other, whether it is the chosen one; nil for one that acts.
  package let isChosen: Bool?

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
  package let number: Int
  package let row: ChoiceRow
  package let isFocused: Bool
}
