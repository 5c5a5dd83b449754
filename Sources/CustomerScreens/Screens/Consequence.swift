import Pages

/// What a customer's act leads to that the customer cannot undo.
struct Consequence: Hashable {
  /// What will be so from then on.
  let heading: Phrase
  /// What goes with it.
  let lines: [Phrase]

  init(_ heading: Phrase, _ lines: [Phrase]) { (self.heading, self.lines) = (heading, lines) }

  /// A card of its own on the page.
  func card(_ scene: Scene) -> Block {
    .consequence(scene(heading), lines.map { scene($0) })
  }
}
