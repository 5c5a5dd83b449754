import Canvas
import Foundation
import Pages
import SessionScripts

/// What one view looked like when it was recorded: one file, a picture for every language and size, each
/// under a heading like `=== ja 80x24`.
struct Golden {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Goldens")

  let text: String

  init(of view: String) throws {
    text = try String(contentsOf: Self.file(of: view), encoding: .utf8)
  }

  /// What the view looks like now.
  init(_ view: EveryScreen.View) throws {
    var text = ""
    for language in Language.allCases {
      let stage = try EveryScreen.stage(view, language)
      for size in EveryScreen.sizes {
        stage.send(.resized(size))
        text += Self.heading(language, size) + stage.rows.map { $0 + "\n" }.joined()
      }
    }
    self.text = text
  }

  func record(as view: String) throws {
    try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
    try text.write(to: Self.file(of: view), atomically: true, encoding: .utf8)
  }

  /// The rows of one picture; nil if there is none.
  func picture(_ language: Language, _ size: Size) -> String? {
    guard let start = text.range(of: Self.heading(language, size))?.upperBound else { return nil }
    return String(text[start...].prefix(upTo: Self.end(of: text[start...])))
  }

  /// The headings of the pictures that are not the same in another golden of the view.
  func differences(from other: Golden) -> [String] {
    Language.allCases.flatMap { language in
      EveryScreen.sizes.compactMap { size in
        picture(language, size) == other.picture(language, size) ? nil : "\(language) \(size)"
      }
    }
  }

  private static func file(of view: String) -> URL {
    folder.appendingPathComponent(view + ".txt")
  }

  private static func heading(_ language: Language, _ size: Size) -> String {
    "=== \(language) \(size)\n"
  }

  /// A picture ends where the next one begins.
  private static func end(of text: Substring) -> Substring.Index {
    text.range(of: "\n=== ").map { text.index(after: $0.lowerBound) } ?? text.endIndex
  }
}
