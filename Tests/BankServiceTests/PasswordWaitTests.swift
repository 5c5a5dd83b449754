import BankFixtures
import BankService
import Primitives
import Testing
import TokenDomain

@Suite("After each wrong password nothing is compared for a while (RFC 4226 section 7.3)")
struct PasswordWaitTests {
  /// What a password at BLI001 is answered.
  static func answer(
    _ bank: TestBank, _ number: CustomerNumber, _ password: SecretBytes = TestBank.wrongPassword
  ) throws -> CustomerRefusal? {
    do throws(CustomerDenial) {
      _ = try bank.givePassword(number, password)
      return nil
    } catch {
      guard case .refused(let refusal) = error else { throw error }
      return refusal
    }
  }

  @Test("five seconds longer after each, for a known number and an unknown one alike")
  func grows() throws {
    let bank = try TestBank()
    let (known, unknown) = (try bank.addCustomer(1), try Sample.customer(2))
    for misses in 1...4 as ClosedRange<Int64> {
      for number in [known, unknown] {
        #expect(try Self.answer(bank, number) == .credentials)
      }
      bank.clock.advance(bySeconds: 5 * misses - 1)
      for number in [known, unknown] {
        #expect(try Self.answer(bank, number) == .passwordWait(seconds: 1))
      }
      #expect(try Self.answer(bank, known, TestBank.loginPassword) == .passwordWait(seconds: 1))
      bank.clock.advance(bySeconds: 1)
    }
    for number in [known, unknown] {
      #expect(try Self.answer(bank, number) == .credentials, "the fifth stops it")
      #expect(try Self.answer(bank, number) == .credentials, "and then there is no wait any more")
    }
    #expect(try Self.answer(bank, known, TestBank.loginPassword) == .credentials)
    #expect(try bank.read { try $0.strangerThrottle(unknown)?.misses } == 5)
  }

  @Test("a new session, and a new process, wait as well")
  func kept() throws {
    let bank = try TestBank()
    let number = try bank.addCustomer(1)
    #expect(try Self.answer(bank, number) == .credentials)
    let other = try TestBank(at: bank.path)
    other.clock.advance(bySeconds: 3)
    #expect(try Self.answer(other, number) == .passwordWait(seconds: 2))
  }

  @Test("what is refused for the wait is no miss, and a right password forgets the misses")
  func noMiss() throws {
    let bank = try TestBank()
    let number = try bank.addCustomer(1)
    for _ in 1...3 {
      for _ in 1...4 {
        #expect(try Self.answer(bank, number) == .credentials)
        for _ in 1...3 { _ = try Self.answer(bank, number) }
        bank.clock.advance(bySeconds: 20)
      }
      #expect(try Self.answer(bank, number, TestBank.loginPassword) == nil)
    }
  }

  @Test("a clock that is set back makes nobody wait for it to come back")
  func clockBack() throws {
    let bank = try TestBank()
    let number = try bank.addCustomer(1)
    #expect(try Self.answer(bank, number) == .credentials)
    bank.clock.advance(bySeconds: -86_400)
    #expect(try Self.answer(bank, number, TestBank.loginPassword) == nil)
  }

  @Test("a number that is given to a customer begins anew")
  func stranger() throws {
    let bank = try TestBank()
    for _ in 1...6 {
      _ = try Self.answer(bank, try Sample.customer(1))
      bank.clock.advance(bySeconds: 20)
    }
    let number = try bank.addCustomer(1)
    #expect(try Self.answer(bank, number, TestBank.loginPassword) == nil)
  }
}
