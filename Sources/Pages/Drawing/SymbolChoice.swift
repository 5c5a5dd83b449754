import Canvas
import QRCode

/// In which form a QR code stands on a page, as far as is known and wished.
struct SymbolChoice: Sendable {
  private enum Form: Sendable {
    /// Two modules a cell (U+2580 and U+2584), for terminals that draw half blocks in one cell.
    case halfBlocks
    /// A module is two blank cells in colour: no glyph that a terminal could draw too wide, or with gaps.
    case twoSpaces
    /// Not drawn: what it holds stands in letters.
    case letters
  }

  /// Whether it was asked how wide the terminal draws a half block.
  private(set) var isMeasured = false
  /// How many columns the terminal gives a half block; nil: it does not tell, and most give one.
  private var halfBlock: Int?
  /// What was asked for; nil: what fits best.
  private var wish: Form?

  mutating func measured(halfBlock: Int?) {
    self.halfBlock = halfBlock
    isMeasured = true
  }

  /// Nil where it stands in letters.
  func panel(_ symbol: QRSymbol, in size: Size) -> SymbolPanel? {
    glyphs(of: shown(symbol, in: size)).flatMap { SymbolPanel(symbol, $0, in: size) }
  }

  /// Whether the window has room for it at all.
  func fits(_ symbol: QRSymbol, in size: Size) -> Bool { possible(symbol, in: size).count > 1 }

  /// Goes on to the next form there is room for, round and round.
  ///
  /// - Returns: whether there is more than one.
  mutating func turn(_ symbol: QRSymbol, in size: Size) -> Bool {
    let possible = possible(symbol, in: size)
    let present = possible.firstIndex(of: shown(symbol, in: size)) ?? 0
    wish = possible[(present + 1) % possible.count]
    return possible.count > 1
  }

  /// The smallest window that shows it.
  func smallestWindow(_ symbol: QRSymbol) -> Size {
    SymbolPanel.smallestWindow(symbol, halfBlock == 2 ? .twoSpaces : .halfBlocks)
  }

  /// The forms that a window has room for, the best first; letters are always there.
  private func possible(_ symbol: QRSymbol, in size: Size) -> [Form] {
    let drawn = [Form.halfBlocks, .twoSpaces].filter { form in
      guard let glyphs = glyphs(of: form) else { return false }
      return SymbolPanel(symbol, glyphs, in: size) != nil
    }
    return drawn + [.letters]
  }

  private func shown(_ symbol: QRSymbol, in size: Size) -> Form {
    let possible = possible(symbol, in: size)
    guard let wish else { return possible[0] }
    return possible.contains(wish) ? wish : .letters
  }

  /// Nil for letters, and for half blocks that this terminal tears apart.
  private func glyphs(of form: Form) -> SymbolPanel.Glyphs? {
    switch form {
    case .halfBlocks: halfBlock == 2 ? nil : .halfBlocks
    case .twoSpaces: .twoSpaces
    case .letters: nil
    }
  }
}
