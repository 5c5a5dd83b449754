import Canvas

/// What the coloured and the drawn look put on a screen beside text: one table, so that no layout asks which look
/// it is drawn in.
///
/// The marks of the coloured look are ASCII; those of the drawn one are all in ``Look/measured``.
struct Marks {
  /// How an area of what belongs together is set off.
  enum Card {
    /// By its paper.
    case tint
    /// By a thin frame.
    case frame
  }

  let card: Card
  /// Left and right of the button that has the focus, one column each.
  let focusedButton: (left: String, right: String)
  /// Before the choice that has the focus.
  let focusedChoice: String
  /// Left of notes.
  let bar: String
  /// Before a step.
  let done: String
  let present: String
  let ahead: String
  /// Between two steps, and the same where it is not reached yet; nil: steps are filled areas in a chain.
  let link: String?
  /// Between the parts of where one is.
  let place: String
  /// Of choices that exclude each other.
  let chosen: String
  let notChosen: String
  /// A notch of a gauge that is left, and one that is gone.
  let notch: String
  let goneNotch: String
  /// Before a badge's word.
  let badge: String
  /// That something is being done, one after the other; all of one width.
  let progress: [String]
  /// Whether pictures are drawn in half blocks.
  let draws: Bool

  init(_ look: Look) {
    switch look.kind {
    case .plain, .coloured:
      card = .tint
      focusedButton = (">", "<")
      focusedChoice = ">"
      bar = "|"
      (done, present, ahead) = ("[x]", "[>]", "[ ]")
      link = nil
      place = " > "
      (chosen, notChosen) = ("(*)", "( )")
      (notch, goneNotch) = ("= ", ". ")
      badge = "* "
      progress = ["=..", ".=.", "..=", ".=."]
      draws = false
    case .drawn:
      card = .frame
      focusedButton = ("▶", "◀")
      focusedChoice = "▌"
      bar = "▌"
      (done, present, ahead) = ("✓", "●", "○")
      link = "──"
      place = " ─ "
      (chosen, notChosen) = ("●", "○")
      (notch, goneNotch) = ("━━", "──")
      badge = "● "
      progress = ["●○○", "○●○", "○○●", "○●○"]
      draws = true
    }
  }
}
