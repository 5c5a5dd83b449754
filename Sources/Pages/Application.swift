import Canvas

/// A program of pages, as a value: the customers' front end, the key fob.
///
/// It performs nothing and knows no terminal: ``update(_:at:)`` and ``receive(_:)`` answer with effects,
/// ``page()`` tells by its meaning what is to be shown. How large a window is, how far it is scrolled, which
/// colours and glyphs it has, is the ``Surface``'s.
package protocol Application: Sendable {
  /// What it asks of the world behind it; see ``ApplicationRequest``.
  associatedtype Request: ApplicationRequest

  /// Takes what somebody did at the surface.
  ///
  /// - Parameter now: the server's time in milliseconds since 1970.
  mutating func update(_ input: Input, at now: Int64) -> [Effect<Request>]

  /// Takes the answer to a request.
  mutating func receive(_ answer: Request.Answer) -> [Effect<Request>]

  /// What is shown now. The same state always has the same page.
  func page() -> Page

  /// In how many milliseconds, at least 1, the page changes or something ends by itself; nil if only an
  /// input changes anything.
  var nextChange: Int? { get }
}

/// What an application asks of the world behind it.
package protocol ApplicationRequest: Sendable {
  associatedtype Answer: Sendable

  /// Whether it takes so long that the page is shown before it is asked: 「処理中」.
  var isSlow: Bool { get }
  /// Whether it does something, instead of only looking: keys typed before its answer was on the screen
  /// must not act on what came of it.
  var isAct: Bool { get }
}

/// What an application is told.
package enum Input: Hashable, Sendable {
  case key(Key)
  case paste(PastedText)
  /// A key that the surface took for itself, or that met a window too small to show anything: it means
  /// nothing, but somebody is there.
  case stir
  /// The way out of a window in which nothing can be seen.
  case leave
  /// The time that was asked for has come, or the surface is another.
  case time
  /// The terminal is gone, or the process was asked to end; the number is the signal.
  case ended(signal: Int32)
}

/// What an application wants done.
package enum Effect<Request: ApplicationRequest>: Sendable {
  case ask(Request)
  /// What was typed ahead must not answer what is asked now.
  case discardTypeAhead
  /// Show everything anew: another program has written on the terminal.
  case repaint
  /// Show the symbol of the page in the next of the ways there are.
  case turnSymbol
  case quit
}
