import BankService

/// Lines for standard output, gathered so that a million rows are not a million writes.
struct LineStream {
  private enum State {
    case open
    /// The reader went away: it has read enough.
    case readerGone
    case failed(OutputFailure)
  }

  private static let longestWait = 65_536

  private let console: Console
  private var pending = ""
  private var state = State.open

  init(on console: Console) {
    self.console = console
  }

  /// - Returns: whether there is somebody who reads on.
  mutating func print(_ line: String) -> Reading {
    pending += line
    pending += "\n"
    if pending.utf8.count >= Self.longestWait { flush() }
    return switch state {
    case .open: .goOn
    case .readerGone, .failed: .enough
    }
  }

  /// Writes what is left.
  mutating func end() throws(OutputFailure) {
    flush()
    if case .failed(let failure) = state { throw failure }
  }

  private mutating func flush() {
    guard case .open = state, !pending.isEmpty else { return }
    do throws(OutputFailure) {
      switch try console.deliver(pending) {
      case .delivered: pending.removeAll(keepingCapacity: true)
      case .readerGone: state = .readerGone
      }
    } catch {
      state = .failed(error)
    }
  }
}
