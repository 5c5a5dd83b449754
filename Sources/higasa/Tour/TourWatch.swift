import Canvas
import Pages

/// Follows a shared screen on a terminal. Keys of ours end it, and nothing else.
struct TourWatch<Terminal: CellTerminal> {
  /// From one look to the next, in milliseconds.
  private static var pause: Int { 100 }

  private let terminal: Terminal
  private let language: Language
  /// Whether a half block is one column wide here.
  private let drawsHalfBlocks: Bool
  private var screen: FollowedScreen
  private var size: Size
  private var shown: Frame?

  init(_ folder: String, on terminal: Terminal, _ language: Language) {
    (self.terminal, self.language) = (terminal, language)
    screen = FollowedScreen(in: folder)
    size = terminal.size
    drawsHalfBlocks = terminal.measureHalfBlock() == 1
  }

  /// How it ended.
  enum End {
    case signal(Int32)
    /// Whoever followed.
    case here
    /// Whoever shared.
    case there
  }

  mutating func run() -> End {
    paint()
    while true {
      switch screen.look() {
      case .picture(let frame):
        shown = frame
        paint()
      case .unchanged: break
      // Whoever shared it has ended it, however.
      case .nothing: if shown != nil { return .there }
      }
      switch terminal.nextEvent(timeoutMilliseconds: Self.pause) {
      case .ended(let signal): return .signal(signal)
      case .key(.character("q")), .key(.character("Q")), .key(.control("c")), .key(.escape),
        .key(.function(10)):
        return .here
      case .key(.control("l")):
        terminal.repaint()
        paint()
      case .resized(let now):
        size = now
        paint()
      case .look: paint()
      case .key, .paste, .click, .wheel, .timeout: break
      }
    }
  }

  private func paint() {
    var fitted = Frame(size: size)
    if let shown {
      fitted.put(
        shown.translated(to: terminal.look, drawsHalfBlocks: drawsHalfBlocks), row: 0, column: 0)
      if shown.size.columns > size.columns || shown.size.rows > size.rows {
        let text = TextWidth.cut(TourSentences.cut(shown.size)(language), columns: size.columns)
        fitted.fill(
          row: size.rows - 1, columns: 0..<size.columns, Frame.Cell(" ", Style(ink: .keyBand)))
        fitted.write(text, row: size.rows - 1, column: 0, style: Style(ink: .keyBand))
      } else if let cursor = shown.cursor, cursor.row < size.rows, cursor.column < size.columns {
        fitted.cursor = cursor
      }
    } else {
      let text = TourSentences.notShared(language)
      let lines = LineBreaking.lines(of: text, columns: max(2, size.columns - 2))
      for (row, line) in lines.enumerated() { fitted.write(line, row: row + 1, column: 1) }
    }
    terminal.paint(fitted)
  }
}

extension Frame {
  /// The same for a terminal that shows less than the one it was drawn for.
  func translated(to look: Look, drawsHalfBlocks: Bool) -> Frame {
    guard look.kind < .drawn else { return self }
    var frame = self
    for row in 0..<size.rows {
      for (column, cell) in self.row(row).enumerated() {
        guard let scalar = cell.scalar else { continue }
        let style = look == .plain ? cell.style.inPlain : cell.style
        if let plain = Self.plainGlyphs[scalar],
          !(drawsHalfBlocks && "▀▄█".unicodeScalars.contains(scalar))
        {
          frame.put(Cell(plain, style, isSecret: cell.isSecret), row: row, column: column)
        } else if style != cell.style {
          frame.restyle(row: row, columns: column..<column + TextWidth.of(scalar), style)
        }
      }
    }
    return frame
  }

  /// Of ``Look/measured``.
  private static let plainGlyphs: [Unicode.Scalar: Unicode.Scalar] = [
    "─": "-", "━": "=", "│": "|", "╭": "+", "╮": "+", "╰": "+", "╯": "+", "█": "#", "▀": "#",
    "▄": "#", "▌": "|", "▐": "|", "●": "*", "○": "o", "✓": "x", "▶": ">", "◀": "<",
  ]
}

extension Style {
  /// What it means, where there are no papers.
  fileprivate var inPlain: Style {
    switch paper {
    case .band: Style(attributes, ink: .topBand)
    case .keys: Style(attributes, ink: .keyBand)
    case .focus: Style(attributes, ink: .focus)
    case .accent, .good, .caution, .alert: Style(attributes.union(.reverse), ink: ink)
    case .field: Style(attributes.union(.underline), ink: ink)
    case .ground, .card, .button, .casing, .glass: Style(attributes, ink: ink)
    }
  }
}
