import BankFixtures
import Primitives
import Testing
import TokenDomain

@testable import BankService

@Suite("Which procedure is open in which state (rules §1, §2)")
struct ProcedureTests {
  static let states = [nil] + IssueLifecycle.StateName.allCases.map(Optional.some)

  /// Rows are states, columns the procedures request, activate, release; nil is open.
  static let table: [IssueLifecycle.StateName?: [Unavailability?]] = [
    nil: [nil, .nothingRequested, .notInUse(nil)],
    .requested: [.haveOne(.requested), .notDispatched, .notInUse(.requested)],
    .issued: [.haveOne(.issued), nil, .notInUse(.issued)],
    .active: [.haveOne(.active), .inUse, nil],
    .suspended: [.stopped, .stopped, .stopped],
    .released: [nil, .nothingRequested, .notInUse(.released)],
    .revoked: [nil, .nothingRequested, .notInUse(.revoked)],
    .cancelled: [nil, .nothingRequested, .notInUse(.cancelled)],
  ]

  @Test("every procedure meets every state", arguments: states, Procedure.allCases)
  func open(state: IssueLifecycle.StateName?, procedure: Procedure) throws {
    let bank = try TestBank()
    let customer = try bank.customer(1, in: state).number
    let history = IssueHistory(try bank.read { try $0.issues(of: customer) })
    let index = try #require(Procedure.allCases.firstIndex(of: procedure))
    let expected = try #require(Self.table[state])[index]
    #expect(procedure.unavailability(in: history, access: .full) == expected)

    let limited = procedure == .request && state != .suspended ? .activationOnly : expected
    #expect(procedure.unavailability(in: history, access: .activationOnly) == limited)
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
    ]
    for (procedure, act) in acts {
      guard let why = overview.unavailable[procedure] else { continue }
      #expect(throws: BankError.refused(.unavailable(procedure, why))) { try act() }
    }
    #expect(try bank.issue(customer)?.state.name == state, "a refused act changes nothing")
  }
}
