import BankFixtures
import BankService
import OneTimePassword
import Primitives
import SQLiteStore
import SeededRandom
import TokenDomain
import Vault

/// The service and the model side by side: everything that happens, happens to both.
final class ModelStage {
  /// The service and the model do not agree, or something holds that must never hold.
  struct Disagreement: Error, CustomStringConvertible {
    let description: String
  }

  let bank: BankService
  let store: SQLiteStore
  private let desk: OperatorDesk
  let chain: LedgerChain
  private let clock = SettableClock(TestBank.start)
  let codes = Codes()
  var book: RuleBook
  private var tokens = 0
  private var changes = 0
  private var proofs: [Int: PasswordProof] = [:]
  private(set) var sessions: [Int: Session] = [:]
  private var passwords: [Int: [Happening.Password: SecretBytes]] = [:]
  var head = LedgerHead.empty
  var imprints: [Int64: String] = [:]
  var events: Set<String> = []
  var accepted: [Int64: UInt64] = [:]
  var serials: [SerialNumber: Issue.ID] = [:]

  init(missesToStop: Int = 5) throws {
    let (clock, codes) = (clock, codes)
    let key = try Sample.masterKey()
    chain = LedgerChain(key)
    store = try SQLiteStore.inMemory(masterKey: key, Sample.founding(under: key))
    bank = BankService(
      institution: .higasa(stock: Self.stockPolicy), store: store, masterKey: key,
      passwordCost: try Sample.cheapCost(), clock: { clock.now },
      randomness: { SeededGenerator(seed: 1) })
    desk = OperatorDesk(bank: bank, operatorName: "operator")
    book = RuleBook(
      missesToStop: missesToStop, now: clock.now.seconds, newest: clock.now.seconds,
      code: { codes.code($0, $1) }, lastSecond: { codes.lastSecond($0) },
      isShownByAnApp: { codes.isShownByAnApp($0, $1, at: clock.now.seconds) })
    for number in 0..<Happening.customers {
      try desk.add(
        Customer(
          number: try Sample.customer(number), name: "日傘 花子", kana: "ヒガサ ハナコ",
          address: Address("東京都千代田区丸の内1-1")),
        loginPassword: TestBank.loginPassword, confirmationPassword: TestBank.confirmationPassword)
      passwords[number] = [
        .login: TestBank.loginPassword, .confirmation: TestBank.confirmationPassword,
      ]
    }
  }

  func play(_ happening: Happening) throws {
    clock.advance(bySeconds: happening.wait)
    book.now = clock.now.seconds
    let before = book
    let answer = try answer(happening.act)
    let expected = book.answer(happening.act) { [before] code, which in
      typed(code, on: which, by: happening.act.customer, in: before)
    }
    guard answer == expected else {
      throw Disagreement(description: "answered \(answer), the rules say \(expected)")
    }
    try checkLedger()
    if let customer = happening.act.customer { try check(customer) }
  }

  /// What everything that happened has left is what `audit verify` calls whole.
  func verify() throws { _ = try desk.verifyLedger() }

  /// Nil for what is no code.
  private func typed(
    _ code: Happening.Typed, on which: Happening.Which, by customer: Int?, in book: RuleBook
  ) -> String? {
    let token = customer.flatMap { book.customers[$0].token(which) }
    switch code {
    case .malformed: return nil
    case .guessed(let number): return String(100_000 + number)
    case .shown(let minutes):
      guard let token else { return "271828" }
      return codes.code(token, codes.display(token, at: clock.now.seconds) + minutes)
    case .shownBy(let app):
      guard let token else { return "314159" }
      return codes.code(token, by: app, at: clock.now.seconds)
    }
  }

  // MARK: The service

  private func answer(_ act: Happening.Act) throws -> String {
    do {
      return try perform(act)
    } catch CustomerDenial.refused(let refusal) {
      return answer(refusal)
    } catch OperatorDenial.refused(let refusal) {
      return refusal.rule.rawValue
    }
  }

