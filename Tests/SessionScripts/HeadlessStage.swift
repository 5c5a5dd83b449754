import BankFixtures
import BankService
import Canvas
import CustomerScreens
import DemoBank
import Foundation
import Pages
import Primitives
import SQLiteStore
import Stages
import TokenDomain

/// The screens and the bank without a terminal: a demo bank of its own, and a clock that scripts move.
package final class HeadlessStage: Stage {
  package struct Unknown: Error {
    let what: String
  }

  package let clock: SettableClock
  package let bank: BankService
  private let folder: TemporaryFolder
  private let fobs: DemoFobs
  private let bookmarks: Bookmarks
  private let pane: Pane<InternetBanking>
  /// Is shown what every event did: the front end before it and after.
  package var observer: ((InternetBanking, TerminalEvent, InternetBanking) -> Void)?

  package init(
    language: Language = .ja, size: Size = Size(columns: 80, rows: 24), isASCII: Bool = false,
    halfBlock: Int? = 1, look: Look = .plain, bookmarks: Bookmarks = .none
  ) throws {
    let demo = try DemoFile.atStart.get()
    let clock = SettableClock(TestBank.start)
    let folder = try TemporaryFolder()
    let path = folder.file("bank.sqlite")
    try demo.database.write(to: URL(fileURLWithPath: path))
    try demo.anchor.write(to: URL(fileURLWithPath: folder.file(SQLiteStore.anchorName)))
    let store = try SQLiteStore.open(at: path, masterKey: Sample.masterKey())
    bank = try DemoFile.service(on: store)({ clock.now })
    (self.clock, self.folder, fobs) = (clock, folder, demo.fobs)
    self.bookmarks = bookmarks
    pane = Pane(
      InternetBanking(
        institution: .higasa, language: language,
        abilities: SurfaceAbilities(isASCII: isASCII, inColours: true),
        now: TestBank.start.seconds * 1_000),
      size: size, look: look, halfBlock: halfBlock,
      asking: Self.teller(of: bank, bookmarks).ask)
  }

  /// A second terminal of the same bank.
  package init(beside first: HeadlessStage) {
    (clock, folder, fobs, bank) = (first.clock, first.folder, first.fobs, first.bank)
    bookmarks = first.bookmarks
    pane = Pane(
      InternetBanking(
        institution: .higasa, language: .ja, now: first.clock.now.seconds * 1_000),
      size: first.frame.size, asking: Self.teller(of: bank, bookmarks).ask)
  }

  private static func teller(of bank: BankService, _ bookmarks: Bookmarks) -> Teller {
    let origin = SessionOrigin(session: "headless", terminal: nil, peer: "192.0.2.10")
    return Teller(bank: bank, origin: origin, bookmarks: bookmarks)
  }

  /// The ledger, without what the demo's history left there.
  package func ledger() throws -> [LedgerRow] {
    try LedgerRow.all(in: folder.file("bank.sqlite")).filter { $0.session == "headless" }
  }

  package var isEnded: Bool { pane.isEnded }
  package var app: InternetBanking { pane.application }
  /// The front end and its window as a value.
  package var sitting: Sitting<InternetBanking> {
    Sitting(app, window: pane.window, halfBlock: pane.halfBlock)
  }
  /// What was painted since the last event, frame by frame.
  package var painted: [Frame] { pane.painted }
  /// How often what was typed ahead was forgotten.
  package var discarded: Int { pane.discarded }
  package var frame: Frame { pane.frame }
  package var rows: [String] { frame.rows }
  package var now: UnixTime { clock.now }
  package var apps: [AuthenticatorApp] = []

  package var language: Language { app.language }

  package func readKey() throws -> AuthenticatorApp { try AuthenticatorApp(readingFrom: frame) }

  package func send(_ event: TerminalEvent) {
    guard !isEnded else { return }
    let before = app
    pane.send(event, at: clock.now.seconds * 1_000)
    observer?(before, event, app)
  }

  package func type(_ text: String) {
    for scalar in text.unicodeScalars { send(.key(.character(scalar))) }
  }

  package func press(_ name: String) throws {
    guard let key = Key(scriptName: name) else { throw Unknown(what: "key \(name)") }
    send(.key(key))
  }

  package func code(serial: String, steps: Int64) throws -> String {
    try fobs.code(serial: serial, at: clock.now, steps: steps)
  }

  package func resize(columns: Int, rows: Int) {
    send(.resized(Size(columns: columns, rows: rows)))
  }

  package func wait(seconds: Int64) {
    clock.advance(bySeconds: seconds)
    send(.timeout)
  }

  package func sees(_ text: String) -> Bool {
    rows.contains { $0.contains(text) }
  }

  package func misses(_ text: String) -> Bool { !sees(text) }
  package func hasEnded() -> Bool { isEnded }

  /// The few command lines that scripts use, done at the operators' desk.
  package func operate(_ arguments: [String]) throws -> StageAnswer {
    let desk = OperatorDesk(bank: bank, operatorName: "operator")
    // What only looks changes nothing for whoever sits at this stage.
    if arguments == ["audit", "verify"] {
      return StageAnswer(isDone: (try? desk.verifyLedger()) != nil)
    }
    if ["list", "show", "explain"].contains(arguments.dropFirst().first) {
      return StageAnswer(isDone: true)
    }
    guard arguments.count >= 3, let number = CustomerNumber(arguments[2]) else {
      throw Unknown(what: "command \(arguments)")
    }
    let reason = try Reason("script")
    switch (arguments[0], arguments[1]) {
    case ("application", "dispatch"): _ = try desk.dispatch(to: number)
    case ("application", "cancel"): try desk.cancelRequest(of: number)
    case ("issue", "resume"): try desk.resume(number, reason: reason)
    case ("issue", "reissue"): try desk.bookReissue(for: number, reason: reason)
    case ("issue", "revoke"):
      guard let at = arguments.firstIndex(of: "--as"), at + 1 < arguments.count,
        let why = IssueLifecycle.RevocationReason(rawValue: arguments[at + 1])
      else { throw Unknown(what: "command \(arguments)") }
      let serial = arguments.firstIndex(of: "--serial").flatMap { SerialNumber(arguments[$0 + 1]) }
      try desk.revoke(
        number, serial: serial, as: why, reason: reason, reissue: arguments.contains("--reissue"))
    case ("customer", "unlock"): try desk.unlock(number, reason: reason)
    case ("customer", "reset-password"):
      guard let word = arguments.last else { throw Unknown(what: "command \(arguments)") }
      try desk.resetPassword(.login, of: number, to: SecretBytes(Array(word.utf8)), reason: reason)
    default: throw Unknown(what: "command \(arguments)")
    }
    return StageAnswer(isDone: true)
  }

  package func intrude(_ customer: String) throws {
    guard let number = CustomerNumber(customer) else { throw Unknown(what: customer) }
    try Intruder.liftStop(of: number, in: folder.file("bank.sqlite"))
  }
}
