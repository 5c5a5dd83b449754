import BankFixtures
import BankService
import OneTimePassword
import Primitives
import Testing
import TokenDomain

@Suite("Seed files go into stock whole or not at all, and nothing is written over (rules §7)")
struct StockTests {
  static let file = Batch.File(name: "carton.xml", digest: [UInt8](repeating: 1, count: 32))

  static func offer(_ serial: String, seed: String? = nil) throws -> OfferedToken {
    let token = TestToken(try #require(SerialNumber(serial)))
    return OfferedToken(token.token, seed: seed.map { SecretBytes($0.utf8) } ?? token.seed)
  }

  static func verdict(_ offered: OfferedToken, _ bank: TestBank) throws -> StockVerdict {
    var verdict: StockVerdict?
    try bank.desk.reviewStock { verdict = try $0(offered) }
    return try #require(verdict)
  }

  static func stock(_ offered: [OfferedToken], _ bank: TestBank) throws -> Batch {
    try bank.desk.importBatch(of: file, reviewed: offered.count) { offer in
      for token in offered { try offer(token) }
    }
  }

  @Test("what the bank says of a token that is offered")
  func verdicts() throws {
    let bank = try TestBank()
    for (number, state) in [
      (1, IssueLifecycle.StateName.active), (2, .released), (3, .issued),
    ] { try bank.customer(number, in: state) }
    try bank.addToken(4)
    let retired = try bank.addToken(5)
    try bank.desk.retire(retired.serial, reason: try Sample.reason("recalled"))
    func offer(_ number: Int, expires: String? = nil) throws -> OfferedToken {
      let token = TestToken(
        try Sample.serial(number),
        expires: try expires.map { try Sample.day($0) } ?? TestBank.expires)
      return OfferedToken(token.token, seed: token.seed)
    }
    let other = TestToken(try Sample.serial(99)).seed
    let table: [(OfferedToken, StockVerdict)] = [
      (try offer(9), .new),
      (try offer(1), .known(.dispatched)), (try offer(2), .known(.used)),
      (try offer(3), .known(.dispatched)), (try offer(4), .known(.stock)),
      (try offer(5), .known(.retired)),
      (OfferedToken(try offer(4).token, seed: other), .otherKey(.stock)),
      (OfferedToken(try offer(2).token, seed: other), .otherKey(.used)),
      (try offer(9, expires: "2026-11-22"), .expired(try Sample.day("2026-11-22"))),
      (try offer(9, expires: "2027-11-22"), .expiresSoon(try Sample.day("2027-11-22"))),
      (try offer(9, expires: "2027-11-23"), .new),
      (try Self.offer("GAKT0004OILO"), .otherShape), (try Self.offer("260010000002"), .otherShape),
    ]
    for (offered, expected) in table {
      #expect(try Self.verdict(offered, bank) == expected, "\(offered.token)")
    }
  }

  @Test("letters are taken by a setting, and none that a person would take for another's")
  func letters() throws {
    let policy = try #require(StockPolicy(leastLifeDays: 0, serials: .digitsAndLetters))
    let bank = try TestBank(institution: .higasa(stock: policy))
    _ = try Self.stock([try Self.offer("GAKT0004OILO")], bank)
    let known = try #require(SerialNumber("GAKT0004OILO"))
    #expect(try Self.verdict(try Self.offer("gakt-0004-0110"), bank) == .looksLike(known))
    #expect(try Self.verdict(try Self.offer("GAKT0004OILO"), bank) == .known(.stock))
    #expect(try Self.verdict(try Self.offer("GAKT0004OIL2"), bank) == .new)
    // And whoever reads it off the back of the fob is forgiven.
    let customer = try bank.addCustomer(1)
    try bank.request(customer)
    _ = try bank.desk.dispatch(to: customer, serial: known)
    let token = TestToken(known)
    let typed = SerialNumber("Ｇａｋｔ ０００４ ０１l0")
    _ = try bank.service.activateToken(
      try bank.logIn(customer), serial: typed, code: token.code(at: bank.now))
    bank.clock.advance(bySeconds: 60)
    try bank.logIn(customer, code: token.code(at: bank.now))
  }

  @Test("a batch is one row, and each of its tokens knows it")
  func oneRow() throws {
    let bank = try TestBank()
    let before = try bank.ledger().count
    let batch = try Self.stock(
      [try Self.offer("2600100000025"), try Self.offer("2600100000033")], bank)
    let rows = try bank.ledger()[before...]
    #expect(rows.map(\.event) == ["batch-imported"])
    #expect(
      rows.first.map { LedgerReason(text: $0.reason ?? "", of: .batchImported) }
        == .batch(
          LedgerReason.ImportedBatch(
            number: 1, tokens: 2, leftOut: 0, proof: nil, digest: Self.file.digest,
            file: "carton.xml")))
    #expect(try bank.desk.tokens(of: batch.id).rows.map(\.state) == [.stock, .stock])
    #expect(try bank.desk.batches().rows == [batch])
    #expect(try bank.desk.verifyLedger().issues == 0)
  }

  struct Broken: Error {}

