import Canvas
import Foundation
import Pages
import SessionScripts

/// What one view looks like in colours: for every language and size its characters as rows, and under them the
/// inks of each row, run by run.
struct LookGolden {
  static let sizes =
    EveryScreen.sizes + [Size(columns: 132, rows: 43)]

  let text: String

  init(of view: String, _ kind: Look.Kind) throws {
    text = try String(contentsOf: Self.file(of: view, kind), encoding: .utf8)
  }

  /// What the view looks like now. The ground changes colours alone, which are the terminal's.
  init(_ view: EveryScreen.View, _ kind: Look.Kind) throws {
    var text = ""
    for language in Language.allCases {
      var sitting = try EveryScreen.app(view, language)
      let now = sitting.now
      _ = sitting.update(.look(Look(kind, on: .dark)), at: now)
      for size in Self.sizes {
        _ = sitting.update(.resized(size), at: now)
        let frame = sitting.frame()
        text += "=== \(language) \(size)\n" + frame.rows.map { $0 + "\n" }.joined()
        text += "--- inks\n" + (0..<size.rows).map { Self.inks(of: frame, $0) + "\n" }.joined()
      }
    }
    self.text = text
  }

  func record(as view: String, _ kind: Look.Kind) throws {
    let file = Self.file(of: view, kind)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  static func folder(_ kind: Look.Kind) -> URL {
    Golden.folder.deletingLastPathComponent().appendingPathComponent("LookGoldens")
      .appendingPathComponent(kind.rawValue)
  }

  private static func file(of view: String, _ kind: Look.Kind) -> URL {
    folder(kind).appendingPathComponent(view + ".txt")
  }

  /// `4 bold plain/band, 76 plain/band`: how many cells, their attributes, ink and paper; of a secret, that it is one.
  private static func inks(of frame: Frame, _ row: Int) -> String {
    var runs: [(count: Int, name: String)] = []
    for cell in frame.row(row) {
      let name = cell.isSecret ? "secret" : cell.style.name
      if runs.last?.name == name {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((1, name))
      }
    }
    if runs.last?.name == Style.plain.name { runs.removeLast() }
    return runs.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
  }
}

extension Style {
  /// What a golden calls it.
  fileprivate var name: String {
    let marks = [
      (Attributes.bold, "bold "), (.underline, "underlined "), (.reverse, "reverse "),
      (.dim, "dim "),
    ]
    let attributes = marks.filter { self.attributes.contains($0.0) }.map(\.1).joined()
    return "\(attributes)\(ink)" + (paper == .ground ? "" : "/\(paper)")
  }
}
