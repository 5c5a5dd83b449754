import Canvas
import Primitives

/// Frames as what a terminal of 256 colours is sent, each time what has changed: for recordings, which no terminal of ours
/// shows.
///
/// - SeeAlso: ECMA-48 (CUP 8.3.21, ED 8.3.39, SGR 8.3.117); the colours as ISO/IEC 8613-6 has them.
package struct CellStream {
  private let scheme: ColourScheme
  private var shown: Frame?

  /// - Parameters:
  ///   - ground: on which it is drawn.
  ///   - accents: the colours of whose screens they are.
  package init(_ ground: Look.Ground, _ accents: ColourScheme.Accents) {
    scheme = .on(ground, accents)
  }

  /// What leads from the frame before to this one; the first one, and one of another size, is sent as a whole.
  package mutating func change(to frame: Frame) -> String {
    var text = ""
    let before = shown.flatMap { $0.size == frame.size ? $0 : nil }
    if before == nil { text += "\u{1B}[0m\u{1B}[2J\u{1B}[?25l" }
    var style: Style?
    for row in 0..<frame.size.rows where before?.showsSame(row: row, as: frame) != true {
      let cells = Array(frame.row(row))
      let former = before.map { Array($0.row(row)) }
      for run in Self.changes(from: former, to: cells) {
        text += "\u{1B}[\(row + 1);\(run.lowerBound + 1)H"
        for column in run {
          let cell = cells[column]
          guard let scalar = cell.scalar else { continue }
          if cell.style != style {
            text += rendition(of: cell.style)
            style = cell.style
          }
          text.unicodeScalars.append(scalar)
        }
      }
    }
    shown = frame
    return text
  }

  /// Whole characters, from the first that has changed to the last.
  private static func changes(from former: [Frame.Cell]?, to cells: [Frame.Cell]) -> [Range<Int>] {
    guard let former else { return [0..<cells.count] }
    guard let first = cells.indices.first(where: { cells[$0] != former[$0] }),
      let last = cells.indices.last(where: { cells[$0] != former[$0] })
    else { return [] }
    let start = cells[first].scalar == nil ? max(0, first - 1) : first
    let next = last + 1
    return [start..<(next < cells.count && cells[next].scalar == nil ? next + 1 : next)]
  }

  private func rendition(of style: Style) -> String {
    let colours = scheme.colours(of: style)
    var codes = ["0", "38;5;\(colours.ink.index)", "48;5;\(colours.paper.index)"]
    if style.attributes.contains(.bold) { codes.append("1") }
    if style.attributes.contains(.dim) { codes.append("2") }
    if style.attributes.contains(.underline) { codes.append("4") }
    if style.attributes.contains(.reverse) { codes.append("7") }
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }
}
