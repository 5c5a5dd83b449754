import BankFixtures
import BankService
import OneTimePassword
import Primitives
import TokenDomain

extension ModelStage {
  static func origin(_ place: Int) -> SessionOrigin {
    SessionOrigin(session: "test", terminal: nil, peer: "192.0.2.\(100 + place)")
  }
  static func kind(_ password: Happening.Password) -> PasswordKind {
    switch password {
    case .login: .login
    case .confirmation: .confirmation
    }
  }
  static let reason: Reason = {
    do { return try Reason("asked for") } catch { preconditionFailure("\(error)") }
  }()
  static let carton = Batch.File(name: "carton", digest: [UInt8](repeating: 1, count: 32))
  static let stockPolicy: StockPolicy = {
    let days = Int(RuleBook.leastLife / 86_400)
    return StockPolicy(leastLifeDays: days, serials: .digits) ?? .standard
  }()
  static let numbers = (0..<Happening.customers + 3).compactMap {
    CustomerNumber("\(1_000_000 + $0)")
  }

  static func loss(_ loss: Happening.Loss) -> TokenLoss {
    switch loss {
    case .lost: .lost
    case .stolen: .stolen
    case .defective: .defective
    }
  }

  static func serial(_ token: Int) -> SerialNumber {
    guard let serial = SerialNumber("\(2_600_100_000_000 + token)") else {
      preconditionFailure("a serial number has 13 digits")
    }
    return serial
  }

  // MARK: What must hold after everything that happens

  /// The new rows continue the chain, and the newest about an issue tells how it is.
  func checkLedger() throws {
    try store.read { (records) throws(BankFailure) in
      try records.eachSealedRow(after: head.row) { (row) throws(BankFailure) in
        guard row.row == head.row + 1, chain.mac(of: row.encoded, after: head.mac) == row.mac,
          let record = LedgerRecord(encoded: row.encoded)
        else { throw .store(.tampered(.changed(row: row.row))) }
        head = LedgerHead(row: row.row, mac: row.mac)
        if let issue = record.issue { imprints[issue] = record.imprint }
        if record.outcome == "done" { events.insert(record.event) }
      }
    }
  }

  /// What is kept of a customer is what the rules say, to the last counter.
  func check(_ customer: Int) throws {
    let number = Self.numbers[customer]
    let model = book.customers[customer]
    let issues = try store.read { (records) throws(BankFailure) in
      try records.issues(of: number)
    }
    try checkPasswords(customer)
    try agree("issues", issues.count, model.issues.count)
    // Those that ended long ago cost time, and change no more: they are looked at now and then.
    let first = head.row % 64 == 0 ? 0 : max(0, issues.count - 2)
    for (issue, expected) in zip(issues[first...], model.issues[first...]) {
      try agree("state", issue.state.name.rawValue, expected.state.rawValue)
      try agree("serial", issue.state.serial, expected.token.flatMap(codes.serial))
      try agree("kind", issue.kind.rawValue, expected.kind.rawValue)
      try agree("succeeds", issue.succeeds, expected.succeeds.map { issues[$0].id })
      try agree("misses", issue.misses, expected.misses)
      try agree(
        "used", issue.verifier?.lastAccepted?.counter, expected.verifier?.used.map(UInt64.init))
      try agree(
        "wanted", issue.verifier?.wanted?.step.counter, expected.verifier?.wanted.map(UInt64.init))
      try agree("lowest", issue.verifier?.clock.lowest, expected.verifier?.lowest)
      try agree("highest", issue.verifier?.clock.highest, expected.verifier?.highest)
      try agree("as of", issue.verifier?.clock.asOf.seconds, expected.verifier?.asOf)
      try agree("corrected", issue.resynchronisedAt?.seconds, expected.correctedAt)
      try agree("imprint", imprints[issue.id.rawValue], issue.imprint.facts.text)
      try checkUse(of: issue)
    }
    try checkLive(issues.filter(\.state.isLive))
  }

  /// Every count of a password, wherever it is counted, and what the customer is told of them.
  private func checkPasswords(_ customer: Int) throws {
    let number = Self.numbers[customer]
    let (login, confirmation, sources) = try store.read { (records) throws(BankFailure) in
      (
        try records.credential(.login, of: number),
        try records.credential(.confirmation, of: number),
        try records.sources(of: number)
      )
    }
    let model = book.customers[customer]
    for (kept, kind) in [(login, Happening.Password.login), (confirmation, .confirmation)] {
      try agree("\(kind)", kept.map { Self.counts(of: $0.throttle) }, model[kind].counts)
      try agree("\(kind) to change", kept?.mustChange, model.mustChange.contains(kind))
    }
    try agree(
      "sources",
      sources.map { "\($0.source.name) \($0.lastLogin.seconds) \(Self.counts(of: $0.throttle))" },
      model.sources.sorted { $0.key < $1.key }.map { place, source in
        "address 192.0.2.\(100 + place) \(source.lastLogin) \(source.throttle.counts)"
      })
    guard let session = sessions[customer], let ticket = model.session else { return }
    for kind in Happening.Password.allCases {
      try agree(
        "\(kind) misses told", session.passwordMisses[Self.kind(kind)]?.count,
        ticket.told[kind])
    }
  }

  private static func counts(of throttle: PasswordThrottle) -> String {
    let misses = throttle.recentMisses.map { "\($0.time.seconds)\($0.isOfChange ? "c" : "")" }
    return RuleBook.Throttle.counts(
      throttle.misses, isStopped: throttle.isStopped, heldBack: throttle.heldBack, misses)
  }

  /// One live issue, or one in use with its successor, of one kind (rules §1).
  private func checkLive(_ live: [Issue]) throws {
    guard live.count > 1 else { return }
    let isRenewal =
      live.count == 2 && live[1].succeeds != nil && live[0].activatedAt != nil
      && live[1].activatedAt == nil
    guard isRenewal else {
      throw Disagreement(description: "live side by side: \(live.map(\.state))")
    }
  }

  /// No step is accepted twice, and no serial is in two issues.
  private func checkUse(of issue: Issue) throws {
    let used = issue.verifier?.lastAccepted?.counter
    if let before = accepted[issue.id.rawValue], used ?? 0 < before {
      throw Disagreement(
        description: "step \(before) of issue \(issue.id.rawValue) is unused again")
    }
    accepted[issue.id.rawValue] = used
    guard let serial = issue.state.serial else { return }
    if let other = serials[serial], other != issue.id {
      throw Disagreement(
        description: "\(serial) is in issues \(other.rawValue) and \(issue.id.rawValue)")
    }
    serials[serial] = issue.id
  }

  /// The issue that decides the login, before what is happening now.
  func current(_ customer: Int) -> RuleBook.IssueModel? {
    let model = book.customers[customer]
    return model.live.map { model.issues[$0] }
  }

  func agree<Value: Equatable>(_ what: String, _ kept: Value, _ expected: Value) throws {
    guard kept == expected else {
      throw Disagreement(description: "\(what): kept \(kept), the rules say \(expected)")
    }
  }
}
