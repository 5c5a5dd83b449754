import BankFixtures
import BankService
import DataFolder
import Foundation
import Primitives
import Testing
import TokenDomain

@Suite("A rotation of the key that is killed between any two writes")
struct KilledRotationTests {
  @Test("leaves a folder that opens with one key or the other, whole")
  func killed() throws {
    let (scene, _) = try KeyRotationTests.filled()
    let before = try DataFolder.open(at: scene.path).masterKey.fingerprint
    var (call, hasEnded) = (0, false)
    var keys: Set<[UInt8]> = []
    while !hasEnded {
      call += 1
      let folder = try TemporaryFolder()
      let path = folder.file("bank")
      try FileManager.default.copyItem(atPath: scene.path, toPath: path)
      let run = try KilledProcess.run("StoreWriter", ["rotate", path], killedBefore: call)
      hasEnded = run.hasEnded

      let opened = try DataFolder.open(at: path)
      let desk = try KeyRotationTests.desk(opened)
      #expect(throws: Never.self, "call \(call)") { try desk.verifyLedger() }
      let isNew = opened.masterKey.fingerprint != before
      keys.insert(isNew ? [1] : [0])
      if run.said == ["rotate"] { #expect(isNew, "call \(call)") }
      let token = TestToken(try Sample.serial(2))
      #expect(throws: Never.self, "call \(call)") { try desk.add(token.token, seed: token.seed) }
      try #require(call < 1_000, "it never comes to its end")
    }
    #expect(keys.count == 2, "killed before it was done, and after it")
  }
}
