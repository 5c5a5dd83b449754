import Foundation
import Screens
import Testing

/// The pictures in README.md are goldens, but for empty rows.
@Suite("README.md")
struct ReadmeTests {
  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test("shows the screen as it is, in both languages")
  func pictures() throws {
    let readme = try String(
      contentsOf: Self.tests.deletingLastPathComponent().appendingPathComponent("README.md"),
      encoding: .utf8)
    let fenced = readme.components(separatedBy: "\n```\n").enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
    let goldens = try [Language.en, .ja].map { language in
      try String(
        contentsOf: GoldenTests.folder.appendingPathComponent("BOU001-\(language)-80x24.txt"),
        encoding: .utf8)
    }
    #expect(fenced.map(Self.rows) == goldens.map(Self.rows))
  }

  private static func rows(_ picture: String) -> [Substring] {
    picture.split(separator: "\n").filter { $0.contains { $0 != " " } }
  }
}
