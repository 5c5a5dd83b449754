import BankFixtures
import BankService
import Foundation
import Primitives
import SQLiteStore
import Testing
import TokenDomain

@Suite("切替 that is killed between any two writes")
struct KilledSwitchTests {
  @Test("one token is in use, never both and never none; the customer gets in and can go on")
  func switching() throws {
    let bank = try TestBank()
    let (customer, old, new) = try bank.customerWithTwo(1)
    let made = try TemporaryFolder()
    _ = try bank.store.backUp(to: made.file("bank.sqlite"))
    try FileManager.default.moveItem(
      atPath: made.file("bank.sqlite.anchor"), toPath: made.file(SQLiteStore.anchorName))
    var (call, hasEnded) = (0, false)
    var outcomes = Set<[IssueLifecycle.StateName]>()
    while !hasEnded {
      call += 1
      let folder = try TemporaryFolder()
      for name in ["bank.sqlite", SQLiteStore.anchorName] {
        try FileManager.default.copyItem(atPath: made.file(name), toPath: folder.file(name))
      }
      let path = folder.file("bank.sqlite")
      let run = try KilledProcess.run(
        "StoreWriter", ["switch", path, "\(bank.now.seconds)"], killedBefore: call)
      hasEnded = run.hasEnded

      let found = try TestBank(at: path)
      // Past what was accepted before, and before what the tests below present.
      found.clock.now = bank.now.advanced(bySeconds: 180)
      #expect(throws: Never.self, "call \(call)") { try found.desk.verifyLedger() }
      let states = try found.read { try $0.issues(of: customer) }.map(\.state.name)
      outcomes.insert(states)
      let hasSwitched = states == [.revoked, .active]
      #expect(hasSwitched || states == [.active, .issued], "call \(call): \(states)")
      #expect(hasSwitched || !run.said.contains("switch"), "call \(call) was acknowledged")
      let session = try found.logIn(
        customer, code: (hasSwitched ? new : old).code(at: found.now))
      if !hasSwitched {
        found.clock.advance(bySeconds: 60)
        _ = try found.service.switchToken(
          session, old: old.code(at: found.now), new: new.code(at: found.now))
      }
      #expect(throws: Never.self, "call \(call)") { try found.desk.verifyLedger() }
      try #require(call < 1_000, "it never comes to its end")
    }
    #expect(outcomes == [[.active, .issued], [.revoked, .active]])
  }
}
