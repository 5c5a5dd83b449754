import Canvas

/// A window of cells in which pages are drawn: its size, how far it is scrolled, how it draws a QR code.
///
/// A value, so that a test draws as a terminal does; ``DrawnSurface`` joins it to one.
package struct Window: Sendable {
  /// In cells; it follows the events.
  package private(set) var size: Size
  /// What it is drawn in; it follows the events.
  package private(set) var look: Look
  /// Lines that the body is scrolled by; nil lets it follow the focus.
  package private(set) var scroll: Int?
  /// The same of what lies over the page, layer by layer.
  private var overlayScrolls: [Int] = []
  private(set) var symbols = SymbolChoice()
  /// Whether it is told how large a window would have to be to show the symbol that was asked for.
  private(set) var tellsSmallest = false
  /// How often ``beat()`` was called.
  private(set) var beats = 0
  /// Whether a key was about what has the focus, which is in sight again then unless something was laid over
  /// the page because of it: a question that is answered with no leaves the page as it stood.
  private var wasActedOn = false
  /// Whether nothing is shown until the next key.
  package private(set) var isHidden = false
  /// Which page is shown.
  private var shown: (id: String, part: Int64)?

  /// A window that shows nothing yet.
  package init(size: Size, look: Look = .plain) {
    self.size = size
    self.look = look
  }

  /// Takes note of which page is shown from now on: another one begins as it wants to be read.
  package mutating func turn(to page: Page) {
    let isAnother = shown == nil || shown?.id != page.id || shown?.part != page.part
    if isAnother {
      shown = (page.id, page.part)
      scroll = page.isForReading ? 0 : nil
      symbols = SymbolChoice()
      tellsSmallest = false
    }
    let layers = page.overlays.count
    if wasActedOn, !isAnother, layers <= overlayScrolls.count {
      scroll = nil
      tellsSmallest = false
    }
    wasActedOn = false
    overlayScrolls.removeLast(max(0, overlayScrolls.count - layers))
    overlayScrolls += Array(repeating: 0, count: layers - overlayScrolls.count)
  }

  /// Something is still being done: what shows that it lives goes on.
  package mutating func beat() { beats += 1 }

  /// Brings into sight what has the focus, as a key that is about it does.
  package mutating func reveal() { scroll = nil }

  /// How far the topmost layer over a page is scrolled.
  var overlayScroll: Int { overlayScrolls.last ?? 0 }

  /// Takes an event of the terminal, with the page that it met.
  ///
  /// - Returns: what the application is told of it.
  package mutating func take(_ event: TerminalEvent, on page: Page) -> Input {
    switch event {
    case .timeout: return .time
    case .ended(let signal): return .ended(signal: signal)
    case .resized(let size):
      self.size = size
      scroll = page.isForReading ? 0 : nil
      return .time
    case .look(let look):
      self.look = look
      return .time
    // Where something stands to be pointed at, keys come in its place (``keys(pointingAt:on:)``).
    case .click: return isHidden ? uncover() : .stir
    case .wheel(let isDown):
      if isHidden { return uncover() }
      if size.isLargeEnough { turnWheel(isDown: isDown, on: page) }
      return .stir
    case .paste(let text):
      if isHidden { return uncover() }
      guard size.isLargeEnough else { return .stir }
      if page.overlays.isEmpty, page.keys.isTyping { scroll = nil }
      return .paste(text)
    case .key(let key):
      if isHidden { return uncover() }
      guard size.isLargeEnough else {
        return KeyMap.command(for: key, in: .smallWindow) == nil ? .stir : .leave
      }
      if let context = page.context, KeyMap.command(for: key, in: context) == .hide {
        isHidden = true
        return .stir
      }
      switch page.overlays.last {
      case .help(let help): return take(key, on: help)
      case .question, .warning: return .key(key)
      case nil: return takeBare(key, on: page)
      }
    }
  }

  /// The key or the paste is about a page that nobody saw.
  private mutating func uncover() -> Input {
    isHidden = false
    return .stir
  }

  /// On the page itself: what has the focus is in sight again after every key that is about it. A key that
  /// does nothing there moves nothing.
  ///
  /// The key is looked up in the one table here and once more by the application, which knows nothing of scrolling:
  /// the window keeps what is about itself, and hands on everything else as it is.
  private mutating func takeBare(_ key: Key, on page: Page) -> Input {
    let keys = page.keys
    switch KeyMap.command(for: key, in: keys.context, isTyping: keys.isTyping) {
    case .scroll(let scroll):
      scrollBody(of: page, scroll)
      return .stir
    case .language, .help, .hide, .redraw, .interrupt: break
    case .next, .previous: scroll = nil
    case .press where isFocusHidden(of: page):
      // Nobody presses what they do not see: it is shown first.
      scroll = nil
      return .stir
    case .press, .back, .home, .leave, .yes, .no, .turn, .quit, .edit: wasActedOn = true
    case nil: wasActedOn = keys.take(key)
    }
    return .key(key)
  }

  private mutating func take(_ key: Key, on help: HelpText) -> Input {
    guard case .scroll(let scroll) = KeyMap.command(for: key, in: .help) else { return .key(key) }
    scrollHelp(help, scroll)
    return .stir
  }

  mutating func scrollHelp(_ help: HelpText, _ scroll: Command.Scroll) {
    let last = max(0, helpLines(of: help).count - helpRoom)
    let present = min(overlayScroll, last)
    overlayScrolls[overlayScrolls.count - 1] = scroll.target(
      from: present, last: last, room: helpRoom)
  }

  /// Whether what has the focus is scrolled out of sight.
  private func isFocusHidden(of page: Page) -> Bool {
    guard scroll != nil else { return false }
    let layout = layout(of: page)
    guard let focused = layout.body.firstIndex(where: \.isFocused) else { return false }
    return !(layout.first..<layout.first + layout.room).contains(focused)
  }

  mutating func scrollBody(of page: Page, _ command: Command.Scroll) {
    let layout = layout(of: page)
    guard layout.canScroll else { return }
    scroll = command.target(from: layout.first, last: layout.lastFirst, room: layout.room)
  }

  /// Rows that the help may take.
  var helpRoom: Int { size.rows - 2 }
}

