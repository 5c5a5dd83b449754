import BankFixtures
import BankService
import Primitives
import Testing
import TokenDomain
import Vault

@Suite("A sealed seed that does not open (rules §5.5)")
struct TamperedSeedTests {
  /// What is in its place, sealed as the bank's: other bytes, and another token's.
  enum Seed: CaseIterable {
    case bytes, ofAnother
  }

  /// As if it had been written so: what somebody else writes is found by the seals before it is opened.
  private static func damage(_ bank: TestBank, _ token: TestToken, _ seed: Seed) throws {
    let other = try bank.addToken(99)
    let keys = EvidenceKeys(try Sample.masterKey())
    try bank.store.write { (records) throws(BankFailure) in
      let another = try records.sealedToken(other.serial)?.seed
      let wrong =
        switch seed {
        case .bytes: SealedSeed(bytes: [UInt8](repeating: 0, count: 60))
        case .ofAnother: another ?? SealedSeed(bytes: [])
        }
      try records.rotateKey(to: keys) { held, kept in
        held.serial == token.serial ? wrong : kept
      }
      // Every new chain ends with a row of its own.
      try records.append(
        LedgerEntry(time: bank.now, event: .keyRotated, actor: .operator(name: "somebody")))
    }
  }

  @Test("judges no code, counts no miss, and each try is a row", arguments: Seed.allCases)
  func login(seed: Seed) throws {
    let bank = try TestBank()
    let (customer, sent) = try bank.customer(1, in: .active)
    let token = try #require(sent)
    try Self.damage(bank, token, seed)
    let proof = try bank.prove(customer)
    let code = token.code(at: bank.now)
    let before = try bank.ledger()
    #expect(throws: CustomerDenial.refused(.code(.seedNotAuthentic))) {
      try bank.service.presentCode(code, after: proof)
    }
    #expect(throws: CustomerDenial.refused(.code(.seedNotAuthentic))) {
      try bank.service.resynchronise(code, token.code(at: bank.now, steps: 1), after: proof)
    }
    #expect(throws: OperatorDenial.refused(.codes(.seedNotAuthentic))) {
      try bank.desk.resynchronise(
        customer, code, token.code(at: bank.now, steps: 1),
        reason: try Sample.reason("on the telephone"))
    }
    let rows = try bank.ledger().dropFirst(before.count)
    #expect(rows.map(\.rule) == Array(repeating: "seed-not-authentic", count: 3))
    #expect(rows.map(\.event) == ["login", "token-resynchronised", "token-resynchronised"])
    #expect(rows.allSatisfy { $0.serial == token.serial.text })
    #expect(try bank.issue(customer)?.misses == 0)
  }

  @Test("starts no token", arguments: Seed.allCases)
  func activation(seed: Seed) throws {
    let bank = try TestBank()
    let (customer, sent) = try bank.customer(1, in: .issued)
    let token = try #require(sent)
    try Self.damage(bank, token, seed)
    let session = try bank.logIn(customer)
    #expect(throws: CustomerDenial.refused(.code(.seedNotAuthentic))) {
      try bank.service.activateToken(
        session, serial: token.serial, code: token.code(at: bank.now))
    }
    #expect(try bank.ledger().last?.rule == "seed-not-authentic")
    #expect(try bank.issue(customer)?.state.name == .issued)
  }

  @Test("of the next token, is told as of that one, and the old one's code is not used up")
  func switching() throws {
    let bank = try TestBank()
    let (customer, old, new) = try bank.customerWithTwo(1)
    let session = try bank.logIn(customer, code: old.code(at: bank.now))
    bank.clock.advance(bySeconds: 60)
    try Self.damage(bank, new, .bytes)
    #expect(throws: CustomerDenial.refused(.successorCode(.seedNotAuthentic))) {
      _ = try bank.service.switchToken(
        session, old: old.code(at: bank.now), new: new.code(at: bank.now))
    }
    #expect(try bank.ledger().last?.rule == "seed-not-authentic")
    try bank.logIn(customer, code: old.code(at: bank.now))
  }
}
