import BankFixtures
import DataFolder
import Foundation
import SeededRandom
import TokenDomain

/// A place for data folders, and hands to change what is in them.
struct Scene {
  private let folder: TemporaryFolder
  /// Where the bank is, or would be.
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("bank")
  }

  /// A folder that is there.
  init(holding path: String) throws {
    folder = try TemporaryFolder()
    self.path = path
  }

  /// A place with a bank of the seed's key.
  init(withBankOfSeed seed: UInt64) throws {
    try self.init()
    _ = try create(seed: seed)
  }

  @discardableResult
  func create(seed: UInt64 = 1, isDemo: Bool = false) throws -> DataFolder {
    var randomness = SeededGenerator(seed: seed)
    return try DataFolder.create(
      at: path, institution: .higasa, isDemo: isDemo, randomness: &randomness)
  }

  func file(_ name: String) -> String { path + "/" + name }

  func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: file(name))
  }

  func setMode(_ mode: UInt32, of path: String) {
    chmod(path, mode)
  }

  func mode(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  /// Everything beside and in the bank's folder.
  func contents() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
  }
}
