import BankFixtures
import Primitives
import Testing
import TokenDomain

@testable import BankService

@Suite("Which procedure is open in which state (rules §1, §2)")
struct ProcedureTests {
  static let states = [nil] + IssueLifecycle.StateName.allCases.map(Optional.some)

  /// Rows are states, columns the procedures request, activate, release, cancelRequest and report; nil is
  /// open. There is one token alone, so that nothing can be switched.
  static let table: [IssueLifecycle.StateName?: [Unavailability?]] = [
    nil: [nil, .nothingRequested, .notInUse(nil), .nothingToCancel(nil), .nothingToReport(nil)],
    .requested: [
      .haveOne(.requested), .notDispatched, .notInUse(.requested), nil,
      .nothingToReport(.requested),
    ],
    .issued: [.haveOne(.issued), nil, .notInUse(.issued), .nothingToCancel(.issued), nil],
    .active: [
      .renewable(from: RenewalRule.begins(before: TestBank.expires)), .inUse, nil,
      .nothingToCancel(.active), nil,
    ],
    .suspended: Array(repeating: .stopped, count: 5),
    .released: ended(.released),
    .revoked: ended(.revoked),
    .cancelled: ended(.cancelled),
  ]

  private static func ended(_ state: IssueLifecycle.StateName) -> [Unavailability?] {
    [
      nil, .nothingRequested, .notInUse(state), .nothingToCancel(state), .nothingToReport(state),
    ]
  }

  private static func expected(
    _ state: IssueLifecycle.StateName?, _ procedure: Procedure
  ) throws -> Unavailability? {
    let row = try #require(table[state])
    return switch procedure {
    case .request: row[0]
    case .activate: row[1]
    case .release: row[2]
    case .switchToken: state == .suspended ? .stopped : .noSuccessor
    case .cancelRequest: row[3]
    case .report: row[4]
    }
  }

  @Test("every procedure meets every state", arguments: states, Procedure.allCases)
  func open(state: IssueLifecycle.StateName?, procedure: Procedure) throws {
    let bank = try TestBank()
    let customer = try bank.customer(1, in: state).number
    let expected = try Self.expected(state, procedure)
    func unavailability(_ access: Session.Access) throws -> Unavailability? {
      try bank.read { records in
        let history = IssueHistory(try records.issues(of: customer))
        return try bank.service.situation(
          history, access, since: bank.now, records, at: bank.now
        ).unavailability(of: procedure)
      }
    }
    #expect(try unavailability(.full) == expected)
    let limited = procedure == .activate || state == .suspended ? expected : .activationOnly
    #expect(try unavailability(.activationOnly) == limited)
  }

  @Test("a token that has expired before it was started is not offered for it, and counts no miss")
  func expiredBeforeTheStart() throws {
    let bank = try TestBank()
    let (customer, token) = try bank.customer(1, in: .issued)
    bank.clock.now = TestBank.expires.lastSecond
    let session = try bank.logIn(customer)
    #expect(try bank.service.overview(session).unavailable[.activate] == nil, "the last second")
    bank.clock.advance(bySeconds: 1)
    let why = Unavailability.expired(TestBank.expires)
    #expect(try bank.service.overview(session).unavailable[.activate] == why)
    let code = try #require(token).code(at: bank.now)
    for (serial, code) in [(1, code), (2, code), (1, Sample.secret("000000"))] {
      #expect(throws: CustomerDenial.refused(.unavailable(.activate, why))) {
        try bank.service.activateToken(session, serial: try Sample.serial(serial), code: code)
      }
    }
    #expect(throws: CustomerDenial.refused(.unavailable(.activate, why))) {
      try bank.service.resynchronise(session, code, code)
    }
    #expect(try bank.issue(customer)?.misses == 0)
  }

  @Test("the screen and the transaction give one answer", arguments: states)
  func agreement(state: IssueLifecycle.StateName?) throws {
    let bank = try TestBank()
    let (customer, token) = try bank.customer(1, in: state)
    // A stopped customer has no session to ask with.
    guard state != .suspended else { return }
    let session =
      if state == .active, let token {
        try bank.logIn(customer, code: token.code(at: bank.now))
      } else {
        try bank.logIn(customer)
      }
    let overview = try bank.service.overview(session)
    #expect(overview.issue?.state.name == state)
    #expect(overview.expires == token.map { _ in TestBank.expires })
    let confirmation = TestBank.confirmationPassword
    let acts: [(Procedure, () throws -> Void)] = [
      (.request, { try bank.service.requestHardwareToken(session, confirmation: confirmation) }),
      (
        .activate,
        {
          _ = try bank.service.activateToken(
            session, serial: try Sample.serial(1), code: Sample.secret("000000"))
        }
      ),
      (.release, { _ = try bank.service.releaseToken(session, confirmation: confirmation) }),
      (
        .switchToken,
        {
          _ = try bank.service.switchToken(
            session, old: Sample.secret("000000"), new: Sample.secret("000000"))
        }
      ),
      (.cancelRequest, { try bank.service.cancelRequest(session, confirmation: confirmation) }),
      (.report, { _ = try bank.service.reportToken(session, as: .lost) }),
    ]
    for (procedure, act) in acts {
      guard let why = overview.unavailable[procedure] else { continue }
      #expect(throws: CustomerDenial.refused(.unavailable(procedure, why))) { try act() }
    }
    #expect(try bank.issue(customer)?.state.name == state, "a refused act changes nothing")
  }
}
