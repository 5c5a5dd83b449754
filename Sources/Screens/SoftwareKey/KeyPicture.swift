import Canvas
import QRCode

/// In which form the key of a software token stands on BOT013.
package enum KeyPicture: Hashable, Sendable {
  /// Two modules a cell (U+2580 and U+2584), for terminals that draw half blocks in one cell.
  case halfBlocks
  /// A module is two blank cells in colour: no glyph that a terminal could draw too wide, or with gaps.
  case twoSpaces
  /// In letters alone.
  case letters
}

/// What is known and wished of the picture, from which follows what is shown in a window.
struct KeyPictureChoice: Sendable {
  /// How many columns the terminal gives a half block; nil: it does not tell, and most give one.
  var halfBlock: Int?
  /// What the customer asked for; nil: what fits best.
  private(set) var wish: KeyPicture?

  /// The pictures that a window has room for, the best first; letters are always there.
  func possible(_ symbol: QRSymbol?, in scene: Scene) -> [KeyPicture] {
    guard let symbol, scene.showsSymbols else { return [.letters] }
    let drawn = [KeyPicture.halfBlocks, .twoSpaces].filter { picture in
      guard let glyphs = glyphs(of: picture) else { return false }
      return SymbolPanel(symbol, glyphs, in: scene.size) != nil
    }
    return drawn + [.letters]
  }

  func panel(_ symbol: QRSymbol?, in scene: Scene) -> SymbolPanel? {
    guard let symbol, let glyphs = glyphs(of: shown(symbol, in: scene)) else { return nil }
    return SymbolPanel(symbol, glyphs, in: scene.size)
  }

  /// The next of the possible ones, round and round.
  mutating func turn(_ symbol: QRSymbol?, in scene: Scene) {
    let possible = possible(symbol, in: scene)
    let present = possible.firstIndex(of: shown(symbol, in: scene)) ?? 0
    wish = possible[(present + 1) % possible.count]
  }

  private func shown(_ symbol: QRSymbol?, in scene: Scene) -> KeyPicture {
    let possible = possible(symbol, in: scene)
    guard let wish else { return possible[0] }
    return possible.contains(wish) ? wish : .letters
  }

  /// Nil for letters, and for half blocks that this terminal tears apart.
  private func glyphs(of picture: KeyPicture) -> SymbolPanel.Glyphs? {
    switch picture {
    case .halfBlocks: halfBlock == 2 ? nil : .halfBlocks
    case .twoSpaces: .twoSpaces
    case .letters: nil
    }
  }
}
