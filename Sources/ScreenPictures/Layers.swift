import Canvas
import Primitives

/// What a picture is of: areas of paper, and on them what is drawn and written in each ink.
struct Layers {
  private let size: Size
  /// By the numbers of their colours.
  private var areas: [UInt8: (colour: IndexedColour, path: String)] = [:]
  private var layers: [UInt8: InkLayer] = [:]

  /// - Parameter size: of the frame.
  init(size: Size) {
    self.size = size
  }

  /// Cells of a row that look the same.
  private struct Run {
    let start: Int
    var cells: [Frame.Cell]
    let look: Appearance
  }

  /// How a cell looks; all that is secret looks the same.
  private struct Appearance: Equatable {
    let paper: IndexedColour
    let ink: IndexedColour
    let attributes: Style.Attributes
    let isSecret: Bool

    init(_ cell: Frame.Cell, in scheme: ColourScheme) {
      isSecret = cell.isSecret
      let style = isSecret ? Style(ink: .faint, on: .card) : cell.style
      attributes = style.attributes
      let colours = scheme.colours(of: style)
      (paper, ink) =
        attributes.contains(.reverse) ? (colours.ink, colours.paper) : (colours.paper, colours.ink)
    }
  }

  mutating func draw(_ cells: ArraySlice<Frame.Cell>, row: Int, in scheme: ColourScheme) {
    let ground = scheme.paper(.ground)
    for run in Self.runs(of: cells, in: scheme) {
      let place = CellPlace(row: row, column: run.start)
      if run.look.paper != ground {
        areas[run.look.paper.index, default: (run.look.paper, "")].path +=
          place.area(cells: run.cells.count, of: size)
      }
      layers[run.look.ink.index, default: InkLayer(run.look.ink)]
        .draw(run.cells, at: place, run.look.attributes, isSecret: run.look.isSecret)
    }
  }

  private static func runs(of cells: ArraySlice<Frame.Cell>, in scheme: ColourScheme) -> [Run] {
    var runs: [Run] = []
    for (column, cell) in cells.enumerated() {
      let look = Appearance(cell, in: scheme)
      if runs.last?.look == look {
        runs[runs.count - 1].cells.append(cell)
      } else {
        runs.append(Run(start: column, cells: [cell], look: look))
      }
    }
    return runs
  }

  /// The areas of paper, but for the ground.
  var papers: String {
    areas.sorted { $0.key < $1.key }.map { _, area in
      "<path \(CellShape.Kind.block.attributes(area.colour.rgb.text)) d=\"\(area.path)\"/>\n"
    }.joined()
  }

  /// What is on them.
  var inks: String { layers.sorted { $0.key < $1.key }.map(\.value.svg).joined() }
}