  @Test("what breaks off in the middle leaves nothing, not even a row")
  func brokenOff() throws {
    let bank = try TestBank()
    let before = try bank.ledger().count
    #expect(throws: Broken.self) {
      try bank.desk.importBatch(of: Self.file, reviewed: 2) { offer in
        try offer(Self.offer("2600100000025"))
        throw Broken()
      }
    }
    #expect(throws: StockChanged(reviewed: 2, new: 1)) {
      try bank.desk.importBatch(of: Self.file, reviewed: 2) { offer in
        try offer(Self.offer("2600100000025"))
      }
    }
    #expect(try bank.ledger().count == before)
    #expect(try bank.desk.tokens().rows.isEmpty && bank.desk.batches().rows.isEmpty)
    _ = try bank.desk.verifyLedger()
  }

  @Test("a token that somebody took out of the records is not made again by its seed file")
  func takenAway() throws {
    let bank = try TestBank()
    let offered = [try Self.offer("2600100000025")]
    _ = try Self.stock(offered, bank)
    try Attacker(path: bank.path).execute("DELETE FROM token")
    let fault = LedgerFault.recordMissing(table: "token", key: "2600100000025")
    #expect(throws: OperatorDenial.failed(.store(.tampered(fault)))) {
      try Self.stock(offered, bank)
    }
    #expect(try bank.desk.batches().rows.count == 1)
  }

  @Test("a second import of the same finds nothing new")
  func twice() throws {
    let bank = try TestBank()
    _ = try Self.stock([try Self.offer("2600100000025")], bank)
    #expect(throws: StockChanged(reviewed: 1, new: 0)) {
      try Self.stock([try Self.offer("2600100000025")], bank)
    }
    #expect(try bank.desk.batches().rows.count == 1)
  }

  @Test("a code of the token proves that carton and file belong together; a wrong one is on record")
  func proof() throws {
    let bank = try TestBank()
    let token = TestToken(try Sample.serial(1))
    let offered = OfferedToken(token.token, seed: token.seed)
    for offset in [-600, 0, 600] as [Int64] {
      try bank.desk.prove(offered, by: token.code(at: bank.now, offset: offset))
    }
    let before = try bank.ledger().count
    for wrong in [token.wrongCodes(around: bank.now, count: 1)[0], Sample.secret("12345")] {
      #expect(throws: OperatorDenial.refused(.proofFailed(token.serial))) {
        try bank.desk.prove(offered, by: wrong)
      }
    }
    #expect(try bank.ledger()[before...].map(\.rule) == ["proof-failed", "proof-failed"])
    let drifted = Token(
      serial: token.serial, parameters: .bankToken, expires: TestBank.expires, drift: 100)
    try bank.desk.prove(
      OfferedToken(drifted, seed: token.seed), by: token.code(at: bank.now, steps: 100))
  }

  @Test("a clock that its maker measured is known from the dispatch on, and after a lifted stop")
  func drift() throws {
    let bank = try TestBank()
    let token = TestToken(try Sample.serial(1))
    let drifted = Token(
      serial: token.serial, parameters: .bankToken, expires: TestBank.expires, drift: 100)
    _ = try Self.stock([OfferedToken(drifted, seed: token.seed)], bank)
    let customer = try bank.addCustomer(1)
    try bank.request(customer)
    _ = try bank.desk.dispatch(to: customer)
    _ = try bank.service.activateToken(
      try bank.logIn(customer), serial: token.serial, code: token.code(at: bank.now, steps: 100))
    try bank.stop(customer, token)
    try bank.desk.resume(customer, reason: try Sample.reason("called"))
    bank.clock.advance(bySeconds: 60)
    // A wide interval asks for the next one.
    _ = try? bank.logIn(customer, code: token.code(at: bank.now, steps: 100))
    bank.clock.advance(bySeconds: 60)
    try bank.logIn(customer, code: token.code(at: bank.now, steps: 100))
    _ = try bank.desk.verifyLedger()
  }

  @Test("what is recalled leaves the stock; what a customer has, or had, stays as it is")
  func retirement() throws {
    let bank = try TestBank()
    let reason = try Sample.reason("recalled")
    let serials = try (1...3).map { try Sample.serial($0) }
    let batch = try Self.stock(serials.map { try Self.offer($0.text) }, bank)
    let customer = try bank.addCustomer(1)
    try bank.request(customer)
    _ = try bank.desk.dispatch(to: customer, serial: serials[0])
    #expect(throws: OperatorDenial.refused(.notInStock(serials[0], .dispatched))) {
      try bank.desk.retire(serials[0], reason: reason)
    }
    try bank.desk.retire(serials[1], reason: reason)
    #expect(throws: OperatorDenial.refused(.notInStock(serials[1], .retired))) {
      try bank.desk.retire(serials[1], reason: reason)
    }
    let done = try bank.desk.retire(batch.id, reason: reason)
    #expect(done.retired == 1 && done.dispatched == 1)
    #expect(
      try bank.desk.tokens(of: batch.id).rows.map(\.state) == [.dispatched, .retired, .retired])
    try bank.desk.revoke(customer, as: .defective, reason: reason, reissue: true)
    #expect(throws: OperatorDenial.refused(.emptyStock)) { try bank.desk.dispatch(to: customer) }
    for serial in serials {
      #expect(throws: OperatorDenial.refused(.serialTaken(serial))) {
        try bank.desk.dispatch(to: customer, serial: serial)
      }
    }
    _ = try bank.desk.verifyLedger()
  }
}
