import Glibc
import Synchronization

/// Work that would keep the screen still: done on another thread, so that this one, which alone has the terminal, can
/// show that it goes on. The thread ends with its work: none is left when the process ends.
enum Meanwhile {
  /// How long nothing is shown, in milliseconds: most of what is slow is over by then.
  private static let patience: Int32 = 400
  /// From one sign of life to the next, in milliseconds.
  private static let interval: Int32 = 200

  /// Does the work, and calls `beat` from time to time until it is done.
  ///
  /// - Parameter interrupted: is called when a signal has come.
  static func run<Result: Sendable>(
    _ work: @escaping @Sendable () -> Result, interrupted: () -> Void, showing beat: () -> Void
  ) -> Result {
    // Not a wait by the time of day, which may be set meanwhile; poll(2) does not ask for it.
    var bell: [Int32] = [-1, -1]
    guard pipe(&bell) == 0 else { return work() }
    for descriptor in bell { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    let (end, button) = (bell[0], bell[1])
    defer {
      close(end)
      close(button)
    }
    let outcome = Outcome<Result>()
    let thread = start {
      let result = work()
      outcome.result.withLock { $0 = result }
      _ = write(button, [1], 1)
    }
    guard let thread else { return work() }
    defer { pthread_join(thread, nil) }
    var wait = patience
    while true {
      var rung = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
      switch poll(&rung, 1, wait) {
      case 0:
        beat()
        wait = interval
      case 1:
        if let result = outcome.result.withLock({ $0 }) { return result }
      // A signal: what else there is to do of it is done when the work is.
      default: interrupted()
      }
    }
  }

  /// A thread that no signal reaches but its own faults: those from outside are for the one that has the terminal.
  ///
  /// - Returns: nil if the system has none left.
  private static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    var others = sigset_t()
    var before = sigset_t()
    sigfillset(&others)
    for fault in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS] {
      sigdelset(&others, fault)
    }
    pthread_sigmask(SIG_BLOCK, &others, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let work = Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let failure = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, work.toOpaque())
    guard failure == 0 else {
      work.release()
      return nil
    }
    return thread
  }

  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private final class Outcome<Result: Sendable>: Sendable {
    let result = Mutex<Result?>(nil)
  }
}
