/// A frame as bytes, for another process of the same program that shows it.
extension Frame {
  /// Numbers of four bytes: columns, rows, where the cursor stands (row and column from 1, or 0); then eight bytes a cell. The
  /// least significant byte first.
  package var encoded: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.headBytes + Self.cellBytes * size.columns * size.rows)
    let head = [size.columns, size.rows, (cursor?.row ?? -1) + 1, (cursor?.column ?? -1) + 1]
    for number in head { bytes.append(littleEndian: UInt32(clamping: number)) }
    for row in 0..<size.rows {
      for cell in self.row(row) { bytes.append(littleEndian: cell.encoded) }
    }
    return bytes
  }

  /// Reads ``encoded``. Whoever may have written it: nothing in it can command a terminal.
  ///
  /// - Returns: nil for what is no frame, or larger than any terminal.
  package init?(encoded: [UInt8]) {
    var rest = encoded[...]
    guard let columns = rest.takeNumber(4), let rows = rest.takeNumber(4),
      let cursorRow = rest.takeNumber(4), let cursorColumn = rest.takeNumber(4),
      columns <= Self.most.columns, rows <= Self.most.rows,
      UInt64(rest.count) == columns * rows * UInt64(Self.cellBytes)
    else { return nil }
    self.init(size: Size(columns: Int(columns), rows: Int(rows)))
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        guard let bits = rest.takeNumber(Self.cellBytes) else { return nil }
        let cell = Cell(encoded: bits)
        guard let scalar = cell.scalar else { continue }
        let width = TextWidth.of(scalar)
        let isShown = TextSanitizer.admits(scalar) || Look.measured.unicodeScalars.contains(scalar)
        if isShown, width == 2, column + 1 < size.columns {
          write(String(scalar), row: row, column: column, style: cell.style)
        } else if isShown, width == 1 {
          put(cell, row: row, column: column)
        }
      }
    }
    if cursorRow >= 1, cursorRow <= rows, cursorColumn >= 1, cursorColumn <= columns {
      cursor = Position(row: Int(cursorRow) - 1, column: Int(cursorColumn) - 1)
    }
  }

  /// What no terminal has more of.
  private static let most = (columns: UInt64(512), rows: UInt64(256))
  /// What is longer is no frame.
  package static let mostEncodedBytes = headBytes + cellBytes * Int(most.columns * most.rows)
  private static let headBytes = 16
  private static let cellBytes = 8
}

extension [UInt8] {
  fileprivate mutating func append(littleEndian number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}

extension ArraySlice<UInt8> {
  fileprivate mutating func takeNumber(_ count: Int) -> UInt64? {
    guard self.count >= count else { return nil }
    defer { removeFirst(count) }
    return prefix(count).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
