import Canvas

/// The rows that change from one frame to the next, and which of them curses would make up by moving another row:
/// those whose characters stand once on the old screen and once on the new one, in another place. Such a row is to be
/// settled before the others are drawn (`ct_settle_row`).
struct RowChanges {
  private(set) var rows: [Int]

  init(_ rows: [Int]) {
    self.rows = rows
  }

  /// Takes out what would be moved, in the order in which it is to be settled.
  mutating func takeMovable(from old: Frame, to new: Frame) -> [Int] {
    guard rows.count > 1 else { return [] }
    var oldKeys = (0..<old.size.rows).map { Self.key(old.row($0)) }
    let newKeys = (0..<new.size.rows).map { Self.key(new.row($0)) }
    let newCounts = Self.counts(newKeys)
    var movable: [Int] = []
    while let row = Self.first(of: rows, oldKeys, newKeys, newCounts) {
      oldKeys[row] = newKeys[row]
      movable.append(row)
      rows.removeAll { $0 == row }
    }
    return movable
  }

  /// A row that is settled stands in its old place too, until that is overwritten: then another one may be alone.
  private static func first(
    of rows: [Int], _ old: [UInt64], _ new: [UInt64], _ newCounts: [UInt64: Int]
  ) -> Int? {
    let oldCounts = counts(old)
    return rows.first { row in
      newCounts[new[row]] == 1 && oldCounts[new[row]] == 1 && old[row] != new[row]
    }
  }

  private static func counts(_ keys: [UInt64]) -> [UInt64: Int] {
    keys.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// What curses compares: characters, without their looks.
  private static func key(_ cells: ArraySlice<Frame.Cell>) -> UInt64 {
    cells.reduce(14_695_981_039_346_656_037) { hash, cell in
      (hash ^ UInt64(cell.scalar?.value ?? 0)) &* 1_099_511_628_211
    }
  }
}
