import BankFixtures
import BankService
import Primitives
import Testing
import TokenDomain

/// Somebody has the key, and writes rows that chain: what no procedure does is found all the same.
@Suite("Every issue is followed through its lifecycle (rules §5.3)")
struct ReplayTests {
  typealias Name = IssueLifecycle.StateName
  typealias Event = LedgerEntry.Event

  /// Every arrow by the name of its row, written down once more.
  static let arrows: [(from: Name, event: Event, to: Name)] = [
    (.requested, .tokenDispatched, .issued), (.requested, .requestCancelled, .cancelled),
    (.issued, .tokenActivated, .active), (.issued, .tokenSwitched, .active),
    (.issued, .tokenSuspended, .suspended), (.issued, .tokenReported, .suspended),
    (.issued, .tokenRevoked, .revoked),
    (.active, .tokenReleased, .released), (.active, .tokenSuspended, .suspended),
    (.active, .tokenReported, .suspended), (.active, .tokenRevoked, .revoked),
    (.suspended, .tokenResumed, .active), (.suspended, .tokenRevoked, .revoked),
  ]

  /// Rows that leave an issue where it is.
  static let stays: [Event] = [.login, .tokenResynchronised, .codesSpent]

  /// A customer whose issue came to a state a minute ago, and a token that is in stock.
  private struct Stage {
    let bank: TestBank
    let customer: CustomerNumber
    let spare: SerialNumber
    let issue: BankIssue

    init(in state: Name) throws {
      bank = try TestBank()
      customer = try bank.customer(1, in: state).number
      spare = try bank.addToken(9).serial
      bank.clock.advance(bySeconds: 60)
      issue = try #require(try bank.issue(customer))
    }
  }

