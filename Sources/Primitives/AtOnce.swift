import Dispatch
import Glibc
import Synchronization

/// What `body` makes of each element, in their order, on as many cores as there are: for what is slow on purpose, as
/// passwords are, and for what a million of are.
///
/// - Throws: one of the errors thrown.
@discardableResult
package func atOnce<Element: Sendable, Result: Sendable, Failure: Error>(
  _ elements: [Element], _ body: @Sendable (Element) throws(Failure) -> Result
) throws(Failure) -> [Result] {
  // More pieces than cores: one of them may be busy with something else.
  let pieces = min(elements.count, 4 * max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  let found = Mutex<[Int: [Result]]>([:])
  let failure = Mutex<Failure?>(nil)
  DispatchQueue.concurrentPerform(iterations: pieces) { piece in
    let first = elements.count * piece / pieces
    let end = elements.count * (piece + 1) / pieces
    do throws(Failure) {
      var results: [Result] = []
      results.reserveCapacity(end - first)
      for element in elements[first..<end] { results.append(try body(element)) }
      found.withLock { $0[piece] = results }
    } catch {
      failure.withLock { $0 = error }
    }
  }
  if let failure = failure.withLock({ $0 }) { throw failure }
  return found.withLock { found in (0..<pieces).flatMap { found[$0] ?? [] } }
}
