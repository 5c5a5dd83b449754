import BankService
import Primitives
import TokenDomain

/// A code was not asked for where it should be, or the other way round.
package struct UnexpectedStep: Error {
  package let step: LoginStep
}

/// The ways of a customer, as short as a test wants to tell them.
extension BankFixture {
  /// The first step of the login.
  package func givePassword(
    _ number: CustomerNumber, _ password: SecretBytes = TestBank.loginPassword,
    from origin: SessionOrigin = TestBank.origin
  ) throws(CustomerDenial) -> LoginStep {
    try service.logIn(number, password: password, from: origin)
  }

  /// Every count of a password, that of the known sources last.
  package func throttles(
    _ kind: PasswordKind, of number: CustomerNumber
  ) throws -> [PasswordThrottle] {
    try store.read { (records) throws(BankFailure) in
      let shared = try records.credential(kind, of: number).map { [$0.throttle] } ?? []
      return kind == .login ? shared + (try records.sources(of: number).map(\.throttle)) : shared
    }
  }

  /// A login that the password alone opens.
  package func logIn(
    _ number: CustomerNumber, from origin: SessionOrigin = TestBank.origin
  ) throws -> Session {
    switch try givePassword(number, from: origin) {
    case .open(let session): session
    case .codeWanted(let proof): throw UnexpectedStep(step: .codeWanted(proof))
    }
  }

  /// A login up to where the code is asked for.
  package func prove(
    _ number: CustomerNumber, from origin: SessionOrigin = TestBank.origin
  ) throws -> PasswordProof {
    switch try givePassword(number, from: origin) {
    case .open(let session): throw UnexpectedStep(step: .open(session))
    case .codeWanted(let proof): proof
    }
  }

  /// A login with a code.
  @discardableResult
  package func logIn(_ number: CustomerNumber, code: SecretBytes) throws -> Session {
    try service.presentCode(code, after: try prove(number))
  }

  /// トークン発行, by the customer.
  package func request(_ number: CustomerNumber) throws {
    try service.requestHardwareToken(
      try logIn(number), confirmation: TestBank.confirmationPassword)
  }

  /// ワンタイムパスワード利用開始 with the code of this moment; a minute later the next code shows.
  @discardableResult
  package func activate(_ number: CustomerNumber, _ token: TestToken) throws -> Session {
    let session = try logIn(number)
    let renewed = try service.activateToken(
      session, serial: token.serial, code: token.code(at: now)
    ).session
    clock.advance(bySeconds: 60)
    return renewed
  }

  /// トークン発行 of a software token, by the customer; its key goes into an app.
  package func issueSoftware(
    _ session: Session, replacing: SerialNumber? = nil
  ) throws -> (session: Session, token: TestToken) {
    let issued = try service.issueSoftwareToken(
      session, confirmation: TestBank.confirmationPassword, replacing: replacing)
    return (issued.session, try TestToken(issued.key, on: now))
  }

  /// A customer with a token in use, 90 days or less before its expiry.
  package func customerNearExpiry(
    _ number: Int
  ) throws -> (number: CustomerNumber, token: TestToken) {
    let customer = try addCustomer(number)
    try request(customer)
    let token = try addToken(number, expires: TokyoDay(containing: now.advanced(byDays: 60)))
    _ = try desk.dispatch(to: customer, serial: token.serial)
    try activate(customer, token)
    return (customer, token)
  }

  /// A customer with a token in use and the next one at hand; a new code of the old one shows.
  package func customerWithTwo(
    _ number: Int
  ) throws -> (number: CustomerNumber, old: TestToken, new: TestToken) {
    let (customer, old) = try customerNearExpiry(number)
    let session = try logIn(customer, code: old.code(at: now))
    try service.requestHardwareToken(session, confirmation: TestBank.confirmationPassword)
    let new = try addToken(100 + number)
    _ = try desk.dispatch(to: customer, serial: new.serial)
    clock.advance(bySeconds: 60)
    return (customer, old, new)
  }

  /// A customer whose newest issue is in `state`, the shortest way; nil is none.
  ///
  /// - Returns: the customer, and the token if one was sent.
  @discardableResult
  package func customer(
    _ number: Int, in state: IssueLifecycle.StateName?
  ) throws -> (number: CustomerNumber, token: TestToken?) {
    let customer = try addCustomer(number)
    guard let state else { return (customer, nil) }
    try request(customer)
    switch state {
    case .requested: return (customer, nil)
    case .cancelled:
      try desk.cancelRequest(of: customer)
      return (customer, nil)
    case .issued, .active, .suspended, .released, .revoked: break
    }
    let token = try addToken(number)
    _ = try desk.dispatch(to: customer, serial: token.serial)
    switch state {
    case .issued, .requested, .cancelled: break
    case .active: try activate(customer, token)
    case .suspended:
      try activate(customer, token)
      try stop(customer, token)
    case .released:
      let session = try activate(customer, token)
      _ = try service.releaseToken(session, confirmation: TestBank.confirmationPassword)
    case .revoked: try revoke(customer, as: .defective)
    }
    return (customer, token)
  }

  /// Wrong codes at the login until the token is stopped.
  package func stop(_ number: CustomerNumber, _ token: TestToken) throws {
    let proof = try prove(number)
    for code in token.wrongCodes(around: now, count: 5) {
      do throws(CustomerDenial) {
        _ = try service.presentCode(code, after: proof)
      } catch {
        if case .refused = error { continue }
        throw error
      }
    }
  }

  package func revoke(
    _ number: CustomerNumber, as why: IssueLifecycle.RevocationReason, reissue: Bool = false
  ) throws {
    try desk.revoke(number, as: why, reason: try Sample.reason("asked for"), reissue: reissue)
  }

  /// The states of all of the customer's issues, without what is known of their tokens.
  package func states(
    of number: CustomerNumber
  ) throws(BankFailure) -> [IssueLifecycle.State<SerialNumber>] {
    try store.read { (records) throws(BankFailure) in
      try records.issues(of: number).map { $0.state.map(\.serial) }
    }
  }

  /// The customer's newest issue.
  package func issue(_ number: CustomerNumber) throws(BankFailure) -> Issue? {
    try store.read { (records) throws(BankFailure) in
      IssueHistory(try records.issues(of: number)).latest
    }
  }
}
