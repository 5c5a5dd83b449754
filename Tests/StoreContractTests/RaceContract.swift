import BankFixtures
import BankService
import Primitives
import StoreContract
import Testing
import TokenDomain

@Suite("Processes that present codes at the same moment (rules §3.8)")
struct RaceContract {
  /// Every code in a process of its own, all of them past the password when the first is presented.
  ///
  /// - Returns: what came of them, in the order of the alphabet.
  static func present(_ codes: [SecretBytes], to trial: any StoreOnTrial) throws -> [String] {
    let processes = try codes.map {
      try ChildProcess(
        "StoreWriter",
        ["present", trial.address, $0.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }])
    }
    for process in processes { #expect(process.nextLine() == "ready") }
    for process in processes { try process.send("go") }
    return processes.flatMap { $0.rest() }.sorted()
  }

  /// A bank at the clock of the processes, whose customer 1 has used a token before.
  static func bankWithToken(
    _ trial: any StoreOnTrial
  ) throws -> (bank: TrialBank, customer: CustomerNumber, token: TestToken) {
    let bank = try TrialBank(on: trial)
    bank.clock.now = TestBank.start.advanced(byDays: -1)
    let (customer, token) = try bank.customer(1, in: .active)
    bank.clock.now = TestBank.start
    return (bank, customer, try #require(token))
  }

  @Test("of the same right code exactly one gets in", arguments: StoreKind.lasting, 1...3)
  func rightCode(kind: StoreKind, round: Int) throws {
    let trial = try kind.make()
    let (bank, customer, token) = try Self.bankWithToken(trial)
    let code = token.code(at: TestBank.start)
    let answers = try Self.present(Array(repeating: code, count: 16), to: trial)
    #expect(answers == ["accepted"] + Array(repeating: "used-code", count: 15))
    #expect(try bank.issue(customer)?.misses == 0)
    _ = try bank.desk.verifyLedger()
  }

  @Test("wrong guesses are all counted, and stop at the fifth", arguments: StoreKind.lasting, 1...3)
  func wrongCodes(kind: StoreKind, round: Int) throws {
    let trial = try kind.make()
    let (bank, customer, token) = try Self.bankWithToken(trial)
    let answers = try Self.present(token.wrongCodes(around: TestBank.start, count: 16), to: trial)
    let counted = ["stopped", "wrong-code 1", "wrong-code 2", "wrong-code 3", "wrong-code 4"]
    #expect(answers == Array(repeating: "session-ended", count: 11) + counted)
    #expect(try bank.issue(customer)?.misses == 5)
    #expect(try bank.issue(customer)?.state.name == .suspended)
    _ = try bank.desk.verifyLedger()
  }
}
