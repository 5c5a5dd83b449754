import Canvas

/// A terminal of cells that is none: events are put in, frames are looked at.
package final class PaneTerminal: CellTerminal {
  /// It never changes.
  package let size: Size
  /// It never changes.
  package let look: Look
  /// How many columns it tells that it gives a half block; nil: it does not tell.
  package var halfBlock: Int?
  /// Events that are still to come.
  private var events: [TerminalEvent] = []
  /// What was painted since ``bring(_:)``, frame by frame.
  package private(set) var painted: [Frame] = []
  /// How often what was typed ahead was forgotten.
  package private(set) var discarded = 0

  /// - Parameter halfBlock: how many columns it tells that it gives one; nil: it does not tell.
  package init(size: Size, halfBlock: Int? = 1, look: Look = .plain) {
    (self.size, self.halfBlock, self.look) = (size, halfBlock, look)
  }

  /// The next event, from which on frames are kept.
  package func bring(_ event: TerminalEvent) {
    events.append(event)
    painted = []
  }

  package func paint(_ frame: Frame) { painted.append(frame) }

  /// Nothing more to come is a waiting time that is over.
  package func nextEvent(timeoutMilliseconds: Int?) -> TerminalEvent {
    events.isEmpty ? .timeout : events.removeFirst()
  }

  package func measureHalfBlock() -> Int? { halfBlock }

  package func discardTypeAhead() { discarded += 1 }

  package func repaint() {}
}