  private func answer(_ refusal: CustomerRefusal) -> String {
    let rule = refusal.rule.rawValue
    return switch refusal {
    case .wrongSerial(let tries), .wrongPair(let tries), .code(.wrong(let tries)):
      "\(rule) \(tries)"
    case .successorCode(.wrong(let tries)): "new \(rule) \(tries)"
    case .successorCode: "new \(rule)"
    case .passwordWait(let seconds): "\(rule) \(seconds)"
    case .credentials, .confirmation, .passwordRule, .passwordChangeFirst, .code, .codesSwapped,
      .resynchronisedLately,
      .stopped, .awaitingReissue, .unavailable, .activationOnly, .sessionEnded, .sessionExpired:
      rule
    }
  }

  private func secret(
    _ code: Happening.Typed, _ customer: Int, on which: Happening.Which = .current
  ) -> SecretBytes {
    Sample.secret(typed(code, on: which, by: customer, in: book) ?? "12345")
  }

  /// The serial number that an operator gives; one of nobody's where there is no such token.
  private func serial(_ which: Happening.Which?, of customer: Int) -> SerialNumber? {
    which.map { book.customers[customer].liveToken($0).flatMap(codes.serial) ?? Self.serial(9_999) }
  }

  private func perform(_ act: Happening.Act) throws -> String {
    func number(_ customer: Int) -> CustomerNumber { Self.numbers[customer] }
    let reason = Self.reason
    switch act {
    case .enter(let c, let place, let isRight):
      let password = password(.login, of: c, isRight)
      switch try bank.logIn(number(c), password: password, from: Self.origin(place)) {
      case .open(let session):
        sessions[c] = session
        return "in"
      case .codeWanted(let proof):
        proofs[c] = proof
        return "code-wanted"
      }
    case .enterUnknown(let stranger):
      _ = try bank.logIn(
        Self.numbers[Happening.customers + stranger], password: TestBank.loginPassword,
        from: TestBank.origin)
      return "in"
    case .present(let c, let code):
      guard let proof = proofs[c] else { return "none" }
      sessions[c] = try bank.presentCode(secret(code, c), after: proof)
      return "in"
    case .correct(let c, let first, let second):
      guard let proof = proofs[c] else { return "none" }
      sessions[c] = try bank.resynchronise(secret(first, c), secret(second, c), after: proof)
      return "in"
    case .request(let c, let kind, let isRight, let isKnowing):
      guard let session = sessions[c] else { return "none" }
      let unstarted = isKnowing ? book.customers[c].unstarted.flatMap(codes.serial) : nil
      let confirmation = password(.confirmation, of: c, isRight)
      switch kind {
      case .hardware:
        let asked = try bank.requestHardwareToken(
          session, confirmation: confirmation, replacing: unstarted)
        sessions[c] = asked.session
        try agree("a renewal", asked.isRenewal, current(c)?.state == .active)
      case .software:
        let issued = try bank.issueSoftwareToken(
          session, confirmation: confirmation, replacing: unstarted)
        sessions[c] = issued.session
        try agree("a renewal", issued.isRenewal, current(c)?.state == .active)
        codes.scan(issued.key, as: book.nextSoftware, at: clock.now)
      }
      return "done"
    case .activate(let c, let isRightSerial, let code):
      guard let session = sessions[c] else { return "none" }
      let token = isRightSerial ? book.customers[c].token(.current) : nil
      let done = try bank.activateToken(
        session, serial: token.flatMap(codes.serial) ?? Self.serial(9_999), code: secret(code, c))
      sessions[c] = done.session
      try agree("the kind that was started", done.started.rawValue, current(c)?.kind.rawValue)
      return "in"
    case .switchTokens(let c, let old, let new, let isSwapped):
      guard let session = sessions[c] else { return "none" }
      let (first, second) = (secret(old, c), secret(new, c, on: .successor))
      let done = try bank.switchToken(
        session, old: isSwapped ? second : first, new: isSwapped ? first : second)
      sessions[c] = done.session
      try agree("the kind that was replaced", done.replaced.rawValue, current(c)?.kind.rawValue)
      return "done"
    case .takeBack(let c, let isRight):
      guard let session = sessions[c] else { return "none" }
      try bank.cancelRequest(session, confirmation: password(.confirmation, of: c, isRight))
      return "done"
    case .report(let c, let loss):
      guard let session = sessions[c] else { return "none" }
      let done = try bank.reportToken(session, as: Self.loss(loss))
      sessions[c] = done.session
      try agree("since when it is stopped", done.since, clock.now)
      return "done"
    case .reportBeforeCode(let c, let loss):
      guard let proof = proofs[c] else { return "none" }
      let since = try bank.reportToken(as: Self.loss(loss), after: proof)
      try agree("since when it is stopped", since, clock.now)
      return "done"
    case .correctBeforeStart(let c, let first, let second):
      guard let session = sessions[c] else { return "none" }
      try bank.resynchronise(session, secret(first, c), secret(second, c))
      return "in"
    case .release(let c, let isRight):
      guard let session = sessions[c] else { return "none" }
      let done = try bank.releaseToken(
        session, confirmation: password(.confirmation, of: c, isRight))
      sessions[c] = done.session
      try agree("the kind that was released", done.released.rawValue, current(c)?.kind.rawValue)
      return "done"
    case .changePassword(let c, let kind, let isRight):
      guard let session = sessions[c] else { return "none" }
      let new = newPassword(kind, of: c)
      sessions[c] = try bank.changePassword(
        session, Self.kind(kind), from: password(kind, of: c, isRight), to: new)
      passwords[c]?[kind] = new
    case .resetPassword(let c, let kind):
      let new = newPassword(kind, of: c)
      try desk.resetPassword(Self.kind(kind), of: number(c), to: new, reason: reason)
      passwords[c]?[kind] = new
    case .spendShownCodes: try desk.spendShownCodes()
    case .addTokens(let count):
      let new = (tokens..<tokens + count).map { codes.token($0, from: clock.now) }
      let offered = (tokens > 0 ? [codes.known(0)].compactMap(\.self) : []) + new
      _ = try desk.importBatch(of: Self.carton, reviewed: count) { offer in
        for token in offered { try offer(OfferedToken(token.token, seed: token.seed)) }
      }
      tokens += count
    case .retire(let token): try desk.retire(Self.serial(token), reason: reason)
    case .retireBatch(let batch):
      _ = try desk.retire(Batch.ID(rawValue: Int64(batch) + 1), reason: reason)
    case .changeRecord(let c):
      changes += 1
      try desk.change(
        number(c), CustomerChange(name: try RecordText("日傘 \(changes)", for: .name)),
        reason: reason)
    case .close(let c): try desk.close(number(c), reason: reason)
    case .dispatch(let c): _ = try desk.dispatch(to: number(c))
    case .cancel(let c): try desk.cancelRequest(of: number(c))
    case .resume(let c): try desk.resume(number(c), reason: reason)
    case .revoke(let c, let which, let why, let reissue):
      let end = IssueLifecycle.RevocationReason(rawValue: why.rawValue) ?? .replaced
      try desk.revoke(
        number(c), serial: serial(which, of: c), as: end, reason: reason, reissue: reissue)
    case .bookReissue(let c): try desk.bookReissue(for: number(c), reason: reason)
    case .unlock(let c):
      // Where nothing is stopped nothing is written.
      if try desk.unlock(number(c), reason: reason).isEmpty { return "none" }
    case .correctByOperator(let c, let which, let first, let second):
      try desk.resynchronise(
        number(c), serial: serial(which, of: c), secret(first, c, on: which ?? .current),
        secret(second, c, on: which ?? .current), reason: reason)
    case .acceptClock: try desk.acceptClock(reason: reason)
    }
    return "done"
  }

  private func password(
    _ kind: Happening.Password, of customer: Int, _ isRight: Bool
  ) -> SecretBytes {
    isRight ? passwords[customer]?[kind] ?? SecretBytes() : TestBank.wrongPassword
  }

  /// One that the customer does not have, and that is never the other one.
  private func newPassword(_ kind: Happening.Password, of customer: Int) -> SecretBytes {
    let old = password(kind, of: customer, true)
    let both = [Sample.secret("first-\(kind)-secret"), Sample.secret("second-\(kind)-secret")]
    return both.first { !$0.equalsInConstantTime(old) } ?? old
  }
}
