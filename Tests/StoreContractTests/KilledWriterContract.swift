import BankFixtures
import BankService
import SeededRandom
import StoreContract
import Testing
import TokenDomain

@Suite("A killed process")
struct KilledWriterContract {
  @Test(
    "leaves whole acts only, and every one that it had acknowledged", arguments: StoreKind.lasting)
  func customers(kind: StoreKind) throws {
    let seed = UInt64.random(in: .min ... .max)
    var randomness = SeededGenerator(seed: seed)
    let trial = try kind.make()
    let bank = try TrialBank(on: trial)
    var acknowledged = 0
    for round in 1...25 {
      let writer = try ChildProcess("StoreWriter", ["customers", trial.address])
      let wanted = Int.random(in: 0...12, using: &randomness)
      for _ in 0..<wanted where writer.nextLine() != nil { acknowledged += 1 }
      acknowledged += writer.killAtOnce().count

      let found = try TrialBank(on: trial)
      #expect(try found.store.checkUp().complaints == [], "seed \(seed), round \(round)")
      let customers = try found.read { try allRows($0.customers).map(\.key.digits) }
      let rows = try bank.rows(LedgerFilter(event: .customerAdded))
      // The act after the last acknowledged one may have been done and not yet been said.
      #expect(
        [acknowledged, acknowledged + 1].contains(customers.count), "seed \(seed), round \(round)")
      #expect(rows.map(\.customer) == customers, "seed \(seed)")
      acknowledged = customers.count
    }
    #expect(acknowledged > 25)
  }
}
