import Canvas
import Primitives

extension Line {
  /// A field as an area of its own paper, one column wider than its text on both sides. Characters are all of one
  /// style, that of the empty part: so one that is typed costs a byte on the wire. Others than the focused one are
  /// underlined, which keeps apart those that stand under each other.
  mutating func append(coloured field: ShownField) {
    let paper: Style.Paper = field.isFocused ? .focus : .field
    let style =
      field.isFocused ? Style(ink: .focus, on: paper) : Style(.underline, ink: .plain, on: paper)
    append(" ", style)
    let start = columns
    switch field.text {
    case .plain(let text):
      let visible = text.visible(in: field.columns, cursor: field.cursor)
      if field.isFocused { cursor = start + visible.cursor }
      append(visible.text, style)
    case .code(let code):
      append(cells: code, field, style)
      return
    }
    pad(to: start + field.columns + 1, style)
  }

  /// A code in cells as it stands on a display: two groups of three.
  private mutating func append(cells code: SecretBytes, _ field: ShownField, _ style: Style) {
    let group = (field.length + 1) / 2
    let digits = code.pieces(of: 1)
    for index in 0..<field.length {
      if index == group {
        append(" ")
        append(" ", style)
      }
      if field.isFocused, index == field.cursor { cursor = columns }
      if digits.indices.contains(index) {
        append(code: digits[index], style)
      } else {
        append(" ", style)
      }
      append(" ", style)
    }
    // Behind the last one.
    if field.isFocused, field.cursor >= field.length { cursor = columns - 1 }
  }

  /// What stands beside a field.
  init(_ aside: ShownField.Aside, _ marks: Marks) {
    switch aside {
    case .hint(let hint): self.init(hint, Style(ink: .faint))
    case .gauge(let gauge):
      self.init(notches: gauge.lit, marks)
      append(" " + gauge.words, gauge.isUrgent ? Style(.bold, ink: .alert) : Style(ink: .faint))
    }
  }

  /// Six notches that drain: green, then amber, and red at last.
  init(notches lit: Int, _ marks: Marks) {
    self.init()
    let ink: Style.Ink = lit > 3 ? .good : lit > 1 ? .caution : .alert
    append(String(repeating: marks.notch, count: lit), Style(.bold, ink: ink))
    append(String(repeating: marks.goneNotch, count: Gauge.notches - lit), Style(ink: .faint))
  }

  /// A button: the first one is filled with the accent, others are tinted, the focused one is between two marks.
  init(_ button: ShownButton, isPrimary: Bool, _ marks: Marks) {
    let paper: Style.Paper = isPrimary ? .accent : button.isFocused ? .focus : .button
    let style = Style(
      isPrimary || button.isFocused ? .bold : [], ink: button.isFocused ? .focus : .plain, on: paper
    )
    let (left, right) = button.isFocused ? marks.focusedButton : (" ", " ")
    self.init("\(left) \(button.label) \(right)", style)
  }
}
