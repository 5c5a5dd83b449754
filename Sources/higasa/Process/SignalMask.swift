import CProcess
import Glibc

/// Signals that are held back for a while; they arrive when the mask is restored.
struct SignalMask {
  private let before: sigset_t

  static func holdingBack(_ signals: [Int32]) -> SignalMask {
    var held = sigset_t()
    var before = sigset_t()
    sigemptyset(&held)
    for signal in signals { sigaddset(&held, signal) }
    pthread_sigmask(SIG_BLOCK, &held, &before)
    return SignalMask(before: before)
  }

  /// Waits for input with the signals as they were before.
  ///
  /// - Returns: false if a signal came instead.
  func allowsInput(on descriptor: Int32) -> Bool {
    var before = before
    return process_wait_for_input(descriptor, &before)
  }

  func restore() {
    var before = before
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}
