import Synchronization

/// A server clock that stands still until somebody moves it: a test, a tour.
package final class SettableClock: Sendable {
  private let moment: Mutex<UnixTime>

  /// A clock that shows this moment.
  package init(_ start: UnixTime) {
    moment = Mutex(start)
  }

  /// What it shows.
  package var now: UnixTime {
    get { moment.withLock { $0 } }
    set { moment.withLock { $0 = newValue } }
  }

  /// Moves it forward, or back where the seconds are negative.
  package func advance(bySeconds seconds: Int64) {
    moment.withLock { $0 = $0.advanced(bySeconds: seconds) }
  }
}
