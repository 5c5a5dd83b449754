import BankService
import Canvas
import TokenDomain

/// The customers' front end as a value: what is on the screen and in the customer's hands.
///
/// Nothing here performs anything: ``update(_:at:)`` answers with effects, ``frame()`` draws.
package struct App: Sendable {
  /// What lies over the screen; the topmost one takes the keys.
  package enum Overlay: Hashable, Sendable {
    /// Scrolled by so many lines.
    case help(HelpPage, scroll: Int)
    case question(Question)
    /// The visit ends by itself within a minute.
    case warning(TimeOut)
  }

  package enum Effect: Sendable {
    case ask(Request)
    /// What was typed ahead must not answer what is asked now.
    case discardTypeAhead
    /// Find out how wide the terminal draws a half block.
    case measure
    /// Draw everything anew: another program has written on the terminal.
    case repaint
    case quit
  }

  package let institution: Institution
  /// Whether the terminal shows ASCII alone: then the screens speak English and nothing else.
  package let isASCII: Bool
  /// Whether the terminal shows colours, without which there is no QR code.
  package let inColours: Bool
  package internal(set) var language: Language
  package internal(set) var size: Size
  /// Never empty; the last one is on the screen.
  package internal(set) var stack: [Screen]
  package internal(set) var overlays: [Overlay] = []
  package internal(set) var signedIn: SignedIn?
  package internal(set) var message: Message?
  /// Lines that the body is scrolled by; nil lets it follow the focus.
  package internal(set) var scroll: Int?
  /// The server's time in milliseconds since 1970.
  package internal(set) var now: Int64
  /// When a key was pressed last, on the same clock.
  var lastInput: Int64
  /// The visit, by its beginning, whose absolute end was warned of.
  var warnedOf: Int64?

  /// BLI001.
  ///
  /// - Parameter now: the server's time in milliseconds since 1970.
  package init(
    institution: Institution, language: Language, isASCII: Bool = false, inColours: Bool = true,
    size: Size, now: Int64
  ) {
    self.institution = institution
    self.isASCII = isASCII
    self.inColours = inColours
    self.language = isASCII ? .en : language
    self.size = size
    self.now = now
    lastInput = now
    stack = [.login(LoginScreen())]
  }

  package var content: any ScreenContent {
    get { (stack.last ?? .login(LoginScreen())).content }
    set {
      if !stack.isEmpty { stack[stack.count - 1].content = newValue }
    }
  }

  /// What the present screen knows of the world around it.
  package var scene: Scene {
    Scene(
      institution: institution, language: language, isASCII: isASCII,
      showsSymbols: inColours && !isASCII, size: size, signedIn: signedIn, now: now)
  }

  /// When something happens by itself, in milliseconds from ``now``, at least 1; nil if only a key
  /// changes anything.
  package var nextChange: Int? {
    let picture = overlays.isEmpty && size.isLargeEnough ? content.nextChange(in: scene) : nil
    let timeOut = nextTimeOut.map { Int(clamping: max(1, $0 - now)) }
    return [picture, timeOut].compactMap(\.self).min()
  }
}

extension Size {
  /// The smallest window that a screen is drawn in (screens.md, Look).
  package static let smallest = Size(columns: 40, rows: 12)

  package var isLargeEnough: Bool {
    columns >= Self.smallest.columns && rows >= Self.smallest.rows
  }
}
