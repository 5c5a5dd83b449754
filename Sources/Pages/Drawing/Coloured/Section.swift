/// Blocks of a body that stand together, by what they are.
enum Section {
  /// What is asked and told: fields, facts, buttons, steps.
  case card([Block])
  /// The same where it is nothing but text, or a row of buttons: nothing that had to be held together.
  case loose([Block])
  /// That something is done, how it is said, and when it was.
  case moment(String, when: String)
  /// Notes, with their lead; numbered or not.
  case notes(String, [String], numbered: Bool)
  /// What cannot be undone.
  case consequence(String, [String])
  case choices([Choice])
  case records([RecordRow])
  case diagram(Diagram)

  /// A choice that acts.
  struct Choice {
    let choice: ShownChoice
    /// Stands under it.
    var under: String?
  }

  /// The sections of a body, in its order. Blank rows between them are the layout's.
  static func all(of blocks: [Block]) -> [Section] {
    var sections: [Section] = []
    var card: [Block] = []
    func close() {
      let blocks = card.trimmed
      card = []
      if !blocks.isEmpty {
        sections.append(blocks.contains(where: \.isHeldTogether) ? .card(blocks) : .loose(blocks))
      }
    }
    for block in blocks {
      switch block {
      case .indented(let text) where card.allSatisfy(\.isBlank):
        guard case .choices(var choices) = sections.last, !choices.isEmpty else {
          card.append(block)
          continue
        }
        choices[choices.count - 1].under = text
        sections[sections.count - 1] = .choices(choices)
      case .choices(let choices) where !choices.contains { $0.row.isChosen != nil }:
        close()
        let added = choices.map { Choice(choice: $0) }
        if case .choices(let before) = sections.last {
          sections[sections.count - 1] = .choices(before + added)
        } else {
          sections.append(.choices(added))
        }
      case .blank, .paragraph, .heading, .indented, .fact, .state, .secret, .field, .buttons,
        .choices, .steps, .symbol, .printed:
        card.append(block)
      case .done(let text, let when):
        close()
        sections.append(.moment(text, when: when))
      case .notes(let lead, let notes):
        close()
        sections.append(.notes(lead, notes, numbered: true))
      case .notices(let lead, let notices):
        close()
        sections.append(.notes(lead, notices, numbered: false))
      case .consequence(let heading, let lines):
        close()
        sections.append(.consequence(heading, lines))
      case .records(let rows):
        close()
        sections.append(.records(rows))
      case .diagram(let diagram):
        close()
        sections.append(.diagram(diagram))
      }
    }
    close()
    return sections
  }
}

extension Block {
  var isBlank: Bool {
    switch self {
    case .blank, .symbol: true
    case .paragraph, .heading, .done, .indented, .notes, .notices, .consequence, .fact, .state,
      .secret, .field,
      .buttons, .choices, .steps, .records, .diagram, .printed:
      false
    }
  }
}

extension Block {
  /// Whether a card is made for it.
  fileprivate var isHeldTogether: Bool {
    switch self {
    case .fact, .state, .secret, .field, .choices, .steps: true
    case .blank, .paragraph, .heading, .done, .indented, .notes, .notices, .consequence, .buttons,
      .records,
      .symbol, .diagram, .printed:
      false
    }
  }
}

extension [Block] {
  /// Without blanks at both ends.
  fileprivate var trimmed: [Block] {
    guard let first = firstIndex(where: { !$0.isBlank }),
      let last = lastIndex(where: { !$0.isBlank })
    else { return [] }
    return Array(self[first...last])
  }
}
