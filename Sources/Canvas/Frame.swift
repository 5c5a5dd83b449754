import Glibc
import Primitives

/// One picture of the whole screen: its cells, and where the real cursor stands.
///
/// A frame never splits a wide character and never writes outside itself; what does not fit is cut. A screen
/// can show a key: therefore the cells are of a fixed number and are overwritten when the last copy goes.
package struct Frame: Hashable, Sendable {
  /// One column of one row.
  package struct Cell: Hashable, Sendable {
    /// The scalar, and above it attributes, ink, secrecy and paper: one number, because every key draws a screen, and
    /// each of its cells is held against the one that is shown.
    private var bits: UInt64

    /// A number that no scalar has.
    private static let noScalar = UInt64(UInt32.max)

    package init(
      _ scalar: Unicode.Scalar? = " ", _ style: Style = .plain, isSecret: Bool = false
    ) {
      bits =
        (scalar.map { UInt64($0.value) } ?? Self.noScalar)
        | UInt64(style.attributes.rawValue) << 32 | UInt64(style.ink.rawValue) << 40
        | (isSecret ? 1 << 48 : 0) | UInt64(style.paper.rawValue) << 56
    }

    /// What the cell shows; nil in the right half of a wide character.
    package var scalar: Unicode.Scalar? {
      get { Unicode.Scalar(UInt32(truncatingIfNeeded: bits)) }
      set { self = Cell(newValue, style, isSecret: isSecret) }
    }

    /// As a number, for another process.
    var encoded: UInt64 { bits }

    /// Reads ``encoded``; what means nothing is as it is without it.
    init(encoded: UInt64) { bits = encoded }

    fileprivate var isRightHalf: Bool { UInt64(UInt32(truncatingIfNeeded: bits)) == Self.noScalar }

    /// The same in both halves of a wide character.
    package var style: Style {
      get {
        Style(
          Style.Attributes(rawValue: UInt8(truncatingIfNeeded: bits >> 32)),
          ink: Style.Ink(rawValue: UInt8(truncatingIfNeeded: bits >> 40)) ?? .plain,
          on: Style.Paper(rawValue: UInt8(truncatingIfNeeded: bits >> 56)) ?? .ground)
      }
      set { self = Cell(scalar, newValue, isSecret: isSecret) }
    }

    /// Whether it shows a part of a key, which is for the eyes before the screen alone.
    package var isSecret: Bool { bits >> 48 & 1 == 1 }
  }

  /// A cell by its place.
  package struct Position: Hashable, Sendable {
    /// From 0, the uppermost.
    package var row: Int
    /// From 0, the leftmost.
    package var column: Int

    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// How many cells it has; it never changes.
  package let size: Size
  private var storage: Storage
  /// Whether a part of a key was drawn into it.
  package private(set) var holdsKey = false
  private var holdsCode = false
  /// Whether a part of a key, or of a code, was drawn into it.
  package var holdsSecrets: Bool { holdsKey || holdsCode }
  /// Where the real cursor stands (input methods and screen readers look there); nil hides it.
  package var cursor: Position?

  private var touches: [PlacedTouch] = []

  private struct PlacedTouch: Hashable {
    let row: Int
    let area: Touch.Area
  }

  /// Blank, without a cursor.
  package init(size: Size) {
    self.size = size
    storage = Storage(Array(repeating: Cell(), count: size.columns * size.rows))
  }

  /// One row from left to right, `size.columns` cells. Not to be kept longer than the frame, which could
  /// then not wipe it.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    storage.cells[range(of: row)]
  }

  /// Whether a row looks the same in another frame of the same size.
  package func showsSame(row: Int, as other: Frame) -> Bool {
    let range = range(of: row)
    return storage.cells.withUnsafeBufferPointer { mine in
      other.storage.cells.withUnsafeBufferPointer { others in
        range.allSatisfy { mine[$0] == others[$0] }
      }
    }
  }

  /// Takes note of what stands in a row to be pointed at.
  ///
  /// - Parameter column: where the line begins that it is an area of.
  mutating func note(_ area: Touch.Area, row: Int, column: Int) {
    touches.append(PlacedTouch(row: row, area: area.shifted(by: column)))
  }

  /// What stands in a place to be pointed at; nil for nothing.
  package func touch(at place: Position) -> Touch? {
    touches.last { $0.row == place.row && $0.area.columns.contains(place.column) }?.area.touch
  }

  /// Writes `text` from `column` on, cut at the edges; a column left of the frame is negative.
  ///
  /// Characters without width (combining marks, controls, bidi marks) are left out: see ``TextWidth``.
  ///
  /// - Returns: the column after the last cell written.
  @discardableResult
  package mutating func write(
    _ text: some StringProtocol, row: Int, column: Int, style: Style = .plain
  ) -> Int {
    guard (0..<size.rows).contains(row) else { return column }
    return change(row: row) { cells in
      var at = column
      for scalar in text.unicodeScalars {
        let width = TextWidth.of(scalar)
        guard width > 0 else { continue }
        guard at + width <= cells.count else { break }
        if at >= 0 {
          cells.replace(at, by: Cell(scalar, style))
          if width == 2 { cells.replace(at + 1, by: Cell(nil, style)) }
        }
        at += width
      }
      return at
    }
  }

  /// Puts what is one column wide and no secret into neighbouring cells; nothing outside of the frame.
  package mutating func fill(row: Int, columns: Range<Int>, _ cell: Cell) {
    guard (0..<size.rows).contains(row) else { return }
    change(row: row) { cells in
      for column in columns.clamped(to: cells.indices) { cells.replace(column, by: cell) }
    }
  }

  /// Puts what is one column wide into one cell; nothing outside of the frame.
  package mutating func put(_ cell: Cell, row: Int, column: Int) {
    guard (0..<size.rows).contains(row), (0..<size.columns).contains(column) else { return }
    change(row: row) { $0.replace(column, by: cell) }
    if cell.isSecret { holdsKey = true }
  }

  /// Puts another frame into this one, without its cursor and what can be pointed at in it; what lies outside is cut.
  package mutating func put(_ other: Frame, row: Int, column: Int) {
    for from in 0..<other.size.rows where (0..<size.rows).contains(row + from) {
      let cells = other.row(from)
      change(row: row + from) { mine in
        for (offset, cell) in cells.enumerated() where mine.indices.contains(column + offset) {
          mine.replace(column + offset, by: cell)
        }
        // Half of a wide character alone shows nothing.
        if let first = mine.first, first.scalar == nil { mine[0].scalar = " " }
        if let last = mine.last, let scalar = last.scalar, TextWidth.of(scalar) == 2 {
          mine[mine.count - 1].scalar = " "
        }
      }
    }
    holdsKey = holdsKey || other.holdsKey
    holdsCode = holdsCode || other.holdsCode
  }

  /// Writes a secret that is printable ASCII, byte by byte: no text is made of it.
  ///
  /// - Returns: the column after the last one.
  @discardableResult
  package mutating func write(
    _ secret: SecretBytes, row: Int, column: Int, style: Style = .plain
  ) -> Int {
    write(secret, row: row, column: column, style: style, isSecret: true)
  }

  /// The same for a code that is being typed: ``rows`` have it, since it is shown as it is typed, and it is
  /// forgotten as a key is.
  ///
  /// - Returns: the column after the last one.
  @discardableResult
  package mutating func write(
    code: SecretBytes, row: Int, column: Int, style: Style = .plain
  ) -> Int {
    if !code.isEmpty { holdsCode = true }
    return write(code, row: row, column: column, style: style, isSecret: false)
  }

  private mutating func write(
    _ bytes: SecretBytes, row: Int, column: Int, style: Style, isSecret: Bool
  ) -> Int {
    bytes.withUnsafeBytes { bytes in
      for (offset, byte) in bytes.enumerated() {
        put(
          Cell(Unicode.Scalar(byte), style, isSecret: isSecret), row: row, column: column + offset)
      }
    }
    return column + bytes.count
  }

  /// Gives `columns` of `row` one style, keeping what is written there.
  package mutating func restyle(row: Int, columns: Range<Int>, _ style: Style) {
    guard (0..<size.rows).contains(row) else { return }
    change(row: row) { cells in
      for column in columns.clamped(to: cells.indices) { cells[column].style = style }
    }
  }

  private func range(of row: Int) -> Range<Int> {
    (row * size.columns)..<((row + 1) * size.columns)
  }

  /// Lends the cells of one row. A whole row at a time: every key draws a screen, and each look at the
  /// storage costs more than a cell.
  private mutating func change<Result>(
    row: Int, _ body: (UnsafeMutableBufferPointer<Cell>) -> Result
  ) -> Result {
    if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.cells) }
    let range = range(of: row)
    return storage.cells.withUnsafeMutableBufferPointer {
      body(UnsafeMutableBufferPointer(rebasing: $0[range]))
    }
  }

  /// The rows as text, trailing blanks removed: what goldens and screen scripts compare. What is secret is
  /// a `*`.
  package var rows: [String] {
    (0..<size.rows).map { number in
      var text = String.UnicodeScalarView()
      for cell in row(number) {
        if let scalar = cell.scalar { text.append(cell.isSecret ? "*" : scalar) }
      }
      while text.last == " " { text.removeLast() }
      return String(text)
    }
  }

  /// The cells' memory. Written only while uniquely referenced (copy on write), therefore safe to send.
  private final class Storage: Hashable, @unchecked Sendable {
    var cells: [Cell]

    init(_ cells: [Cell]) {
      self.cells = cells
    }

    /// Nobody keeps the array longer than its frame, so this is the one there is.
    deinit {
      cells.withUnsafeMutableBytes { bytes in
        if let start = bytes.baseAddress { explicit_bzero(start, bytes.count) }
      }
    }

    static func == (a: Storage, b: Storage) -> Bool { a.cells == b.cells }

    func hash(into hasher: inout Hasher) { hasher.combine(cells) }
  }
}

extension UnsafeMutableBufferPointer<Frame.Cell> {
  /// Puts a cell into a row, and blanks the other half of a wide character that loses one half by it.
  fileprivate func replace(_ column: Int, by cell: Frame.Cell) {
    if self[column].isRightHalf, column > 0 { self[column - 1].scalar = " " }
    if column + 1 < count, self[column + 1].isRightHalf { self[column + 1].scalar = " " }
    self[column] = cell
  }
}

/// The size of a screen in cells; never negative, whatever a terminal tells.
package struct Size: Hashable, Sendable, CustomStringConvertible {
  /// Cells of a row.
  package let columns: Int
  /// Cells of a column.
  package let rows: Int

  /// Negative numbers count as 0.
  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  package var description: String { "\(columns)x\(rows)" }
}
