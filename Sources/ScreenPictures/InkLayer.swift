import Canvas
import Primitives

/// Everything in one ink: shapes of each kind, and text.
struct InkLayer {
  private let colour: IndexedColour
  /// The outlines of what is filled edge to edge, of what is filled, of thin lines, of thick ones and of dots.
  private var paths: [CellShape.Kind: String] = [:]
  private var text = ""

  init(_ colour: IndexedColour) {
    self.colour = colour
  }

  /// Draws cells of one row that look the same.
  mutating func draw(
    _ cells: [Frame.Cell], at place: CellPlace, _ attributes: Style.Attributes, isSecret: Bool
  ) {
    guard !isSecret else {
      return add(CellShape.hidden(cells: cells.count), at: place)
    }
    if attributes.contains(.underline) {
      add(CellShape.underline(cells: cells.count), at: place)
    }
    var words: [CellText.Word] = []
    var column = 0
    while column < cells.count {
      let start = column
      let scalar = cells[column].scalar
      column += 1
      guard let scalar, scalar != " " else { continue }
      while column < cells.count, cells[column].scalar == scalar { column += 1 }
      let here = place.moved(by: start)
      if let shape = CellShape(scalar, cells: column - start) {
        add(shape, at: here)
      } else {
        column = CellText.end(of: cells, from: start)
        words.append(CellText.Word(cells[start..<column], at: here))
      }
    }
    if !words.isEmpty { text += CellText.line(words, isBold: attributes.contains(.bold)) }
  }

  private mutating func add(_ shape: CellShape, at place: CellPlace) {
    paths[shape.kind, default: ""] += place.path + shape.path
  }

  /// Nothing, if nothing is drawn in it.
  var svg: String {
    let shapes = CellShape.Kind.allCases.compactMap { kind in
      paths[kind].map { "<path \(kind.attributes(colour.rgb.text)) d=\"\($0)\"/>\n" }
    }.joined()
    let written = text.isEmpty ? "" : "<g fill=\"\(colour.rgb.text)\">\n\(text)</g>\n"
    return shapes + written
  }
}
