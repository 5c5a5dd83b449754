import Foundation
import Testing

/// Each half of README.md opens with a picture of a screen, dark for who reads it on a dark ground.
@Suite("README.md")
struct ReadmeTests {
  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("README.md")

  @Test("shows the screen as it is, in both languages and on both grounds")
  func pictures() throws {
    let readme = try String(contentsOf: Self.file, encoding: .utf8)
    let shown = readme.matches(of: #/(?:srcset|src)="docs\/pictures\/([^"]+)\.svg"/#)
    #expect(shown.map { String($0.output.1) } == DocumentPicture.ofReadme.map(\.name))
    let japanese = try #require(readme.range(of: "\n# 日本語\n")).lowerBound
    #expect(shown.count { $0.range.lowerBound < japanese } == 2, "two in each half")
  }
}
