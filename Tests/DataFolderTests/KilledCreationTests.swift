import BankFixtures
import DataFolder
import Foundation
import SeededRandom
import Testing

@Suite("A creation that is killed")
struct KilledCreationTests {
  @Test("leaves a whole bank or none, and every one that was acknowledged")
  func killed() throws {
    let seed = UInt64.random(in: .min ... .max)
    var randomness = SeededGenerator(seed: seed)
    for round in 1...25 {
      let folder = try TemporaryFolder()
      let maker = try ChildProcess("StoreWriter", ["folders", folder.path])
      var acknowledged: Set<String> = []
      for _ in 0..<Int.random(in: 0...3, using: &randomness) {
        acknowledged.insert(try #require(maker.nextLine()))
      }
      acknowledged.formUnion(maker.killAtOnce())
      let found = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      let banks = found.filter { !$0.contains(".making-") }
      #expect(acknowledged.isSubset(of: banks), "seed \(seed), round \(round)")
      for name in banks {
        #expect(throws: Never.self, "seed \(seed), round \(round)") {
          let opened = try DataFolder.open(at: folder.file(name))
          #expect(try opened.bank.checkUp().complaints == [])
        }
      }
    }
  }
}
