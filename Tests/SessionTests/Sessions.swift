import Foundation
import SessionScripts
import Stages
import Tour

/// The scripts beside this file.
enum Sessions {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Sessions")

  /// In the order of their numbers. An empty list would let every session test pass: `Tests` looks.
  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  /// A chapter of the tour, which is such a script too.
  static func chapter(_ name: String) throws -> Script {
    guard let chapter = try Chapter.all().first(where: { $0.name == name }) else {
      throw CocoaError(.fileNoSuchFile)
    }
    return chapter.script
  }

  static func script(_ name: String) throws -> Script {
    try Script(String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
  }
}
