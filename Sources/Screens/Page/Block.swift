import Primitives

/// A part of a screen's body, by its meaning; the page decides how it is laid out.
package enum Block: Sendable {
  case blank
  case paragraph(String)
  /// Set strong: what was done, what is chosen.
  case heading(String)
  /// Under a choice, further in.
  case indented(String)
  /// A bold lead and numbered notes: 【注意事項】.
  case notes(String, [String])
  /// A bold lead and lines: お知らせ.
  case notices(String, [String])
  case fact(String, String, emphasised: Bool = false)
  /// A key or what holds one, in groups of so many letters; nil: without gaps.
  case secret(String, SecretBytes, group: Int?)
  case field(Field.Name, label: String, hint: String? = nil, gauge: Gauge? = nil)
  case buttons([Form.Button])
  /// Numbered from `from`.
  case choices([ChoiceRow], from: Int = 1)
  /// The progress of an application.
  case steps(String, [StepRow])
  /// What happened, newest first.
  case records([RecordRow])
}

package struct RecordRow: Hashable, Sendable {
  let time: String
  let what: String
  /// From where it was done, or by whom.
  let place: String
}

package struct ChoiceRow: Hashable, Sendable {
  let label: String
  /// What it leads to, or why it does not.
  let detail: String
  /// The button at the end of the row, if it has one.
  let button: String?
  let isAvailable: Bool
  /// Of choices that exclude each other, whether it is the chosen one; nil for one that acts.
  let isChosen: Bool?

  init(
    _ label: String, _ detail: String, button: String? = nil, isAvailable: Bool = true,
    isChosen: Bool? = nil
  ) {
    self.label = label
    self.detail = detail
    self.button = button
    self.isAvailable = isAvailable
    self.isChosen = isChosen
  }

  /// (*), or ( ), before a choice of that kind.
  var mark: String { isChosen.map { $0 ? "(*)" : "( )" } ?? "" }
}

package struct StepRow: Hashable, Sendable {
  let name: String
  let isDone: Bool
  /// When it was done.
  let detail: String?
  /// What to do now; the step is then the present one.
  let next: String?
}
