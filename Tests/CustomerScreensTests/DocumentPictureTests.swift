import Foundation
import Testing

/// The pictures that documents show. `RECORD=1 make test` draws them anew, and fails that run.
@Suite("docs/pictures")
struct DocumentPictureTests {
  static let all = DocumentPicture.ofScreens + DocumentPicture.ofReadme

  @Test("show the screens as they are", arguments: all)
  func current(picture: DocumentPicture) throws {
    let now = try picture.svg()
    if GoldenTests.records {
      try FileManager.default.createDirectory(
        at: DocumentPicture.folder, withIntermediateDirectories: true)
      try now.write(to: picture.file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(picture)")
    } else {
      let drawn = try String(contentsOf: picture.file, encoding: .utf8)
      #expect(now == drawn, "RECORD=1 draws it anew")
    }
  }

  @Test("are all of documents")
  func noOrphans() throws {
    let found = try FileManager.default.contentsOfDirectory(atPath: DocumentPicture.folder.path)
    #expect(Set(found) == Set(Self.all.map(\.file.lastPathComponent)))
  }
}