  @Test("a row is one that the rules lead to, whatever it says", arguments: Name.allCases)
  func everyRow(from: Name) throws {
    let stage = try Stage(in: from)
    let (bank, customer, issue) = (stage.bank, stage.customer, stage.issue)
    for event in Event.allCases {
      for to in Name.allCases {
        let told = issue.forged(as: to, at: bank.now, serial: stage.spare)
        let row = LedgerEntry(
          time: bank.now, event: event, actor: .operator(name: "somebody"), customer: customer,
          from: from, to: to, imprint: told.imprint)
        let isArrow = Self.arrows.contains { $0 == (from, event, to) }
        let fault = try Self.fault(in: bank, after: [row])
        #expect(
          fault
            == (isArrow
              ? nil
              : .replay(
                row: try Self.next(bank), issue: issue.id.rawValue, from: from,
                event: event.rawValue, to: to)),
          "\(from) \(event) \(to)")
      }
    }
  }

  @Test("a row that moves nothing leaves the issue as it stands", arguments: Name.allCases)
  func unmoved(from: Name) throws {
    let stage = try Stage(in: from)
    let (bank, customer, issue) = (stage.bank, stage.customer, stage.issue)
    for event in Event.allCases {
      let row = { (imprint: LedgerEntry.Imprint, outcome: LedgerEntry.Outcome) in
        LedgerEntry(
          time: bank.now, event: event, outcome: outcome, actor: .operator(name: "somebody"),
          customer: customer, imprint: imprint)
      }
      #expect(
        (try Self.fault(in: bank, after: [row(issue.imprint, .done)]) == nil)
          == Self.stays.contains(event), "\(event)")
      #expect(
        try Self.fault(in: bank, after: [row(issue.imprint, .refused(rule: "wrong-code"))]) == nil,
        "\(event)")
      for to in Name.allCases where to != from {
        let told = issue.forged(as: to, at: bank.now, serial: stage.spare).imprint
        for outcome in [LedgerEntry.Outcome.done, .refused(rule: "wrong-code")] {
          #expect(
            try Self.fault(in: bank, after: [row(told, outcome)]) != nil, "\(event) \(to)")
        }
      }
    }
  }

  /// The states of an issue that nothing has begun, and the event that begins one so.
  @Test(
    "an issue begins as one is asked for, or a software token made, and once",
    arguments: Name.allCases)
  func beginnings(to: Name) throws {
    let bank = try TestBank()
    let customer = try bank.addCustomer(1)
    let serials = [try bank.addToken(9).serial, try #require(SerialNumber("S000000000001"))]
    for serial in serials {
      let kind = serial.kind
      let new: NewIssue =
        switch kind {
        case .hardware: .request(by: customer, at: bank.now)
        case .software: .software(serial, for: customer, at: bank.now)
        }
      let told = new.numbered(.init(rawValue: 1)).forged(as: to, at: bank.now, serial: serial)
      for event in Event.allCases {
        let row = LedgerEntry(
          time: bank.now, event: event, actor: .operator(name: "somebody"), customer: customer,
          to: to, imprint: told.imprint)
        let begins: Bool =
          switch (event, to, kind) {
          case (.tokenRequested, .requested, .hardware), (.reissueBooked, .requested, .hardware),
            (.tokenIssued, .issued, .software):
            true
          default: false
          }
        #expect(
          (try Self.fault(in: bank, after: [row]) == nil) == begins, "\(event) \(kind)")
        #expect(try Self.fault(in: bank, after: [row, row]) != nil, "\(event) \(kind), twice")
      }
    }
  }

  static let columns = ["since", "serial", "reason", "dispatched", "activated", "state", "kind"]

  @Test("a row that tells of another past than the rows before it", arguments: columns)
  func otherPast(column: String) throws {
    let bank = try TestBank()
    let (customer, _) = try bank.customer(1, in: .suspended)
    let other = [
      "since": "1", "serial": "2600100000099", "reason": "reportedLost", "dispatched": "1",
      "activated": "1", "state": "revoked", "kind": "nothing",
    ]
    let imprint = try #require(try bank.issue(customer)).imprint
    let text = imprint.facts.facts.map { fact in
      "\(fact.name)=\(fact.name == column ? other[column] ?? "" : fact.value)"
    }.joined(separator: " ")
    let facts = try #require(LedgerFacts(text: text))
    let row = LedgerEntry(
      time: bank.now, event: .login, outcome: .refused(rule: "stopped"),
      actor: .customer(TestBank.origin), customer: customer,
      imprint: .init(issue: imprint.issue, facts: facts))
    #expect(try Self.fault(in: bank, after: [row]) != nil)
  }

  @Test("what audit verify and a new key say of it, and that nothing is sealed anew")
  func refused() throws {
    let bank = try TestBank()
    let (customer, _) = try bank.customer(1, in: .revoked)
    let issue = try #require(try bank.issue(customer))
    let told = issue.forged(as: .active, at: bank.now, serial: try Sample.serial(1))
    try bank.write { (records) throws(BankFailure) in
      try records.update(told)
      try records.append(
        LedgerEntry(
          time: bank.now, event: .tokenResumed, actor: .operator(name: "somebody"),
          customer: customer, from: .revoked, to: .active, imprint: told.imprint))
    }
    let fault = LedgerFault.replay(
      row: try Self.next(bank) - 1, issue: 1, from: .revoked, event: "token-resumed", to: .active)
    #expect(throws: BankFailure.store(.tampered(fault))) { try bank.desk.verifyLedger() }
    let before = try bank.ledger()
    #expect(throws: BankFailure.store(.tampered(fault))) {
      try bank.desk.rotateKey(to: Sample.masterKey(9))
    }
    #expect(try bank.ledger() == before)
  }

  private static func next(_ bank: TestBank) throws -> Int64 {
    try bank.read { try $0.ledgerHead() }.row + 1
  }

  /// What is found with these rows at the end of the ledger; then they are taken back.
  private static func fault(in bank: TestBank, after rows: [LedgerEntry]) throws -> LedgerFault? {
    do throws(BankFailure) {
      try bank.write { (records) throws(BankFailure) in
        for row in rows { try records.append(row) }
        _ = try records.verifyIssues()
        throw BankFailure.seedNotAuthentic
      }
    } catch .store(.tampered(let fault)) {
      // That of the rows: the issue itself stays as it is, or is not there.
      if case .replay = fault { return fault }
    } catch .seedNotAuthentic {}
    return nil
  }
}
