import BankFixtures
import BankService
import SQLiteStore
import Testing
import TokenDomain

@Suite("A full disk")
struct FullDiskTests {
  @Test("refuses an act as a whole, keeps what was there, and goes on when there is room")
  func full() throws {
    let bank = try TestBank(connection: ConnectionSettings(pageLimit: 40))
    var added = 0
    let error = #expect(throws: OperatorDenial.self) {
      for number in 1...10_000 {
        try bank.addCustomer(number)
        added = number
      }
    }
    #expect(error == .failed(.store(.diskFull)))
    #expect(added > 0)
    let customers = try bank.read { try allRows($0.customers).count }
    #expect(customers == added)
    #expect(try bank.ledger().count == added)
    #expect(try bank.store.checkUp().complaints == [])

    let roomier = try TestBank(at: bank.path)
    try roomier.addCustomer(added + 1)
    #expect(try bank.ledger().count == added + 1)
  }
}
