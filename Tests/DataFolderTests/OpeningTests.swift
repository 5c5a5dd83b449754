import BankFixtures
import BankService
import DataFolder
import Foundation
import Testing
import TokenDomain

@Suite("A data folder that is not as it was made says what is wrong")
struct OpeningTests {
  @Test("nothing there, a file, an empty folder")
  func noBank() throws {
    let scene = try Scene()
    #expect(throws: DataFolderFailure.missing(path: scene.path)) {
      try DataFolder.open(at: scene.path)
    }
    #expect(mkdir(scene.path, 0o700) == 0)
    #expect(throws: DataFolderFailure.notABank(path: scene.path)) {
      try DataFolder.open(at: scene.path)
    }
    try scene.write([], to: "letter")
    #expect(throws: DataFolderFailure.notABank(path: scene.file("letter"))) {
      try DataFolder.open(at: scene.file("letter"))
    }
  }

  @Test("permissions of the folder: none for group and others", arguments: UInt32(0)...0o77)
  func folderMode(extra: UInt32) throws {
    let scene = try Scene(withBankOfSeed: 1)
    scene.setMode(0o700 | extra, of: scene.path)
    expectOpening(scene, .loosePermissions(path: scene.path, mode: 0o700 | extra), if: extra != 0)
  }

  @Test("permissions of the key: reading and writing for the owner, or reading alone")
  func keyMode() throws {
    let scene = try Scene(withBankOfSeed: 1)
    for mode: UInt32 in 0o400...0o777 {
      scene.setMode(mode, of: scene.file("master.key"))
      expectOpening(
        scene, .loosePermissions(path: scene.file("master.key"), mode: mode),
        if: mode != 0o400 && mode != 0o600)
    }
  }

  @Test("a key that is not there")
  func keyMissing() throws {
    let scene = try Scene(withBankOfSeed: 1)
    try scene.remove("master.key")
    expectOpening(scene, .keyMissing(path: scene.file("master.key")))
  }

  @Test("a key of another length", arguments: [0, 1, 31, 33, 1_000])
  func keyLength(bytes: Int) throws {
    let scene = try Scene(withBankOfSeed: 1)
    try scene.write(repeatElement(1, count: bytes), to: "master.key")
    scene.setMode(0o600, of: scene.file("master.key"))
    expectOpening(scene, .keyLength(path: scene.file("master.key"), bytes: min(bytes, 33)))
  }

  @Test("the key of another bank")
  func keyMismatch() throws {
    let scene = try Scene(withBankOfSeed: 1)
    try scene.write(repeatElement(1, count: 32), to: "master.key")
    scene.setMode(0o600, of: scene.file("master.key"))
    expectOpening(scene, .keyMismatch(path: scene.file("master.key")))
  }

  @Test("a database that is not there, or not one")
  func database() throws {
    let scene = try Scene(withBankOfSeed: 1)
    try scene.write(repeatElement(0x2E, count: 5_000), to: "bank.sqlite")
    expectOpening(scene, .store(.foreign(.file(scene.file("bank.sqlite")))))
    try scene.remove("bank.sqlite")
    expectOpening(scene, .store(.missing(.file(scene.file("bank.sqlite")))))
  }

  @Test("no settings")
  func institutionMissing() throws {
    let scene = try Scene(withBankOfSeed: 1)
    try scene.remove("institution.json")
    expectOpening(scene, .store(.missing(.file(scene.file("institution.json")))))
  }

  private func expectOpening(
    _ scene: Scene, _ failure: DataFolderFailure, if fails: Bool = true
  ) {
    if fails {
      #expect(throws: failure) { try DataFolder.open(at: scene.path) }
    } else {
      #expect(throws: Never.self) { try DataFolder.open(at: scene.path) }
    }
  }
}