extension Window {
  /// Whether it should be found out how wide the terminal draws a half block, before this page is drawn.
  package func wantsHalfBlock(for page: Page) -> Bool {
    page.symbol != nil && !symbols.isMeasured
  }

  /// Takes note of how many columns the terminal gives a half block; nil: it does not tell.
  package mutating func measured(halfBlock: Int?) {
    symbols.measured(halfBlock: halfBlock)
  }

  /// Shows the symbol of the page in the next of the ways there is room for; tells how large a window would
  /// do where there is none.
  package mutating func turnSymbol(of page: Page) {
    guard let symbol = page.symbol?.symbol else { return }
    // Pressed as keys are: what was asked for is in sight.
    wasActedOn = false
    scroll = nil
    tellsSmallest = !symbols.turn(symbol, in: size)
  }

  func panel(of page: Page) -> SymbolPanel? {
    page.symbol.flatMap { symbols.panel($0.symbol, in: size) }
  }
}

extension Page {
  /// What keys mean on it, or on what lies over it; nil where any key closes that.
  fileprivate var context: KeyContext? {
    switch overlays.last {
    case .help: .help
    case .question: .question
    case .warning: nil
    case nil: keys.context
    }
  }

  var symbol: ShownSymbol? {
    for case .symbol(let symbol) in blocks { return symbol }
    return nil
  }
}

extension Command.Scroll {
  /// The first line that is shown then, of ``room`` lines that are in sight.
  fileprivate func target(from present: Int, last: Int, room: Int) -> Int {
    let wanted =
      switch self {
      case .pageUp: present - max(1, room - 1)
      case .pageDown: present + max(1, room - 1)
      case .lineUp: present - 1
      case .lineDown: present + 1
      case .toFirst: 0
      case .toLast: last
      }
    return min(max(0, wanted), last)
  }
}

extension Size {
  /// The smallest window that a page is drawn in.
  package static let smallest = Size(columns: 40, rows: 12)

  /// Whether a page is drawn in it.
  package var isLargeEnough: Bool {
    columns >= Self.smallest.columns && rows >= Self.smallest.rows
  }
}
