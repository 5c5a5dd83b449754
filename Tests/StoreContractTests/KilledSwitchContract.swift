import BankFixtures
import BankService
import Primitives
import StoreContract
import Testing
import TokenDomain

@Suite("切替 that is killed between any two writes")
struct KilledSwitchContract {
  /// A bank whose customer 1 has two tokens, and which nobody has open any more.
  static func made(
    _ kind: StoreKind
  ) throws -> (
    trial: any StoreOnTrial, now: UnixTime, customer: CustomerNumber, old: TestToken, new: TestToken
  ) {
    let trial = try kind.make()
    let bank = try TrialBank(on: trial)
    let (customer, old, new) = try bank.customerWithTwo(1)
    return (trial, bank.now, customer, old, new)
  }

  @Test(
    "one token is in use, never both and never none; the customer gets in and can go on",
    arguments: StoreKind.lasting)
  func switching(kind: StoreKind) throws {
    var (call, hasEnded) = (0, false)
    var outcomes = Set<[IssueLifecycle.StateName]>()
    while !hasEnded {
      call += 1
      let (trial, now, customer, old, new) = try Self.made(kind)
      let run = try KilledProcess.run(
        "StoreWriter", ["switch", trial.address, "\(now.seconds)"], killedBefore: call)
      hasEnded = run.hasEnded

      let found = try TrialBank(on: trial)
      // Past what was accepted before, and before what the tests below present.
      found.clock.now = now.advanced(bySeconds: 180)
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
