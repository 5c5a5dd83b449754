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
  private static let best = Size(columns: 80, rows: 24)
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
    // The token and the desk stand beside the customer, as wide as is left of the best.
    let beside = max(
      Self.least.columns, min(size.columns - Self.best.columns - 1, Self.best.columns))
    let customer = Place(
      name: .customer, row: 0, column: 0, size: Size(columns: size.columns - beside, rows: rows))
    let gap = size.columns - beside >= Self.best.columns + 1 ? 1 : 0
    let (column, columns) = (customer.size.columns, beside)
    let left = Place(
      name: .customer, row: 0, column: 0,
      size: Size(columns: customer.size.columns - gap, rows: rows))
    guard rows >= 2 * Self.least.rows else {
      // Those two take turns.
      let other = shown == .customer ? PaneName.token : shown
      panes = [
        left, Place(name: other, row: 0, column: column, size: Size(columns: columns, rows: rows)),
      ]
      return
    }
    if size.columns >= Self.whole.columns, size.rows >= Self.whole.rows {
      // What the bank knows stands below.
      let above = max(Self.best.rows, rows * 2 / 3)
      let below = rows - above
      panes = [
        Place(
          name: .customer, row: 0, column: 0, size: Size(columns: left.size.columns, rows: above)),
        Place(name: .token, row: 0, column: column, size: Size(columns: columns, rows: above / 2)),
        Place(
          name: .desk, row: above / 2, column: column,
          size: Size(columns: columns, rows: above - above / 2)),
        Place(
          name: .verifier, row: above, column: 0,
          size: Size(columns: left.size.columns, rows: below)),
        Place(name: .ledger, row: above, column: column, size: Size(columns: columns, rows: below)),
      ]
      return
    }
    let upper = rows / 2
    panes = [
      left,
      Place(name: .token, row: 0, column: column, size: Size(columns: columns, rows: upper)),
      Place(
        name: .desk, row: upper, column: column, size: Size(columns: columns, rows: rows - upper)),
    ]
  }

  /// Whether a window is too small for any of it.
  static func isTooSmall(_ size: Size) -> Bool {
    size.columns < least.columns || size.rows < least.rows
  }
}
