import BankFixtures
import BankService
import Foundation
import Testing

/// Tried by a process of another user where the tests run as root, whom no permission binds.
@Suite("A database that this user may not write")
struct PermissionTests {
  static let nobody = "65534"

  @Test(
    "is not opened, and the obstacle is named",
    arguments: [
      (folder: 0o555, file: 0o666, obstacle: "folder"), (0o777, 0o444, "file"),
      (0o777, 0o222, "file"), (0o777, 0o000, "file"), (0o600, 0o666, "file"),
    ])
  func refused(folder: Int, file: Int, obstacle: String) throws {
    let bank = try TestBank()
    let home = URL(fileURLWithPath: bank.path).deletingLastPathComponent().path
    for name in try FileManager.default.contentsOfDirectory(atPath: home)
    where name != "bank.sqlite" {
      chmod(home + "/" + name, 0o666)
    }
    #expect(chmod(bank.path, mode_t(file)) == 0)
    #expect(chmod(home, mode_t(folder)) == 0)
    defer { chmod(home, 0o700) }
    let answer = try ChildProcess("StoreWriter", ["open", bank.path, Self.nobody]).rest()
    let path = obstacle == "file" ? bank.path : home
    #expect(answer == ["\(StoreFailure.permissionDenied(.file(path)))"])
  }

  @Test("and one that it may write is opened")
  func opened() throws {
    let bank = try TestBank()
    let home = URL(fileURLWithPath: bank.path).deletingLastPathComponent().path
    for name in try FileManager.default.contentsOfDirectory(atPath: home) {
      #expect(chmod(home + "/" + name, 0o666) == 0)
    }
    #expect(chmod(home, 0o777) == 0)
    defer { chmod(home, 0o700) }
    #expect(
      try ChildProcess("StoreWriter", ["open", bank.path, Self.nobody]).rest()
        == ["opened", "acted"])
    // An act whose head nobody could write down is refused before it is done.
    let anchor = home + "/ledger.anchor"
    #expect(chmod(anchor, 0o444) == 0)
    let refusal = BankFailure.store(.permissionDenied(.file(anchor)))
    #expect(
      try ChildProcess("StoreWriter", ["open", bank.path, Self.nobody]).rest()
        == ["opened", "\(refusal)"])
  }
}
