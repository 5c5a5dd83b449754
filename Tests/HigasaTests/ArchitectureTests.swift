import Foundation
import Testing

/// What docs/architecture.md says of files and rooms is so.
@Suite("docs/architecture.md")
struct ArchitectureTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  @Test("one key can be followed through 35 files at most, each of which is there")
  func oneKey() throws {
    let document = try Self.text("docs/architecture.md")
    let start = try #require(document.range(of: "<!-- one key -->")?.upperBound)
    let end = try #require(document.range(of: "<!-- end -->")?.lowerBound)
    let files = Set(
      document[start..<end].matches(of: /`([A-Za-z+\/]+\.swift)`/).map { String($0.output.1) })
    #expect((20...35).contains(files.count))
    for file in files {
      let url = Self.root.appendingPathComponent("Sources/" + file)
      #expect(FileManager.default.fileExists(atPath: url.path), "\(file)")
    }
  }

  @Test("every room has its row, and every path that is named is there")
  func rooms() throws {
    let document = try Self.text("docs/architecture.md")
    let rooms = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appendingPathComponent("Sources").path)
    for room in rooms { #expect(document.contains("| `\(room)` |"), "\(room)") }
    for match in document.matches(of: /`((?:Sources|Tests|docs)\/[A-Za-z0-9+\/.]+)`/) {
      let url = Self.root.appendingPathComponent(String(match.output.1))
      #expect(FileManager.default.fileExists(atPath: url.path), "\(match.output.1)")
    }
  }
}
