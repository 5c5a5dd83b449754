import BankService
import Glibc

/// Lines for standard output, gathered so that a million rows are not a million writes; on a terminal a pager shows
/// what is longer than it.
struct LineStream {
  private enum State {
    /// Whether it is longer than the terminal is not known yet.
    case short(rows: Int, command: String)
    case open
    case paged(Pager)
    /// The reader went away: it has read enough.
    case readerGone
    case failed(OutputFailure)
  }

  private static let longestWait = 65_536

  private let console: Console
  private var pending = ""
  private var count = 0
  private var state = State.open

  /// - Parameter pages: whether people read it.
  init(on console: Console, pages: Bool = false) {
    self.console = console
    // The last row is that of the prompt that comes behind it.
    if pages, let command = console.pager(), let rows = TableFit.terminalRows() {
      state = .short(rows: rows - 1, command: command)
    }
  }

  /// - Returns: whether there is somebody who reads on.
  mutating func print(_ line: String) -> Reading {
    pending += line
    pending += "\n"
    count += 1
    if case .short(let rows, let command) = state, count > rows {
      state = Pager(command).map(State.paged) ?? .open
    }
    if pending.utf8.count >= Self.longestWait { flush() }
    return switch state {
    case .short, .open, .paged: .goOn
    case .readerGone, .failed: .enough
    }
  }

  /// Writes what is left, and waits for who reads it.
  mutating func end() throws(OutputFailure) {
    if case .short = state { state = .open }
    let reader: Pager? = if case .paged(let pager) = state { pager } else { nil }
    flush()
    reader?.end()
    if case .failed(let failure) = state { throw failure }
  }

  private mutating func flush() {
    let descriptor: Int32
    switch state {
    case .open: descriptor = STDOUT_FILENO
    case .paged(let pager): descriptor = pager.input
    case .short, .readerGone, .failed: return
    }
    guard !pending.isEmpty else { return }
    do throws(OutputFailure) {
      switch try console.deliver(pending, to: descriptor) {
      case .delivered: pending.removeAll(keepingCapacity: true)
      case .readerGone:
        if case .paged(let pager) = state { pager.end() }
        state = .readerGone
      }
    } catch {
      state = .failed(error)
    }
  }
}
