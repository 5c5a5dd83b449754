import BankFixtures
import BankService
import SeededRandom
import Testing
import Vault

@Suite("The cost of a password, rules §2")
struct PasswordCostTests {
  @Test("is raised at the next right password, when the default has risen, and never lowered")
  func raised() throws {
    let bank = try TestBank()
    let customer = try bank.addCustomer(1)
    func cost() throws -> ScryptCost? {
      try bank.store.read { (records) throws(BankFailure) in
        try records.credential(.login, of: customer)?.hash.cost
      }
    }
    func service(log2N: Int) throws -> BankService {
      BankService(
        institution: .higasa, store: bank.store, masterKey: try Sample.masterKey(),
        passwordCost: try #require(ScryptCost(log2N: log2N, r: 1, p: 1)),
        clock: { bank.clock.now }, randomness: { SeededGenerator(seed: 1) })
    }
    let cheap = try #require(try cost())

    let dearer = try service(log2N: 5)
    #expect(throws: CustomerDenial.refused(.credentials)) {
      try dearer.logIn(customer, password: TestBank.wrongPassword, from: TestBank.origin)
    }
    #expect(try cost() == cheap)
    bank.clock.advance(bySeconds: 5)
    _ = try dearer.logIn(customer, password: TestBank.loginPassword, from: TestBank.origin)
    #expect(try cost() == ScryptCost(log2N: 5, r: 1, p: 1))

    _ = try service(log2N: 2)
      .logIn(customer, password: TestBank.loginPassword, from: TestBank.origin)
    #expect(try cost() == ScryptCost(log2N: 5, r: 1, p: 1))
  }
}
