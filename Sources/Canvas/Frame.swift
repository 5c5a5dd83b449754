import Glibc
import Primitives

/// One picture of the whole screen: its cells, and where the real cursor stands.
///
/// A frame never splits a wide character and never writes outside itself; what does not fit is cut. A screen
/// can show a key: therefore the cells are of a fixed number and are overwritten when the last copy goes.
package struct Frame: Hashable, Sendable {
  /// One column of one row.
  package struct Cell: Hashable, Sendable {
    /// What the cell shows; nil in the right half of a wide character.
    package var scalar: Unicode.Scalar?
    /// The same in both halves of a wide character.
    package var style: Style
    /// Whether it shows a part of a key, which is for the eyes before the screen alone.
    package var isSecret: Bool

    package init(
      _ scalar: Unicode.Scalar? = " ", _ style: Style = .plain, isSecret: Bool = false
    ) {
      self.scalar = scalar
      self.style = style
      self.isSecret = isSecret
    }
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
  /// Row by row, `size.columns` cells each.
  package var cells: [Cell] { storage.cells }
  /// Whether a part of a key was drawn into it.
  package private(set) var holdsSecrets = false
  /// Where the real cursor stands (input methods and screen readers look there); nil hides it.
  package var cursor: Position?

  /// Blank, without a cursor.
  package init(size: Size) {
    self.size = size
    storage = Storage(Array(repeating: Cell(), count: size.columns * size.rows))
  }

  /// One row from left to right, `size.columns` cells.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    cells[(row * size.columns)..<((row + 1) * size.columns)]
  }

  /// Whether a row looks the same in another frame of the same size.
  package func showsSame(row: Int, as other: Frame) -> Bool {
    self.row(row) == other.row(row)
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
    makeUnique()
    var at = column
    for scalar in text.unicodeScalars {
      let width = TextWidth.of(scalar)
      guard width > 0 else { continue }
      guard at + width <= size.columns else { break }
      guard at >= 0 else {
        at += width
        continue
      }
      let index = row * size.columns + at
      separate(at: index, row: row)
      storage.cells[index] = Cell(scalar, style)
      if width == 2 {
        separate(at: index + 1, row: row)
        storage.cells[index + 1] = Cell(nil, style)
      }
      at += width
    }
    return at
  }

  /// Puts what is one column wide into one cell; nothing outside of the frame.
  package mutating func put(_ cell: Cell, row: Int, column: Int) {
    guard (0..<size.rows).contains(row), (0..<size.columns).contains(column) else { return }
    makeUnique()
    let index = row * size.columns + column
    separate(at: index, row: row)
    storage.cells[index] = cell
    if cell.isSecret { holdsSecrets = true }
  }

  /// Writes a secret that is printable ASCII, byte by byte: no text is made of it.
  ///
  /// - Returns: the column after the last one.
  @discardableResult
  package mutating func write(
    _ secret: SecretBytes, row: Int, column: Int, style: Style = .plain
  ) -> Int {
    secret.withUnsafeBytes { bytes in
      for (offset, byte) in bytes.enumerated() {
        put(Cell(Unicode.Scalar(byte), style, isSecret: true), row: row, column: column + offset)
      }
    }
    return column + secret.count
  }

  /// Gives `columns` of `row` one style, keeping what is written there.
  package mutating func restyle(row: Int, columns: Range<Int>, _ style: Style) {
    guard (0..<size.rows).contains(row) else { return }
    makeUnique()
    for column in columns.clamped(to: 0..<size.columns) {
      storage.cells[row * size.columns + column].style = style
    }
  }

  /// Blanks the other half of a wide character that is about to lose one half.
  private mutating func separate(at index: Int, row: Int) {
    let end = (row + 1) * size.columns
    if storage.cells[index].scalar == nil, index > row * size.columns {
      storage.cells[index - 1].scalar = " "
    }
    if index + 1 < end, storage.cells[index + 1].scalar == nil {
      storage.cells[index + 1].scalar = " "
    }
  }

  private mutating func makeUnique() {
    if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.cells) }
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
