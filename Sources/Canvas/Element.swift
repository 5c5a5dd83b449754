/// One part of a screen by its meaning, for presenters that speak or print instead of drawing.
package struct Element: Hashable, Sendable {
  package enum Role: String, Hashable, Sendable {
    case heading, place, step, text, note, field, secretField, button, choice, message, status
  }

  package var role: Role
  package var label: String
  /// What a field holds or a status says; never what was typed into a secret field.
  package var value: String
  package var isFocused: Bool
  /// Why it cannot be used now; nil if it can.
  package var unavailable: String?

  package init(
    _ role: Role, _ label: String, value: String = "", isFocused: Bool = false,
    unavailable: String? = nil
  ) {
    self.role = role
    self.label = label
    self.value = value
    self.isFocused = isFocused
    self.unavailable = unavailable
  }
}
