import Primitives
import Synchronization

/// A server clock that stands still until a test moves it.
package final class SettableClock: Sendable {
  private let moment: Mutex<UnixTime>

  package init(_ start: UnixTime) {
    moment = Mutex(start)
  }

  package var now: UnixTime {
    get { moment.withLock { $0 } }
    set { moment.withLock { $0 = newValue } }
  }

  package func advance(bySeconds seconds: Int64) {
    moment.withLock { $0 = $0.advanced(bySeconds: seconds) }
  }
}
