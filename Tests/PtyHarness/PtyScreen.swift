import CPty

/// What a terminal shows at one moment.
package struct PtyScreen: Hashable, Sendable, CustomStringConvertible {
  package struct Position: Hashable, Sendable {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// The rows as text, without trailing blanks.
  package let rows: [String]
  /// Where the cursor stands; nil if it is hidden.
  package let cursor: Position?
  /// Whether it is the alternate screen, and the shell's own is kept behind it.
  package let isAlternate: Bool

  package func contains(_ text: String) -> Bool {
    rows.contains { $0.contains(text) }
  }

  package var description: String {
    let place = cursor.map { "cursor \($0.row),\($0.column)" } ?? "no cursor"
    let numbered = rows.enumerated().filter { !$0.element.isEmpty }
      .map { "\($0.offset)|\($0.element)" }
    return (["-- \(isAlternate ? "alternate" : "normal") screen, \(place)"] + numbered)
      .joined(separator: "\n")
  }
}

/// How one cell looks.
package struct PtyLook: Hashable, Sendable {
  package var bold = false
  package var underline = false
  package var reverse = false
  /// Of the 8 ANSI colours; nil for the terminal's own.
  package var ink: Int?
  package var paper: Int?

  package init(
    bold: Bool = false, underline: Bool = false, reverse: Bool = false, ink: Int? = nil,
    paper: Int? = nil
  ) {
    self.bold = bold
    self.underline = underline
    self.reverse = reverse
    self.ink = ink
    self.paper = paper
  }
}

/// The emulator behind a session.
final class Emulator {
  private let screen: OpaquePointer
  private var unfinished: [UInt8] = []
  private var size: (columns: Int, rows: Int)

  init(columns: Int, rows: Int, hasAlternate: Bool) {
    screen = cp_screen_new(Int32(rows), Int32(columns), hasAlternate)
    size = (columns, rows)
  }

  deinit {
    cp_screen_free(screen)
  }

  func resize(columns: Int, rows: Int) {
    cp_screen_resize(screen, Int32(rows), Int32(columns))
    size = (columns, rows)
  }

  /// libvterm has a decoder for each character set, and takes another one where a character goes on at the
  /// beginning of a read: so the end of an unfinished character waits for the rest.
  func write(_ bytes: [UInt8]) {
    let all = unfinished + bytes
    let whole = all.count - Self.unfinishedCount(all)
    unfinished = Array(all[whole...])
    all[..<whole].withUnsafeBytes {
      cp_screen_write(screen, $0.bindMemory(to: CChar.self).baseAddress, $0.count)
    }
  }

  /// How many bytes at the end begin a UTF-8 character that is longer.
  private static func unfinishedCount(_ bytes: [UInt8]) -> Int {
    for count in 1...3 where count <= bytes.count {
      switch bytes[bytes.count - count] {
      case 0x80..<0xC0: continue
      case 0xC0..<0xE0: return count < 2 ? count : 0
      case 0xE0..<0xF0: return count < 3 ? count : 0
      case 0xF0...: return count < 4 ? count : 0
      default: return 0
      }
    }
    return 0
  }

  func look(row: Int, column: Int) -> PtyLook {
    let cell = cp_screen_cell(screen, Int32(row), Int32(column))
    return PtyLook(
      bold: cell.bold, underline: cell.underline, reverse: cell.reverse,
      ink: cell.ink < 0 ? nil : Int(cell.ink), paper: cell.paper < 0 ? nil : Int(cell.paper))
  }

  /// The first scalar of a cell; nil in the right half of a wide character.
  func scalar(row: Int, column: Int) -> Unicode.Scalar? {
    let first = cp_screen_cell(screen, Int32(row), Int32(column)).scalars.0
    return first == 0 ? " " : Unicode.Scalar(first)
  }

  var columnsAndRows: (columns: Int, rows: Int) { size }

  func snapshot() -> PtyScreen {
    let cursor = cp_screen_cursor(screen)
    return PtyScreen(
      rows: (0..<size.rows).map(text),
      cursor: cursor.visible
        ? PtyScreen.Position(row: Int(cursor.row), column: Int(cursor.column)) : nil,
      isAlternate: cp_screen_is_alternate(screen))
  }

  private func text(ofRow row: Int) -> String {
    var text = String.UnicodeScalarView()
    for column in 0..<size.columns {
      let cell = cp_screen_cell(screen, Int32(row), Int32(column)).scalars
      guard cell.0 != .max else { continue }
      let scalars = [cell.0, cell.1, cell.2, cell.3, cell.4, cell.5].prefix { $0 != 0 }
      text.append(contentsOf: scalars.isEmpty ? [" "] : scalars.compactMap(Unicode.Scalar.init))
    }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
