import Canvas
import QRCode

/// A QR code on a screen: how it is drawn, how large it is with its quiet zone, and where the text goes.
///
/// The quiet zone is 4 modules (ISO/IEC 18004), but above and below as few as 2 where the window is low:
/// scanners are content with that, and 80x24 keeps its bands and its message line.
struct SymbolPanel: Sendable {
  /// What a module is drawn with.
  enum Glyphs: Sendable {
    case halfBlocks, twoSpaces
  }

  /// Where it stands.
  enum Place: Sendable {
    /// To the right of the text.
    case beside
    /// Under the text.
    case below
  }

  let symbol: QRSymbol
  let glyphs: Glyphs
  let place: Place
  let columns: Int
  let rows: Int
  /// Modules of quiet zone above.
  private let quietAbove: Int

  private static let quiet = 4
  private static let leastQuiet = 2
  /// What the text beside it needs, in columns with its margins.
  private static let textColumns = 35
  /// What the text above it needs, in rows, and more where its lines are short.
  private static let textRows = 7
  private static let narrowTextRows = 14

  /// - Returns: nil if the window has no room for it.
  init?(_ symbol: QRSymbol, _ glyphs: Glyphs, in window: Size) {
    self.symbol = symbol
    self.glyphs = glyphs
    let columns = Self.columns(symbol, glyphs)
    let isBeside = columns + Self.textColumns <= window.columns
    guard isBeside || columns <= window.columns else { return nil }
    place = isBeside ? .beside : .below
    let text = window.columns >= 70 ? Self.textRows : Self.narrowTextRows
    let room = window.rows - 2 - (isBeside ? 0 : text)
    let perRow = glyphs == .halfBlocks ? 2 : 1
    let quiet = min(2 * Self.quiet, room * perRow - symbol.size)
    guard quiet >= 2 * Self.leastQuiet else { return nil }
    self.columns = columns
    quietAbove = quiet / 2
    rows = (symbol.size + quiet + perRow - 1) / perRow
  }

  /// The smallest window that shows it.
  static func smallestWindow(_ symbol: QRSymbol, _ glyphs: Glyphs) -> Size {
    let modules = symbol.size + 2 * leastQuiet
    let columns = columns(symbol, glyphs)
    switch glyphs {
    case .halfBlocks:
      return Size(columns: columns + textColumns, rows: (modules + 1) / 2 + 2)
    case .twoSpaces: return Size(columns: columns, rows: modules + 2 + textRows)
    }
  }

  private static func columns(_ symbol: QRSymbol, _ glyphs: Glyphs) -> Int {
    let modules = symbol.size + 2 * quiet
    return glyphs == .halfBlocks ? modules : 2 * modules
  }

  /// One cell, dark on light whatever the terminal's own ground.
  func cell(row: Int, column: Int) -> Frame.Cell {
    switch glyphs {
    case .halfBlocks:
      let upper = isDark(row: 2 * row, column: column)
      let lower = isDark(row: 2 * row + 1, column: column)
      return switch (upper, lower) {
      case (false, false): Self.blank(isDark: false)
      case (true, true): Self.blank(isDark: true)
      case (true, false): Frame.Cell("\u{2580}", Style(ink: .symbol), isSecret: true)
      case (false, true): Frame.Cell("\u{2584}", Style(ink: .symbol), isSecret: true)
      }
    case .twoSpaces:
      return Self.blank(isDark: isDark(row: row, column: column / 2))
    }
  }

  private func isDark(row: Int, column: Int) -> Bool {
    symbol.isDark(row: row - quietAbove, column: column - Self.quiet)
  }

  private static func blank(isDark: Bool) -> Frame.Cell {
    Frame.Cell(" ", Style(isDark ? .reverse : [], ink: .symbol), isSecret: true)
  }
}

extension Frame {
  mutating func draw(_ panel: SymbolPanel, row: Int, column: Int) {
    for down in 0..<panel.rows {
      for across in 0..<panel.columns {
        put(panel.cell(row: down, column: across), row: row + down, column: column + across)
      }
    }
  }
}
