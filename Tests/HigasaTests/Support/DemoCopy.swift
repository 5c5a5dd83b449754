import BankFixtures
import Foundation
import Testing

/// A demo bank that a test may spoil: a copy of one that was made once for all of them.
final class DemoCopy: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "higasa-test-\(UUID().uuidString)"
    try FileManager.default.copyItem(atPath: Self.original.get(), toPath: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  var seedFile: String { path + "/keyfobs.pskc.xml" }

  /// A command on this bank.
  func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    try Higasa.run(arguments + ["--data", path], input: input, environment: environment)
  }

  /// Runs SQL on its database, as another program than ours would.
  func execute(_ sql: String) throws {
    try OtherProgram.execute(sql, in: path + "/bank.sqlite")
  }

  /// Made by the first test that asks, removed with the process of the tests.
  private static let original = Result {
    let made = try Higasa.run("demo", "--prepare-only", "--data", originalPath)
    try #require(made.status == 0, "\(made.sentences)")
    atexit { try? FileManager.default.removeItem(atPath: DemoCopy.originalPath) }
    return originalPath
  }

  private static let originalPath =
    NSTemporaryDirectory() + "higasa-test-original-\(UUID().uuidString)"
}
