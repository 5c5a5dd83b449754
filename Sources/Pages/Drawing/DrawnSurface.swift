import Canvas

/// A terminal of cells as a surface: pages are drawn in a ``Window`` of its size.
package final class DrawnSurface<Terminal: CellTerminal>: Surface {
  /// Where frames go and events come from.
  package let terminal: Terminal
  /// What the pages are drawn in.
  package private(set) var window: Window
  /// What is shown; nil before the first page.
  private var page: Page?
  /// Keys that a press of the mouse has become, and that the application has not seen yet.
  private var keys: [Key] = []

  /// A surface as large as the terminal is now.
  package init(_ terminal: Terminal) {
    self.terminal = terminal
    window = Window(size: terminal.size, look: terminal.look)
  }

  package func show(_ page: Page) {
    // They were meant for what was pointed at.
    if page.id != self.page?.id || page.overlays.count != self.page?.overlays.count { keys = [] }
    window.turn(to: page)
    if window.wantsHalfBlock(for: page) {
      window.measured(halfBlock: terminal.measureHalfBlock())
    }
    terminal.paint(window.frame(of: page))
    self.page = page
  }

  /// Shows that what the page waits for is still being done. The plain look stands still, unless something else is to be
  /// said than the page says.
  package func beat(saying words: Phrase? = nil) {
    guard var page else { return }
    window.beat()
    if let words { page.message = Page.Notice(words(page.language), .progress) }
    terminal.paint(window.frame(of: page))
  }

  package func next(within milliseconds: Int?) -> Input {
    guard let page else { preconditionFailure("an input before the first page") }
    if keys.isEmpty {
      let event = terminal.nextEvent(timeoutMilliseconds: milliseconds)
      guard case .click(let place) = event else { return window.take(event, on: page) }
      keys = window.keys(pointingAt: place, on: page)
      if keys.isEmpty { return window.take(event, on: page) }
    }
    return window.take(.key(keys.removeFirst()), on: page)
  }

  /// Whether the application has not seen all keys of the last press of the mouse yet.
  package var holdsKeys: Bool { !keys.isEmpty }

  package func discardTypeAhead() {
    keys = []
    terminal.discardTypeAhead()
  }

  /// Brings into sight what has the focus.
  package func reveal() { window.reveal() }

  package func repaint() { terminal.repaint() }

  package func turnSymbol() {
    if let page { window.turnSymbol(of: page) }
  }
}
