import Dispatch
import Synchronization

/// What another core does while whoever asked for it does something else.
package final class Ahead<Value: Sendable, Failure: Error>: Sendable {
  private let outcome = Mutex<Result<Value, Failure>?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  /// Begins it.
  package init(_ body: @escaping @Sendable () throws(Failure) -> Value) {
    DispatchQueue.global().async { [self] in
      let result = Result { () throws(Failure) in try body() }
      outcome.withLock { $0 = result }
      isDone.signal()
    }
  }

  /// What came of it, once it is done.
  package func value() throws(Failure) -> Value {
    isDone.wait()
    // Whoever asks again need not wait.
    isDone.signal()
    guard let outcome = outcome.withLock({ $0 }) else {
      preconditionFailure("done without an outcome")
    }
    return try outcome.get()
  }
}
