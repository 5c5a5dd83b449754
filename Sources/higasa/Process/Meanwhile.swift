import Dispatch
import Glibc
import Synchronization

/// Work that would keep the screen still: done on another thread, so that this one, which alone has the terminal, can
/// show that it goes on.
enum Meanwhile {
  /// How long nothing is shown, in milliseconds: most of what is slow is over by then.
  private static let patience: Int32 = 400
  /// From one sign of life to the next, in milliseconds.
  private static let interval: Int32 = 200

  /// Does the work, and calls `beat` from time to time until it is done.
  static func run<Result: Sendable>(
    _ work: @escaping @Sendable () -> Result, showing beat: () -> Void
  ) -> Result {
    // A semaphore of Dispatch waits by the time of day, which may be set meanwhile; poll(2) does not.
    var bell: [Int32] = [-1, -1]
    guard pipe(&bell) == 0 else { return work() }
    for descriptor in bell { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    let (end, button) = (bell[0], bell[1])
    defer {
      close(end)
      close(button)
    }
    let outcome = Outcome<Result>()
    DispatchQueue.global(qos: .userInitiated).async {
      let result = work()
      outcome.result.withLock { $0 = result }
      _ = write(button, [1], 1)
    }
    var wait = patience
    while true {
      var rung = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
      switch poll(&rung, 1, wait) {
      case 0:
        beat()
        wait = interval
      case 1:
        if let result = outcome.result.withLock({ $0 }) { return result }
      // A signal: whoever asked sees to it when the work is done.
      default: break
      }
    }
  }

  private final class Outcome<Result: Sendable>: Sendable {
    let result = Mutex<Result?>(nil)
  }
}
