import Canvas
import CustomerScreens
import Foundation
import Pages
import SeededRandom
import SessionScripts
import Testing

/// Streams of random keys, pastes, windows, waits and operators' acts.
///
/// A stream that fails is played again, shorter, until its shortest failing beginning is found.
@Suite("A monkey at the terminal")
struct MonkeyTests {
  static let seeds = (1...20).map { UInt64($0) }
  /// Acts in one stream; with what is typed in one go, the streams are more than 100,000 events. More for a night's run.
  static let length =
    ProcessInfo.processInfo.environment["HIGASA_MONKEY_ACTS"].flatMap { Int($0) } ?? 2_500
  static let looks = [Look.plain, Look(.coloured, on: .light), Look(.drawn, on: .dark)]

  struct Broken: Error {
    let what: [String]
  }

  @Test("never gets out of it what must not be", arguments: seeds)
  func keepsTheRules(seed: UInt64) {
    var randomness = SeededGenerator(seed: seed)
    let acts = (0..<Self.length).map { _ in MonkeyAct.random(using: &randomness) }
    guard let (count, broken) = Self.firstFailure(of: acts, in: Self.looks[Int(seed % 3)]) else {
      return
    }
    let last = acts[..<count].suffix(12).map(\.description).joined(separator: "\n")
    Issue.record("seed \(seed), after \(count) acts: \(broken)\nthe last acts:\n\(last)")
  }

  /// How many acts of the beginning it takes, and what is wrong then.
  private static func firstFailure(of acts: [MonkeyAct], in look: Look) -> (Int, [String])? {
    var played = 0
    do {
      var stage = try HeadlessStage(look: look)
      for act in acts {
        played += 1
        if stage.isEnded {
          try checkLedger(of: stage)
          stage = try HeadlessStage(
            language: played.isMultiple(of: 2) ? .ja : .en, look: look)
        }
        let told = stage.app.message
        try stage.perform(act)
        let found = violations(on: stage, after: act, told)
        if !found.isEmpty { throw Broken(what: found) }
        if played.isMultiple(of: 250) {
          try checkLedger(of: stage)
          if !leadsHome(stage.sitting) { throw Broken(what: ["Esc leads nowhere"]) }
        }
      }
      stage.send(.ended(signal: 1))
      try checkLedger(of: stage)
      return nil
    } catch let broken as Broken {
      return (played, broken.what)
    } catch {
      return (played, ["\(error)"])
    }
  }

  private static func violations(
    on stage: HeadlessStage, after act: MonkeyAct, _ told: Message?
  ) -> [String] {
    let app = stage.sitting
    var found = FrameRules.violations(of: stage.painted.last ?? app.frame(), by: app)
    let isShown = { (frame: Frame) in
      let text = CompactText(frame)
      return [MonkeyAct.secretMark, "demo-"].contains { secret in
        text.contains(secret)
      }
    }
    if stage.painted.contains(where: isShown) { found.append("a password is shown") }
    let parts = app.application.page().parts
    if parts.contains(where: {
      $0.value.contains(MonkeyAct.secretMark) || $0.value.contains("demo-")
    }) {
      found.append("a password is on the page")
    }
    // How long a password must wait stays said while the next one is typed.
    let lasting = if case .rejected(_, _, let lasting) = told { lasting } else { told }
    let isTold =
      if case .untilRetry = app.message { app.message == lasting || act.isText } else { false }
    if !isTold, refused(app).contains(where: { !app.visit.form[$0].isEmpty }) {
      found.append("a secret outlives a refusal")
    }
    for screen in app.visit.screens.dropLast() {
      for field in screen.form.fields where field.spec.isSecret && !field.isEmpty {
        found.append("\(field.spec.label.en) outlives its screen")
      }
    }
    if app.visit.signedIn == nil,
      ![.login, .code, .resynchronisation, .report, .reportDone].contains(app.screen.id)
    {
      found.append("\(app.screen.id) without a login")
    }
    if app.visit.signedIn != nil, [.login, .code].contains(app.screen.id) {
      found.append("\(app.screen.id) with a login")
    }
    let order = FocusOrder(app.application.page())
    if !order.items.isEmpty, order.focus == nil { found.append("the focus is nowhere") }
    if app.visit.screens.count > 6 || app.overlays.layers.count > 4 {
      found.append("screens pile up")
    }
    return found
  }

  /// Whether Esc leads to where somebody began, from wherever they are.
  private static func leadsHome(_ sitting: Sitting<InternetBanking>) -> Bool {
    var sitting = sitting
    _ = sitting.update(.resized(Size(columns: 80, rows: 24)), at: sitting.now)
    for _ in 0..<20 {
      let isHome = sitting.screen.id == .login || sitting.screen.keys == .top
      if isHome, sitting.overlays.isEmpty { return true }
      // A key is given up by an answer.
      let key: Key =
        if case .question(.close, _) = sitting.overlays.top { .character("1") } else { .escape }
      _ = sitting.update(.key(key), at: sitting.now)
    }
    return false
  }

  /// The fields that must be empty now, since what was in them was refused.
  private static func refused(_ app: Sitting<InternetBanking>) -> [Field.Spec] {
    refused(app, by: app.message)
  }

  private static func refused(
    _ app: Sitting<InternetBanking>, by message: Message?
  ) -> [Field.Spec] {
    switch message {
    case .untilRetry(let message, _): refused(app, by: message)
    case .refusal(let refusal): app.screen.fields(refusedBy: refusal)
    case .oldToken(let refusal): app.screen.fields(refusedBy: .code(refusal))
    case .failure: app.visit.form.fields.map(\.spec).filter(\.isSecret)
    case .presentPasswordRefused: [.presentPassword]
    case .newPasswordsDiffer: [.newPassword, .newPasswordAgain]
    case .sameCodeTwice: [.secondCode]
    case .missing, .tooShort, .rejected, .softwareTokenIssued, .declined, .loggedOut,
      .timedOut, .resynchronised, .resynchronisedAtStart, .passwordChanged, .working,
      .lossNotChosen, .resumed, .loggedOutUnrecorded,
      .notLetIn, nil:
      []
    }
  }

  /// What a customer did was done while logged in, and the end of the program is a logout.
  private static func checkLedger(of stage: HeadlessStage) throws {
    var customer: String?
    for row in try stage.ledger() where row.rule == nil {
      switch row.event {
      case "login":
        guard customer == nil else { throw Broken(what: ["a login without the logout before it"]) }
        customer = row.customer
      case "logout":
        guard customer == row.customer else { throw Broken(what: ["a logout without a login"]) }
        customer = nil
      case "token-requested", "token-activated", "token-released", "token-switched",
        "request-cancelled":
        guard customer == row.customer else { throw Broken(what: ["\(row) without a login"]) }
      default: break
      }
    }
    let app = stage.app
    guard customer == app.visit.signedIn?.session.customer.digits || stage.isEnded else {
      throw Broken(what: ["the ledger has \(customer ?? "nobody") logged in"])
    }
    if stage.isEnded, app.visit.signedIn != nil { throw Broken(what: ["ended without a logout"]) }
  }
}

extension MonkeyAct {
  /// Whether it is more than one character: the first may be refused, and the others be typed after that.
  fileprivate var isText: Bool {
    switch self {
    case .types, .readsCode, .logsIn: true
    case .event, .waits, .operates: false
    }
  }
}
