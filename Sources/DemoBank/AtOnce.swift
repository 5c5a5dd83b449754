import BankService
import Dispatch
import Synchronization

/// Does `body` with every element, on as many cores as there are: the hashes of passwords are slow on
/// purpose, and eighteen in a row would be felt.
///
/// - Throws: one of the errors thrown.
func atOnce<Element: Sendable>(
  _ elements: [Element], _ body: @Sendable (Element) throws(RuleDenial) -> Void
) throws(RuleDenial) {
  let failure = Mutex<RuleDenial?>(nil)
  DispatchQueue.concurrentPerform(iterations: elements.count) { index in
    do throws(RuleDenial) {
      try body(elements[index])
    } catch {
      failure.withLock { $0 = error }
    }
  }
  if let failure = failure.withLock({ $0 }) { throw failure }
}
