import Canvas
import Glibc

/// What a table gives up where a terminal is narrower than it: a line that wraps is read wrongly.
enum WhenNarrow {
  /// A number that somebody reads out on the telephone is whole or nothing.
  case stays
  /// As much of it as there is room for.
  case shrinks
  /// The column is left out.
  case goes
}

/// The columns of a table that stand on a terminal, and how wide each is.
struct TableFit {
  /// By the places of the columns; nil for one that is left out.
  let widths: [Int?]

  /// Between two columns.
  static let gap = 2
  /// What is left of a column that shrinks.
  private static let least = 8

  /// - Parameters:
  ///   - widths: as the rows would have them.
  ///   - columns: of the terminal; nil where nothing is cut: a file, a pipe.
  init(_ widths: [Int], _ narrow: [WhenNarrow], columns: Int?) {
    guard let columns else {
      self.widths = widths
      return
    }
    var fitted: [Int?] = widths
    func total(_ width: (Int, WhenNarrow) -> Int) -> Int {
      let present = fitted.indices.filter { fitted[$0] != nil }
      return present.reduce(0) { $0 + width(widths[$1], narrow[$1]) }
        + Self.gap * max(0, present.count - 1)
    }
    // From the right, as few as must be.
    for place in narrow.indices.reversed() where narrow[place] == .goes {
      let least = total { width, narrow in narrow == .shrinks ? min(width, Self.least) : width }
      guard least > columns else { break }
      fitted[place] = nil
    }
    // The widest first, a cell at a time.
    var excess = total { width, _ in width } - columns
    while excess > 0 {
      let wide = fitted.indices.filter { narrow[$0] == .shrinks && (fitted[$0] ?? 0) > Self.least }
        .max { (fitted[$0] ?? 0) < (fitted[$1] ?? 0) }
      guard let wide, let width = fitted[wide] else { break }
      fitted[wide] = width - 1
      excess -= 1
    }
    self.widths = fitted
  }

  /// One line of a table; what is too wide for its column is cut where that was made narrower.
  ///
  /// - Parameter paints: of the entries; none where there are no colours.
  func line(_ entries: [String], full: [Int], paints: [Paint] = []) -> String {
    let places = entries.indices.filter { widths[$0] != nil }
    let shown = places.map { place in
      isNarrowed(place, full: full)
        ? TextWidth.cut(entries[place], columns: widths[place] ?? 0) : entries[place]
    }
    return joined(
      shown, widths: places.map { widths[$0] ?? 0 },
      paints: paints.isEmpty ? [] : places.map { paints[$0] })
  }

  /// Whether a column is narrower than its entries would have it.
  func isNarrowed(_ place: Int, full: [Int]) -> Bool {
    (widths[place] ?? 0) < full[place]
  }

  /// Of the terminal that standard output is; nil if it is none.
  static func terminalColumns() -> Int? {
    terminalSize().map { Int($0.ws_col) }.flatMap { $0 > 0 ? $0 : nil }
  }

  /// The same for its rows.
  static func terminalRows() -> Int? {
    terminalSize().map { Int($0.ws_row) }.flatMap { $0 > 0 ? $0 : nil }
  }

  private static func terminalSize() -> winsize? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? size : nil
  }
}
