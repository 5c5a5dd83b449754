import Canvas

/// What stands beside the first card of a page that greets: the bank's mark, and whose page it is.
struct Greeting {
  let rows: [Line]
  /// What the card is called, in its frame.
  let title: String
  /// Columns of it, with the gap to the card.
  static let columns = 2 + Parasol.columns + 1

  /// - Returns: nil where there is no room for it, or nothing can be drawn.
  init?(_ page: Page, _ size: Size, region: Int, _ marks: Marks) {
    guard page.isGreeting, marks.draws, size.rows >= 22, region >= 78 else { return nil }
    func centred(_ text: String, _ style: Style) -> Line {
      let cut = TextWidth.cut(text, columns: Self.columns - 2)
      var line = Line()
      line.pad(to: max(0, 2 + (Parasol.columns - TextWidth.of(cut)) / 2))
      line.append(cut, style)
      return line
    }
    title = page.title
    rows =
      Parasol.lines
      + [
        centred(page.masthead.name, .bold),
        centred(page.masthead.service, Style(ink: .faint)),
      ]
  }

  /// The rows of a card with the greeting at their left, as high as the higher of both.
  func beside(_ card: [BodyRow]) -> [BodyRow] {
    let above = max(0, card.count - rows.count) / 2
    return (0..<max(card.count, rows.count)).map { index in
      let at = index - above
      var left = rows.indices.contains(at) ? rows[at] : Line()
      left.pad(to: Self.columns)
      return BodyRow(
        line: card.indices.contains(index) ? card[index].line.preceded(by: left) : left)
    }
  }
}
