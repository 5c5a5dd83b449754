/// Where pages are shown and from where inputs come: a terminal of cells, a line printer, a test.
///
/// What belongs to the surface alone (its size, scrolling, colours, glyphs) never reaches the application.
package protocol Surface: AnyObject {
  func show(_ page: Page)

  /// Waits for the next input.
  ///
  /// - Parameter milliseconds: how long at most; then it is ``Input/time``. Nil waits for ever.
  func next(within milliseconds: Int?) -> Input

  /// Forgets what was typed and not asked for yet, so that it does not answer a question that was not on the
  /// screen.
  func discardTypeAhead()

  /// Shows everything anew with the next page.
  func repaint()

  /// Shows the symbol of the page in the next of the ways there are, if there is more than one.
  func turnSymbol()
}

/// What a surface can show at all, fixed while it is open.
package struct SurfaceAbilities: Hashable, Sendable {
  /// Whether nothing but ASCII can be shown: then applications speak English and leave Japanese names out.
  package let isASCII: Bool
  /// Whether a QR code can be drawn: it takes colours.
  package let drawsSymbols: Bool

  /// Whether pages are told in lines, where no key has a number and pictures are words.
  package let isInLines: Bool

  /// What follows from a character set and from colours.
  package init(isASCII: Bool, inColours: Bool) {
    self.isASCII = isASCII
    drawsSymbols = inColours && !isASCII
    isInLines = false
  }

  /// What lines can show.
  package init(inLinesOfASCII isASCII: Bool) {
    self.isASCII = isASCII
    drawsSymbols = false
    isInLines = true
  }

  /// A terminal of today.
  package static let full = SurfaceAbilities(isASCII: false, inColours: true)
}
