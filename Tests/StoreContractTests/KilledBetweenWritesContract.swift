import BankFixtures
import BankService
import Primitives
import StoreContract
import Testing
import TokenDomain

@Suite("A process that is killed between any two writes (rules §5)")
struct KilledBetweenWritesContract {
  /// What the acts leave in the ledger when they are done, in their order.
  static let done = [
    "request": "token-requested", "dispatch": "token-dispatched", "miss": "token-activated",
    "activate": "token-activated", "login": "login", "revoke": "reissue-booked",
  ]

  @Test(
    "acknowledged acts are kept, others leave nothing, and no forgery is suspected",
    arguments: StoreKind.lasting)
  func life(kind: StoreKind) throws {
    var (call, hasEnded) = (0, false)
    var kills = 0
    while !hasEnded {
      call += 1
      let trial = try kind.make()
      do {
        // Nobody else has it open when the process comes.
        let bank = try TrialBank(on: trial)
        try bank.addCustomer(1)
        try bank.addToken(1)
      }
      let run = try KilledProcess.run("StoreWriter", ["live", trial.address], killedBefore: call)
      hasEnded = run.hasEnded
      kills += hasEnded ? 0 : 1

      let bank = try TrialBank(on: trial)
      #expect(try bank.store.checkUp().complaints == [], "call \(call)")
      #expect(throws: Never.self, "call \(call), after \(run.said)") {
        try bank.desk.verifyLedger()
      }
      let events = try bank.rows().map(\.event)
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
