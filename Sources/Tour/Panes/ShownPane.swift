import Canvas
import Pages
import Stages

/// A pane, whatever application is in it.
protocol ShownPane: AnyObject {
  var frame: Frame { get }
  var window: Window { get }
  /// - Parameter now: the bank's time in milliseconds since 1970.
  func send(_ event: TerminalEvent, at now: Int64)
}

extension Pane: ShownPane {}

extension ShownPane {
  /// Gives it a size and a look.
  func arrange(_ size: Size, _ look: Look, at now: Int64) {
    if window.size != size { send(.resized(size), at: now) }
    if window.look != look { send(.look(look), at: now) }
  }
}
