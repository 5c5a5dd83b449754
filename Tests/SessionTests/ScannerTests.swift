import BankFixtures
import BankService
import Foundation
import OneTimePassword
import Primitives
import PtyHarness
import SessionScripts
import Testing
import TokenDomain
import Stages

/// Other people's programs at the real one's screen: a scanner reads the QR code, an app computes the code.
@Suite("A QR code on the screen", .serialized)
struct ScannerTests {
  struct Window: Sendable, CustomTestStringConvertible {
    let columns: Int
    let rows: Int
    /// How many columns the terminal says that it gives a half block; nil: it does not say.
    let halfBlock: Int?
    var term = "xterm-256color"
    var testDescription: String {
      "\(columns)x\(rows) \(term) \(halfBlock.map { "\($0)" } ?? "silent")"
    }
  }

  static let windows = [
    Window(columns: 80, rows: 24, halfBlock: nil), Window(columns: 80, rows: 24, halfBlock: 1),
    Window(columns: 100, rows: 30, halfBlock: 1), Window(columns: 200, rows: 60, halfBlock: 1),
    Window(columns: 60, rows: 40, halfBlock: 1), Window(columns: 80, rows: 23, halfBlock: 1),
    Window(columns: 100, rows: 50, halfBlock: 2), Window(columns: 200, rows: 60, halfBlock: 2),
    Window(columns: 80, rows: 24, halfBlock: 1, term: "linux"),
    Window(columns: 80, rows: 24, halfBlock: 1, term: "tmux-256color"),
  ]

  @Test("is read by a scanner on black and on white, and starts the token", arguments: windows)
  func scanned(window: Window) throws {
    let stage = try Self.atKey(window)
    let address = try Self.waitForSymbol(stage.terminal)
    #expect(try Self.scan(stage.terminal, .white) == address)
    let app = try stage.readKey()
    #expect(
      address == "otpauth://totp/Higasa:1000001?secret=\(app.letters)&issuer=Higasa&period=60")

    let secret = String(try #require(address.firstMatch(of: /secret=([A-Z2-7]+)/)).output.1)
    let codes = try [0 as Int64, 60].map { seconds in
      try Self.run(
        "/usr/bin/oathtool", "--totp", "-s", "60", "-b",
        "--now=@\(stage.now.seconds + seconds)", secret)
    }
    try Script(
      """
      key esc
      see < 1.
      key 1
      see BOP001
      key 2
      see BOU001
      type \(codes[0])
      key enter
      see BOU002
      key f10
      see BLI001
      wait 60
      type 1000001
      key enter
      type demo-login-1
      key enter
      see BLI002
      type \(codes[1])
      key enter
      see BPT001
      """
    ).play(on: stage)
    #expect(try Self.session(at: try stage.bank()) == nil, "a code is asked for from now on")
  }

  @Test("is one in another form after its button, which a scanner reads too, and then letters")
  func otherForms() throws {
    let stage = try Self.atKey(Window(columns: 100, rows: 50, halfBlock: 1))
    let address = try Self.waitForSymbol(stage.terminal)
    #expect(stage.rows.contains { $0.contains("\u{2584}") })
    try Script("key tab tab enter\ngone \u{2584}\nsee 下のQRコード").play(on: stage)
    #expect(try Self.waitForSymbol(stage.terminal) == address)
    try Script("key enter\nsee 鍵を入力").play(on: stage)
    try stage.terminal.wait("no QR code") { _ in
      stage.terminal.look(row: 30, column: 50).paper == nil
    }
    #expect(try Self.scan(stage.terminal, .black) == nil)
    try Script("key enter\nsee \u{2584}").play(on: stage)
    #expect(try Self.waitForSymbol(stage.terminal) == address)
  }

  @Test(
    "is none where it could not be drawn, and the key in letters leads",
    arguments: [
      Window(columns: 79, rows: 24, halfBlock: 1), Window(columns: 80, rows: 22, halfBlock: 1),
      Window(columns: 80, rows: 24, halfBlock: 2), Window(columns: 40, rows: 12, halfBlock: 1),
      Window(columns: 80, rows: 24, halfBlock: nil, term: "vt220"),
    ])
  func none(window: Window) throws {
    let stage = try Self.atKey(window)
    #expect(!stage.rows.contains { $0.contains("\u{2584}") || $0.contains("\u{2580}") })
    #expect(try Self.scan(stage.terminal, .black) == nil)
    if window.rows > 12 {
      #expect(throws: Never.self) { try AuthenticatorApp(readingFrom: stage.rows) }
    }
  }

  static func atKey(_ window: Window) throws -> PtyStage {
    let stage = try PtyStage(
      environment: ["TERM": window.term], columns: window.columns, rows: window.rows)
    try Script(
      "see BLI001\n" + EveryScreen.noToken + """
        key 1 1 1 2
        see BOT012
        type demo-kakunin-1
        key enter
        """
    ).play(on: stage)
    if let columns = window.halfBlock {
      try stage.terminal.wait("the question") { _ in
        String(decoding: stage.terminal.received, as: UTF8.self).contains("\u{1B}[6n")
      }
      stage.terminal.send("\u{1B}[2;\(columns + 1)R")
    }
    try Script("see BOT013\nsee 登録しました >").play(on: stage)
    return stage
  }

  /// What is read as soon as the screen has come as a whole.
  static func waitForSymbol(_ terminal: PtySession) throws -> String {
    var address: String?
    try terminal.wait("a QR code that can be read") { _ in
      address = try? scan(terminal, .black)
      return address != nil
    }
    return try #require(address)
  }

  /// What zbarimg reads off a photograph of the screen; nil if there is nothing to read.
  static func scan(_ terminal: PtySession, _ ground: PtyPicture.Ground) throws -> String? {
    let folder = try TemporaryFolder()
    let file = folder.file("screen.ppm")
    try Data(terminal.picture(ground).ppm).write(to: URL(fileURLWithPath: file))
    let read = try run("/usr/bin/zbarimg", "--raw", "-q", "--nodbus", file)
    return read.isEmpty ? nil : read
  }

  static func run(_ program: String, _ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  /// A login with the password alone; nil if it asks for a code.
  private static func session(at bank: BankService) throws -> Session? {
    let origin = SessionOrigin(session: "test", terminal: nil, peer: nil)
    let step = try bank.logIn(
      Sample.customer(1), password: SecretBytes("demo-login-1".utf8), from: origin)
    return switch step {
    case .open(let session): session
    case .codeWanted: nil
    }
  }

  /// The state of the customer's issue.
  static func state(of stage: PtyStage) throws -> IssueLifecycle.StateName? {
    let bank = try stage.bank()
    let session = try #require(try session(at: bank))
    return try bank.overview(session).issue?.state.name
  }
}
