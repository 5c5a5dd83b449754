import BankFixtures
import BankService
import SQLiteStore
import SeededRandom
import Testing
import TokenDomain

@Suite("A killed process")
struct KilledWriterTests {
  @Test("leaves whole acts only, and every one that it had acknowledged")
  func customers() throws {
    let seed = UInt64.random(in: .min ... .max)
    var randomness = SeededGenerator(seed: seed)
    let bank = try TestBank()
    var acknowledged = 0
    for round in 1...25 {
      let writer = try ChildProcess("StoreWriter", ["customers", bank.path])
      let wanted = Int.random(in: 0...12, using: &randomness)
      for _ in 0..<wanted where writer.nextLine() != nil { acknowledged += 1 }
      acknowledged += writer.killAtOnce().count

      let store = try SQLiteStore.open(at: bank.path, masterKey: Sample.masterKey())
      #expect(try store.checkUp().complaints == [], "seed \(seed), round \(round)")
      let customers = try store.read { (records) throws(BankFailure) in
        try allRows(records.customers).map(\.record)
      }
      let rows = try bank.ledger().filter { $0.event == "customer-added" }
      // The act after the last acknowledged one may have been done and not yet been said.
      #expect(
        [acknowledged, acknowledged + 1].contains(customers.count), "seed \(seed), round \(round)")
      #expect(rows.map(\.customer) == customers.map(\.customer.number.digits), "seed \(seed)")
      acknowledged = customers.count
    }
    #expect(acknowledged > 25)
  }
}
