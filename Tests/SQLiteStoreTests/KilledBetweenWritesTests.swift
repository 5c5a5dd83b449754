import BankFixtures
import BankService
import Foundation
import Primitives
import SQLiteStore
import Testing
import TokenDomain

@Suite("A process that is killed between any two writes (rules §5)")
struct KilledBetweenWritesTests {
  /// What the acts leave in the ledger when they are done, in their order.
  static let done = [
    "request": "token-requested", "dispatch": "token-dispatched", "miss": "token-activated",
    "activate": "token-activated", "login": "login", "revoke": "reissue-booked",
  ]

  /// A bank with a customer and a token in stock, as files to be copied.
  static func made() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let bank = try TestBank()
    try bank.addCustomer(1)
    try bank.addToken(1)
    _ = try bank.store.backUp(to: folder.file("bank.sqlite"))
    try FileManager.default.moveItem(
      atPath: folder.file("bank.sqlite.anchor"), toPath: folder.file(SQLiteStore.anchorName))
    return folder
  }

  @Test("acknowledged acts are kept, others leave nothing, and no forgery is suspected")
  func life() throws {
    let made = try Self.made()
    var (call, hasEnded) = (0, false)
    var kills = 0
    while !hasEnded {
      call += 1
      let folder = try TemporaryFolder()
      for name in ["bank.sqlite", SQLiteStore.anchorName] {
        try FileManager.default.copyItem(atPath: made.file(name), toPath: folder.file(name))
      }
      let path = folder.file("bank.sqlite")
      let run = try KilledProcess.run("StoreWriter", ["live", path], killedBefore: call)
      hasEnded = run.hasEnded
      kills += hasEnded ? 0 : 1

      let bank = try TestBank(at: path)
      #expect(try bank.store.checkUp().complaints == [], "call \(call)")
      #expect(throws: Never.self, "call \(call), after \(run.said)") {
        try bank.desk.verifyLedger()
      }
      let events = try bank.ledger().map(\.event)
      for act in run.said {
        let event = try #require(Self.done[act])
        #expect(events.contains(event), "call \(call): \(act) was acknowledged")
      }
      // Nothing hinders what comes next.
      #expect(throws: Never.self, "call \(call)") { try bank.addCustomer(2) }
      #expect(throws: Never.self, "call \(call)") { try bank.desk.verifyLedger() }
      try #require(call < 1_000, "it never comes to its end")
    }
    #expect(kills > 50, "without kills there is nothing to survive")
  }
}
