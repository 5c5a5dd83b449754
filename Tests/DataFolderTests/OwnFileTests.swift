import BankFixtures
import BankService
import DataFolder
import Foundation
import Testing

@Suite("Only files of the bank's own are taken for it")
struct OwnFileTests {
  static let files = ["bank.sqlite", "ledger.anchor", "master.key", "institution.json"]
  /// Those whose permissions are not to the letter what they have to be.
  static let writable = ["bank.sqlite", "ledger.anchor", "institution.json"]

  private func refusal(_ scene: Scene) -> DataFolderFailure? {
    do throws(DataFolderFailure) {
      _ = try DataFolder.open(at: scene.path)
      return nil
    } catch {
      return error
    }
  }

  @Test("no symbolic link, wherever it leads", arguments: files + ["bank.sqlite-wal"])
  func symbolicLink(name: String) throws {
    let scene = try Scene(withBankOfSeed: 1)
    let (file, other) = (scene.file(name), scene.path + "-elsewhere")
    defer { unlink(other) }
    if access(file, F_OK) == 0 { #expect(rename(file, other) == 0) }
    #expect(symlink(other, file) == 0)
    #expect(refusal(scene) == .untrusted(path: file, .symbolicLink))
  }

  @Test("no file that has a second name", arguments: files)
  func hardLink(name: String) throws {
    let scene = try Scene(withBankOfSeed: 1)
    let other = scene.path + "-elsewhere"
    #expect(link(scene.file(name), other) == 0)
    #expect(refusal(scene) == .untrusted(path: scene.file(name), .hardLinks))
    unlink(other)
    #expect(refusal(scene) == nil)
  }

  @Test("no pipe, which would be waited for", arguments: files)
  func pipe(name: String) throws {
    let scene = try Scene(withBankOfSeed: 1)
    try scene.remove(name)
    #expect(mkfifo(scene.file(name), 0o600) == 0)
    #expect(refusal(scene) == .untrusted(path: scene.file(name), .noFile))
  }

  @Test("no folder of that name", arguments: files)
  func folder(name: String) throws {
    let scene = try Scene(withBankOfSeed: 1)
    try scene.remove(name)
    #expect(mkdir(scene.file(name), 0o700) == 0)
    #expect(refusal(scene) == .untrusted(path: scene.file(name), .noFile))
  }

  @Test("no file that others may write", arguments: writable, [0o666, 0o620, 0o602] as [UInt32])
  func loose(name: String, mode: UInt32) throws {
    let scene = try Scene(withBankOfSeed: 1)
    scene.setMode(mode, of: scene.file(name))
    #expect(refusal(scene) == .loosePermissions(path: scene.file(name), mode: mode))
  }

  @Test(
    "no file and no folder of another user", .enabled(if: geteuid() == 0), arguments: files + [""])
  func owner(name: String) throws {
    let scene = try Scene(withBankOfSeed: 1)
    let path = name.isEmpty ? scene.path : scene.file(name)
    #expect(chown(path, 65_534, 0) == 0)
    #expect(refusal(scene) == .untrusted(path: path, .owner(65_534)))
  }

  @Test(
    "a folder that may not be entered is not taken for an empty one", .enabled(if: geteuid() == 0))
  func entering() throws {
    let scene = try Scene(withBankOfSeed: 1)
    // Its own owner may list it, and not look at what is in it.
    #expect(chown(scene.path, 65_534, 0) == 0)
    scene.setMode(0o600, of: scene.path)
    scene.setMode(0o711, of: String(scene.path.dropLast("/bank".count)))
    let answer = try ChildProcess("StoreWriter", ["open-folder", scene.path, "65534"]).rest()
    let key = StorePlace.file(scene.file("master.key"))
    #expect(answer == ["\(DataFolderFailure.store(.permissionDenied(key)))"])
  }
}
