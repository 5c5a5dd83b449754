import Foundation
import SessionScripts
import Stages

/// The scripts beside this file.
enum Sessions {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Sessions")

  /// In the order of their numbers. An empty list would let every session test pass: `Tests` looks.
  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  static func script(_ name: String) throws -> Script {
    try Script(String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
  }
}
