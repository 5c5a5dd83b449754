import Foundation

/// The files that people read and write.
enum Repository {
  static let top = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func text(of path: String) throws -> String {
    try String(contentsOf: top.appending(path: path), encoding: .utf8)
  }

  /// Sources, tests, documents and scripts, with their paths from the top of the repository.
  static func texts() throws -> [(path: String, text: String)] {
    let manager = FileManager.default
    let inFolders = try ["Sources", "Tests", "docs", "scripts"].flatMap { folder in
      try manager.subpathsOfDirectory(atPath: top.appending(path: folder).path)
        .map { "\(folder)/\($0)" }
    }
    return try (inFolders + ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "Package.swift"])
      .filter { path in
        ["swift", "md", "c", "h", "py", "session"].contains { path.hasSuffix(".\($0)") }
      }
      .map { ($0, try text(of: $0)) }
  }
}
