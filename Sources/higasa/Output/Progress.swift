import Glibc

/// How far a long reading has come, on standard error if that is a terminal, in ASCII.
struct Progress {
  /// A few times a second; more is nothing but work.
  private static let interval = Duration.milliseconds(250)
  private static let cells = 30

  private let console: Console
  private let isShown = isatty(STDERR_FILENO) == 1
  private let clock = ContinuousClock()
  private var lastChange: ContinuousClock.Instant?
  private var width = 0

  init(on console: Console) {
    self.console = console
  }

  mutating func show(_ done: Int64, of all: Int64) {
    guard isShown else { return }
    let now = clock.now
    if let lastChange, now - lastChange < Self.interval, done < all { return }
    lastChange = now
    let bar = Self.bar(done, of: all)
    // What was longer before is written over.
    console.show(bar + String(repeating: " ", count: max(0, width - bar.utf8.count)))
    width = max(width, bar.utf8.count)
  }

  /// Takes it away again.
  mutating func end() {
    guard width > 0 else { return }
    console.show(String(repeating: " ", count: width) + "\r")
    width = 0
  }

  /// `[###############               ]  50%  500/1000`
  static func bar(_ done: Int64, of all: Int64) -> String {
    let fraction = all > 0 ? min(1, max(0, Double(done) / Double(all))) : 1
    let filled = Int(fraction * Double(cells))
    let percent = String(Int(fraction * 100))
    return "[" + String(repeating: "#", count: filled)
      + String(repeating: " ", count: cells - filled) + "] "
      + String(repeating: " ", count: 3 - percent.utf8.count) + "\(percent)%  \(done)/\(all)"
  }
}
