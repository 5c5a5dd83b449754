import Canvas
import Foundation
import Pages
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
    let golden = try Golden(of: "BOU001")
    let goldens = try [Language.en, .ja].map { language in
      try #require(golden.picture(language, Size(columns: 80, rows: 24)))
    }
    #expect(fenced.map(Self.rows) == goldens.map(Self.rows))
  }

  private static func rows(_ picture: String) -> [Substring] {
    picture.split(separator: "\n").filter { $0.contains { $0 != " " } }
  }
}
