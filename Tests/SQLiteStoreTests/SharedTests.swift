import Foundation
import Testing

/// `Sources/SQLiteStore/Shared` is what a second store of rows would take: values and columns, the ledger's
/// end, the anchor.
@Suite("What stores of rows can share")
struct SharedTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/SQLiteStore/Shared")

  @Test("knows neither GRDB nor SQL")
  func neutral() throws {
    let files =
      (FileManager.default.enumerator(at: Self.folder, includingPropertiesForKeys: nil) ?? .init())
      .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    #expect(files.count >= 12)
    let foreign = [
      "GRDB", "SELECT ", "INSERT ", "UPDATE ", "Database", "StatementArguments", "PRAGMA",
    ]
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      for word in foreign {
        #expect(!text.contains(word), "\(file.lastPathComponent): \(word)")
      }
    }
  }
}
