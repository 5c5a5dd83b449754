import Foundation

/// An empty folder that goes, with all in it, when the last reference to it goes.
///
/// In memory where there is such a place: hundreds of banks wait for no disk.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() throws {
    let shared = "/dev/shm"
    let parent = access(shared, W_OK) == 0 ? shared : NSTemporaryDirectory()
    path = "\(parent)/higasa-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o700])
  }

  package func file(_ name: String) -> String { path + "/" + name }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }
}
