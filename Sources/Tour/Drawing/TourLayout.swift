import Canvas

/// Where panes and narrator stand in a window.
struct TourLayout: Equatable {
  struct Place: Equatable {
    let name: PaneName
    let row: Int
    let column: Int
    let size: Size
  }

  /// The least that an application draws itself in.
  private static let least = Size(columns: 40, rows: 12)
  /// What a customer's screen is made for.
  static let best = Size(columns: 80, rows: 24)
  /// From here on everything is shown.
  private static let whole = Size(columns: 132, rows: 40)
  /// Of the band and the keys around what is said.
  private static let bands = 2

  let panes: [Place]
  /// The narrator's rows at the foot; 0 where there is no room for any.
  let footRows: Int

  /// - Parameters:
  ///   - shown: what is shown where the panes take turns.
  ///   - isAlone: whether one pane alone is wanted.
  init(_ size: Size, shown: PaneName, isAlone: Bool) {
    let said = size.columns >= 80 ? 2 : size.columns >= 60 ? 3 : 4
    footRows = max(0, min(Self.bands + said, size.rows - Self.least.rows))
    let rows = size.rows - footRows
    guard size.columns >= 2 * Self.least.columns, !isAlone else {
      panes = [
        Place(name: shown, row: 0, column: 0, size: Size(columns: size.columns, rows: rows))
      ]
      return
    }
    // The token's column is as wide as is left of the best for the customer, who has what is left of that.
    let beside = max(
      Self.least.columns, min(size.columns - Self.best.columns - 1, Self.best.columns))
    let gap = size.columns > beside + Self.best.columns ? 1 : 0
    let column = size.columns - beside
    func left(_ name: PaneName, _ rows: Range<Int>) -> Place {
      Place(
        name: name, row: rows.lowerBound, column: 0,
        size: Size(columns: column - gap, rows: rows.count))
    }
    func right(_ name: PaneName, _ rows: Range<Int>) -> Place {
      Place(
        name: name, row: rows.lowerBound, column: column,
        size: Size(columns: beside, rows: rows.count))
    }
    if size.columns >= Self.whole.columns, size.rows >= Self.whole.rows {
      // What the bank knows stands below.
      let above = max(Self.best.rows, rows * 2 / 3)
      panes = [
        left(.customer, 0..<above), right(.token, 0..<above / 2), right(.desk, above / 2..<above),
        left(.verifier, above..<rows), right(.ledger, above..<rows),
      ]
    } else if rows >= 2 * Self.least.rows {
      let lower: PaneName =
        switch shown {
        case .verifier, .ledger: shown
        case .customer, .token, .desk: .desk
        }
      panes = [
        left(.customer, 0..<rows), right(.token, 0..<rows / 2), right(lower, rows / 2..<rows),
      ]
    } else {
      panes = [left(.customer, 0..<rows), right(shown == .customer ? .token : shown, 0..<rows)]
    }
  }

  /// Whether a window is too small for any of it.
  static func isTooSmall(_ size: Size) -> Bool {
    size.columns < least.columns || size.rows < least.rows
  }
}
