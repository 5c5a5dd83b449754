import Canvas

/// What a frame shows, without blanks and without what is secret: where a line was broken does not matter. Plain numbers, since
/// sweeps look at tens of thousands of frames.
package struct CompactText {
  private let scalars: [UInt32]

  /// - Parameter row: this row alone; nil for all of them.
  package init(_ frame: Frame, row: Int? = nil) {
    let rows = row.map { $0..<($0 + 1) } ?? 0..<frame.size.rows
    scalars = rows.flatMap { row in
      Self.compact(frame.row(row).lazy.filter { !$0.isSecret }.compactMap(\.scalar))
    }
  }

  package func contains(_ text: String) -> Bool {
    let sought = Self.compact(text.unicodeScalars)
    guard let first = sought.first else { return true }
    guard sought.count <= scalars.count else { return false }
    return (0...(scalars.count - sought.count)).contains { start in
      scalars[start] == first && scalars[start...].starts(with: sought)
    }
  }

  package func ends(in text: String) -> Bool {
    scalars.suffix(text.unicodeScalars.count).elementsEqual(Self.compact(text.unicodeScalars))
  }

  private static func compact(_ text: some Sequence<Unicode.Scalar>) -> [UInt32] {
    text.compactMap { $0 == " " || $0 == "\u{3000}" ? nil : $0.value }
  }
}
