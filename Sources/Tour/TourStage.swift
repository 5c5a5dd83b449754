import BankService
import Canvas
import CustomerScreens
import DemoBank
import Pages
import Primitives
import SeedFiles
import Stages
import TokenDomain
import VirtualKeyFob

/// What is on the tour's stage: a bank, its customer's screen, the token, the operator's desk.
package final class TourStage: Stage {
  /// A key by a name that there is not, or another size: a layout says how large a pane is.
  package struct Impossible: Error {
    let what: String
  }

  /// What panes are drawn for.
  package struct Setting: Hashable, Sendable {
    /// Of everything that is said.
    package var language: Language
    /// Of all panes.
    package var look: Look
    /// What the terminal can show at all.
    package let abilities: SurfaceAbilities
    /// How many columns it gives a half block; nil: it does not tell.
    package let halfBlock: Int?

    /// A language, and what a terminal shows.
    package init(
      language: Language, look: Look, abilities: SurfaceAbilities = .full, halfBlock: Int? = 1
    ) {
      self.language = abilities.isASCII ? .en : language
      (self.look, self.abilities, self.halfBlock) = (look, abilities, halfBlock)
    }
  }

  /// What the customer has in the hand.
  private enum Token {
    case fob(Pane<KeyFob>, SeedRecord)
    case phone(Pane<Phone>)
  }

  /// How wide a pane is now.
  private final class Width {
    var columns = firstSize.columns
  }

  /// Until a layout says how large a pane is.
  fileprivate static let firstSize = TourLayout.best

  let bank: TourBank
  private(set) var setting: Setting
  private var customer: Pane<InternetBanking>
  private let desk: Pane<Desk>
  private let verifier: Pane<VerifierPane>
  private let ledger: Pane<LedgerPane>
  /// Whether somebody has changed the database from outside: then the bank is not whole any more.
  private(set) var isBrokenInto = false
  /// Whether something may have happened since the bank was asked what it knows.
  private var isStale = true
  private var token: Token?
  /// In the place of a token, where there is none yet.
  private let emptyHand: Pane<EmptyHand>
  private var sizes: [PaneName: Size] = [:]
  private let deskWidth = Width()
  /// Where something has happened last.
  private(set) var acting = PaneName.customer
  package var apps: [AuthenticatorApp] = []

  /// - Parameter fob: the serial number of the fob in the customer's hand; nil for none.
  package init(_ bank: TourBank, _ setting: Setting, fob: String?) throws {
    (self.bank, self.setting) = (bank, setting)
    customer = Self.customer(of: bank, setting, Self.firstSize)
    let (operate, width) = (bank.operate, deskWidth)
    desk = Pane(Desk(language: setting.language), size: Self.firstSize, look: setting.look) {
      switch $0 {
      case .run(let words, let language): operate(words, language, width.columns)
      }
    }
    emptyHand = Pane.showing(EmptyHand(language: setting.language), setting)
    verifier = Pane.showing(VerifierPane(language: setting.language), setting)
    ledger = Pane.showing(LedgerPane(language: setting.language), setting)
    if let fob { try take(fob: fob) }
  }

  /// At the door.
  private static func customer(
    of bank: TourBank, _ setting: Setting, _ size: Size
  ) -> Pane<InternetBanking> {
    let origin = SessionOrigin(session: "tour", terminal: nil, peer: nil)
    return Pane(
      InternetBanking(
        institution: bank.service.institution, language: setting.language,
        abilities: setting.abilities, now: bank.milliseconds),
      size: size, look: setting.look, halfBlock: setting.halfBlock,
      asking: Teller(bank: bank.service, origin: origin).ask)
  }

  /// Begins anew what somebody has ended by hand.
  func reviveEnded() {
    if customer.isEnded {
      customer = Self.customer(of: bank, setting, sizes[.customer] ?? Self.firstSize)
    }
    if case .fob(let pane, let record) = token, pane.isEnded { show(fob: record) }
  }

  // MARK: Panes

  func pane(_ name: PaneName) -> any ShownPane {
    switch name {
    case .customer: customer
    case .desk: desk
    case .verifier: verifier
    case .ledger: ledger
    case .token:
      switch token {
      case .fob(let pane, _): pane
      case .phone(let pane): pane
      case nil: emptyHand
      }
    }
  }

  /// Asks the bank what it knows, if that is shown.
  func inquire(for names: [PaneName]) {
    guard isStale, names.contains(.verifier) || names.contains(.ledger) else { return }
    isStale = false
    let knowledge = bank.knowledge()
    verifier.change { $0.judged = knowledge.judged }
    ledger.change { $0.rows = knowledge.rows }
  }

  /// Gives a pane the size that it is shown in.
  func arrange(_ name: PaneName, _ size: Size) {
    sizes[name] = size
    if name == .desk { deskWidth.columns = size.columns }
    pane(name).arrange(size, setting.look, at: bank.milliseconds)
  }

  /// Has everything said in this language, and drawn in this look.
  func adopt(_ setting: Setting) {
    self.setting = setting
    let language = setting.language
    customer.change { $0.speak(language) }
    desk.change { $0.speak(language) }
    verifier.change { $0.speak(language) }
    ledger.change { $0.speak(language) }
    switch token {
    case .fob(let pane, _): pane.change { $0.speak(language) }
    case .phone(let pane): pane.change { $0.speak(language) }
    case nil: emptyHand.change { $0.speak(language) }
    }
    for name in PaneName.allCases {
      let pane = pane(name)
      pane.arrange(sizes[name] ?? pane.window.size, setting.look, at: bank.milliseconds)
    }
  }

  /// Lets somebody type commands at the desk.
  func openDesk(_ takesCommands: Bool) {
    desk.change { $0.takesCommands = takesCommands }
  }

  /// Hands an event to a pane.
  func send(_ event: TerminalEvent, to name: PaneName) {
    pane(name).send(event, at: bank.milliseconds)
    acting = name
    look()
  }

  /// Shows the other side of the fob, if that is what is in the hand.
  func turnFob() {
    if case .fob(let pane, _) = token { pane.send(.key(.character(" ")), at: bank.milliseconds) }
  }

  /// Everybody looks at the clock who has something of it.
  private func look() {
    isStale = true
    for name in [PaneName.customer, .token] { pane(name).send(.timeout, at: bank.milliseconds) }
  }

  /// The customer has this fob in the hand from now on, or none.
  func hold(fob serial: String?) throws {
    guard let serial else { return token = nil }
    try take(fob: serial)
  }

  private func take(fob serial: String) throws {
    if case .fob(_, let record) = token, record.serial.text == serial { return }
    guard let record = bank.fobs.records.first(where: { $0.serial.text == serial }) else {
      throw DemoFobs.UnknownSerial(serial: serial)
    }
    show(fob: record)
  }

  private func show(fob record: SeedRecord) {
    let clock = bank.clock
    show(
      .fob(
        Pane(
          KeyFob(
            serial: record.serial.text, expires: record.expires,
            reading: record.reading(at: clock.now), language: setting.language,
            abilities: setting.abilities, now: bank.milliseconds),
          size: sizes[.token] ?? Self.firstSize, look: setting.look
        ) { request in
          switch request {
          case .read: record.reading(at: clock.now)
          }
        }, record))
  }

  private func take(_ app: AuthenticatorApp) {
    let clock = bank.clock
    show(
      .phone(
        Pane(
          Phone(Phone.Reading(app, at: clock.now), language: setting.language),
          size: sizes[.token] ?? Self.firstSize, look: setting.look
        ) { request in
          switch request {
          case .read: Phone.Reading(app, at: clock.now)
          }
        }))
  }

  private func show(_ token: Token) {
    self.token = token
    acting = .token
  }

  /// By its name.
  var screen: String { customer.application.screen.id.rawValue }
  /// What was done last at the desk, and what came of it.
  var lastAtDesk: [String] { desk.application.last }

  /// How long it is to the first second of the 90 days before the expiry of the fob in the hand; nil for none, or when it
  /// is past.
  var secondsToRenewal: Int64? {
    guard case .fob(_, let record) = token else { return nil }
    let seconds = RenewalRule.begins(before: record.expires).firstSecond.seconds(since: now)
    return seconds > 0 ? seconds : nil
  }

  // MARK: Stage

  package var language: Language { customer.application.language }
  package var now: UnixTime { bank.clock.now }
  package var rows: [String] { prompt.rows }

  /// The customer's screen as the scripts look at it, whatever size its pane has.
  private var prompt: Frame {
    var window = Window(size: TourLayout.best)
    let page = customer.application.page()
    window.turn(to: page)
    return window.frame(of: page)
  }

  package func code(serial: String, steps: Int64) throws -> String {
    try take(fob: serial)
    acting = .token
    return try bank.fobs.code(serial: serial, at: now, steps: steps)
  }

  package func readKey() throws -> AuthenticatorApp {
    let app = try AuthenticatorApp(readingFrom: prompt)
    take(app)
    return app
  }

  package func type(_ text: String) {
    for scalar in text.unicodeScalars { press(.character(scalar)) }
  }

  package func press(_ name: String) throws {
    guard let key = Key(scriptName: name) else { throw Impossible(what: name) }
    press(key)
  }

  private func press(_ key: Key) {
    // A script presses nothing that it does not see.
    customer.reveal()
    send(.key(key), to: .customer)
  }

  package func resize(columns: Int, rows: Int) throws {
    throw Impossible(what: "resize")
  }

  package func wait(seconds: Int64) {
    bank.clock.advance(bySeconds: seconds)
    look()
  }

  package func operate(_ arguments: [String]) -> StageAnswer {
    let answer = bank.operate(arguments, setting.language, deskWidth.columns)
    desk.change { $0.add(arguments, answer) }
    acting = .desk
    look()
    return StageAnswer(
      isDone: answer.isDone, said: answer.lines.map(\.text).joined(separator: "\n"))
  }

  package func intrude(_ customer: String) throws {
    guard let number = CustomerNumber(customer) else { throw Impossible(what: customer) }
    isBrokenInto = true
    let statement = try bank.intrude(number)
    desk.change {
      $0.add(
        "# bank.sqlite", DeskAnswer(lines: [.sentence(statement)], isDone: true))
    }
    acting = .desk
    look()
  }

  package func sees(_ text: String) -> Bool { prompt.rows.contains { $0.contains(text) } }
  package func misses(_ text: String) -> Bool { !sees(text) }
  package func hasEnded() -> Bool { customer.isEnded }
}

extension Pane where Program.Request == Nothing {
  /// Of an application that asks nothing of anybody.
  fileprivate static func showing(_ program: Program, _ setting: TourStage.Setting) -> Pane {
    Pane(program, size: TourStage.firstSize, look: setting.look) { _ in }
  }
}
