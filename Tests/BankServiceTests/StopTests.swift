import BankFixtures
import BankService
import Primitives
import Testing
import TokenDomain

@Suite("認証停止: wrong codes stop the token (rules §4)")
struct StopTests {
  /// A bank whose customer uses a token, at a code that is fresh.
  struct Scene {
    let bank: TestBank
    let customer: CustomerNumber
    let token: TestToken

    init(_ institution: Institution = .higasa, state: IssueLifecycle.StateName = .active) throws {
      bank = try TestBank(institution: institution)
      let (customer, token) = try bank.customer(1, in: state)
      (self.customer, self.token) = (customer, try #require(token))
    }

    var wrong: [SecretBytes] { token.wrongCodes(around: bank.now, count: 10) }

    func present(_ code: SecretBytes) throws { try bank.logIn(customer, code: code) }

    func miss(_ code: SecretBytes, triesLeft: Int) {
      #expect(throws: CustomerDenial.refused(.code(.wrong(triesLeft: triesLeft)))) {
        try present(code)
      }
    }

    /// The right code of a new step.
    func succeed() throws -> Session {
      bank.clock.advance(bySeconds: 60)
      return try bank.logIn(customer, code: token.code(at: bank.now))
    }
  }

  @Test("each miss tells how many are left, down to the stop", arguments: 3...10)
  func countdown(limit: Int) throws {
    let standard = Institution.higasa
    let institution = Institution(
      name: standard.name, telephone: standard.telephone, hours: standard.hours,
      issueFee: standard.issueFee, deliveryTime: standard.deliveryTime,
      stopPolicy: try #require(StopPolicy(consecutiveMisses: limit, missesInWindow: 20)))
    let scene = try Scene(institution)
    let proof = try scene.bank.prove(scene.customer)
    for (count, code) in scene.wrong.prefix(limit - 1).enumerated() {
      scene.miss(code, triesLeft: limit - 1 - count)
    }
    let stopped = CustomerDenial.refused(
      .stopped(since: scene.bank.now, reason: .consecutiveMisses))
    #expect(throws: stopped) { try scene.present(scene.wrong[limit - 1]) }
    #expect(throws: stopped, "the password alone tells it from now on") {
      try scene.bank.givePassword(scene.customer)
    }
    #expect(throws: CustomerDenial.refused(.sessionEnded(present: .suspended))) {
      try scene.bank.service.presentCode(scene.token.code(at: scene.bank.now), after: proof)
    }
  }

  @Test("a success forgets the misses, and tells of them once")
  func success() throws {
    let scene = try Scene()
    for round in 1...2 {
      for (count, code) in scene.wrong.prefix(4).enumerated() {
        scene.miss(code, triesLeft: 4 - count)
      }
      let last = scene.bank.now
      #expect(try scene.succeed().missNotice == MissNotice(count: 4, last: last), "round \(round)")
      #expect(try scene.succeed().missNotice == nil, "round \(round)")
    }
  }

  @Test("twenty misses within thirty days stop it, whatever successes lie between")
  func window() throws {
    let scene = try Scene()
    for _ in 1...4 {
      for (count, code) in scene.wrong.prefix(4).enumerated() {
        scene.miss(code, triesLeft: 4 - count)
      }
      _ = try scene.succeed()
    }
    for (count, code) in scene.wrong.prefix(3).enumerated() {
      scene.miss(code, triesLeft: 3 - count)
    }
    #expect(
      throws: CustomerDenial.refused(
        .stopped(since: scene.bank.now, reason: .missesWithinThirtyDays))
    ) { try scene.present(scene.wrong[3]) }
  }

  @Test("misses of more than thirty days ago are not among the twenty")
  func afterWindow() throws {
    let scene = try Scene()
    for _ in 1...4 {
      for code in scene.wrong.prefix(4) {
        #expect(throws: CustomerDenial.self) { try scene.present(code) }
      }
      _ = try scene.succeed()
    }
    scene.bank.clock.advance(bySeconds: 31 * 86_400)
    for (count, code) in scene.wrong.prefix(4).enumerated() {
      scene.miss(code, triesLeft: 4 - count)
    }
  }

  @Test("what is not a miss: malformed, used, or the same wrong code within one step")
  func notMisses() throws {
    let scene = try Scene()
    let used = scene.token.code(at: scene.bank.now)
    try scene.present(used)
    for text in ["", "12345", "1234567", "12345x", "パスワード"] {
      #expect(throws: CustomerDenial.self) { try scene.present(Sample.secret(text)) }
    }
    #expect(throws: CustomerDenial.refused(.code(.used(seconds: 60)))) { try scene.present(used) }
    #expect(try scene.bank.issue(scene.customer)?.misses == 0)

    for _ in 1...7 { scene.miss(scene.wrong[0], triesLeft: 4) }
    #expect(try scene.bank.issue(scene.customer)?.misses == 1)
    scene.miss(scene.wrong[1], triesLeft: 3)
    // Back and forth between two codes is still two misses.
    for _ in 1...3 { for code in scene.wrong.prefix(2) { scene.miss(code, triesLeft: 3) } }
    let before = scene.wrong[1]
    scene.bank.clock.advance(bySeconds: 60)
    scene.miss(before, triesLeft: 2)
  }

  @Test("nor is a code that wants the next one; a wrong next one is, and changes nothing else")
  func nextCode() throws {
    let scene = try Scene(state: .issued)
    let bank = scene.bank
    func activate(_ code: SecretBytes) throws {
      _ = try bank.service.activateToken(
        try bank.logIn(scene.customer), serial: scene.token.serial, code: code)
    }
    // Five minutes ahead: within what a key fob may be at dispatch, too far to be taken alone.
    #expect(throws: CustomerDenial.refused(.code(.nextWanted(seconds: 60)))) {
      try activate(scene.token.code(at: bank.now, offset: 300))
    }
    #expect(try bank.issue(scene.customer)?.misses == 0)
    #expect(throws: CustomerDenial.refused(.code(.wrong(triesLeft: 4)))) {
      try activate(scene.wrong[0])
    }
    bank.clock.advance(bySeconds: 60)
    try activate(scene.token.code(at: bank.now, offset: 300))
    #expect(try bank.issue(scene.customer)?.state.name == .active)
  }

  @Test("a wrong serial is a miss that leaves the code as good as before")
  func wrongSerial() throws {
    let scene = try Scene(state: .issued)
    let bank = scene.bank
    let session = try bank.logIn(scene.customer)
    let code = scene.token.code(at: bank.now)
    let others = [try bank.addToken(2).serial, try Sample.serial(99)]
    for (count, serial) in others.enumerated() {
      #expect(throws: CustomerDenial.refused(.wrongSerial(triesLeft: 4 - count))) {
        try bank.service.activateToken(session, serial: serial, code: code)
      }
    }
    let renewed = try bank.service.activateToken(
      session, serial: scene.token.serial, code: code)
    #expect(try bank.service.overview(renewed.session).issue?.misses == 0)
  }

  @Test("a token can be stopped before 利用開始, and then the login is refused too")
  func stoppedBeforeUse() throws {
    let scene = try Scene(state: .issued)
    let session = try scene.bank.logIn(scene.customer)
    for code in scene.wrong.prefix(5) {
      #expect(throws: CustomerDenial.self) {
        try scene.bank.service.activateToken(session, serial: scene.token.serial, code: code)
      }
    }
    #expect(throws: CustomerDenial.refused(.sessionEnded(present: .suspended))) {
      try scene.bank.service.overview(session)
    }
    try scene.bank.desk.resume(scene.customer, reason: try Sample.reason("asked for"))
    #expect(try scene.bank.issue(scene.customer)?.state.name == .issued)
    try scene.bank.activate(scene.customer, scene.token)
  }

  @Test(
    "an operator lifts it: no misses, used codes stay used, a drifted token gets in by two codes")
  func lifted() throws {
    let scene = try Scene()
    let bank = scene.bank
    let used = scene.token.code(at: bank.now)
    try scene.present(used)
    try bank.stop(scene.customer, scene.token)
    try bank.desk.resume(scene.customer, reason: try Sample.reason("asked for"))
    #expect(try bank.issue(scene.customer)?.misses == 0)
    #expect(throws: CustomerDenial.self, "used before the stop") { try scene.present(used) }
    #expect(try bank.issue(scene.customer)?.misses == 0)
    #expect(throws: CustomerDenial.refused(.code(.nextWanted(seconds: 60)))) {
      try scene.present(scene.token.code(at: bank.now, offset: 480))
    }
    bank.clock.advance(bySeconds: 60)
    try scene.present(scene.token.code(at: bank.now, offset: 480))
    scene.miss(scene.wrong[0], triesLeft: 4)
  }
}
