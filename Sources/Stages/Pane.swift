import Canvas
import Pages

/// A whole application in a window of its own, without a terminal: events are handed to it, its frame is looked at.
package final class Pane<Program: Application> {
  private var conversation: Conversation<Program>
  private let terminal: PaneTerminal
  private let surface: DrawnSurface<PaneTerminal>
  /// Whether the application has ended; it takes no events any more.
  package private(set) var isEnded = false

  /// - Parameters:
  ///   - halfBlock: how many columns the terminal gives a half block; nil: it does not tell.
  ///   - ask: the world behind the application.
  package init(
    _ application: Program, size: Size, look: Look = .plain, halfBlock: Int? = 1,
    asking ask: @escaping (Program.Request) -> Program.Request.Answer
  ) {
    conversation = Conversation(application, asking: ask)
    terminal = PaneTerminal(size: size, halfBlock: halfBlock, look: look)
    surface = DrawnSurface(terminal)
    surface.show(application.page())
  }

  /// The application as it stands.
  package var application: Program { conversation.application }
  /// What it is drawn in.
  package var window: Window { surface.window }
  /// How it looks now.
  package var frame: Frame { window.frame(of: application.page()) }
  /// What was painted since the last event, frame by frame.
  package var painted: [Frame] { terminal.painted }
  /// How often what was typed ahead was forgotten.
  package var discarded: Int { terminal.discarded }
  /// How many columns it is told that the terminal gives a half block.
  package var halfBlock: Int? { terminal.halfBlock }

  /// Lets the application take an event and all that follows from it.
  ///
  /// - Parameter now: the server's time in milliseconds since 1970.
  package func send(_ event: TerminalEvent, at now: Int64) {
    guard !isEnded else { return }
    terminal.bring(event)
    repeat {
      isEnded = conversation.turn(on: surface, clock: { now }) != nil
    } while surface.holdsKeys && !isEnded
  }

  /// Does to the application what no event does, and shows what came of it.
  package func change(_ body: (inout Program) -> Void) {
    conversation.change(body)
    surface.show(application.page())
  }

  /// Brings into sight what has the focus.
  package func reveal() { surface.reveal() }
}
