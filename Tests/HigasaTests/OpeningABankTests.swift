import BankFixtures
import Foundation
import PtyHarness
import Testing

/// Whoever has only this page, and an empty folder, opens a bank.
@Suite("docs/opening-a-bank.md")
struct OpeningABankTests {
  /// What the page has somebody save, and what it has them type.
  struct Page {
    let files: [(name: String, text: String)]
    let commands: [String]

    init() throws {
      let text = try Repository.text(of: "docs/opening-a-bank.md")
      files = text.matches(of: #/(?ms)^`([a-z.]+)`[^\n]*\n\n```csv\n(.*?)^```/#).map {
        (String($0.output.1), String($0.output.2))
      }
      commands = text.split(separator: "\n").filter { $0.hasPrefix("    ") }
        .map { String($0.dropFirst(4)) }
    }
  }

  @Test("its commands, at most twenty, lead from nothing to a login with a token of the carton")
  func walked() throws {
    let page = try Page()
    #expect((10...20).contains(page.commands.count))
    #expect(page.files.map(\.name) == ["carton.csv", "customers.csv"])
    let folder = try TemporaryFolder()
    for (name, text) in page.files {
      try Data(text.utf8).write(to: URL(filePath: folder.file(name)))
    }
    var customer = Customer(folder: folder)
    var exports: [String] = []
    for command in page.commands {
      if command == "higasa open" {
        try customer.visit()
        continue
      }
      if command.hasPrefix("export ") { exports.append(command) }
      let script = (["cd \(folder.path)"] + exports + [command]).joined(separator: "\n")
      let outcome = try Higasa.run(
        ["-ec", script],
        environment: ["PATH": "\(PtySession.products):/usr/bin:/bin"], program: "/bin/bash")
      #expect(
        outcome.status == 0 || command == "higasa doctor",
        "\(command): \(outcome.status) \(outcome.sentences)")
    }
    #expect(customer.visits == 3)
  }

  /// The customer of the page, with the letter in one hand and the fob in the other.
  struct Customer {
    let folder: TemporaryFolder
    private(set) var visits = 0

    private static let secret = "3132333435363738393031323334353637383930"
    private static let passwords = ["Hi7gasa-no-moto", "Ki7sama-no-moto"]

    init(folder: TemporaryFolder) { self.folder = folder }

    mutating func visit() throws {
      visits += 1
      var environment = Higasa.environment
      environment["HIGASA_DATA"] = folder.file("bank")
      let session = try PtySession(Higasa.path, ["open"], environment: environment)
      try session.wait(for: "BLI001")
      session.send("2000001\r")
      switch visits {
      case 1: try apply(session)
      case 2: try start(session)
      default: try logIn(session)
      }
    }

    private func apply(_ session: PtySession) throws {
      let letter = try String(contentsOfFile: folder.file("letters/2000001.txt"), encoding: .utf8)
      let given = letter.matches(of: /([a-z2-9]{4}-){2}[a-z2-9]{4}/).map { String($0.output.0) }
      session.send("\(given[0])\r")
      try session.wait(for: "BPW001")
      session.send("\(given[0])\r\(Self.passwords[0])\r\(Self.passwords[0])\r")
      try session.wait(for: "変更するパスワード       確認用パスワード")
      session.send("\(given[1])\r\(Self.passwords[1])\r\(Self.passwords[1])\r")
      try Self.wait(for: "BPT001", on: session, else: "\(given[1])\t\t\r")
      session.send("11")
      try session.wait(for: "BOP001")
      session.send("1")
      try session.wait(for: "BOT001")
      session.send("1")
      try session.wait(for: "BOT002")
      session.send("\(Self.passwords[1])\r")
      try session.wait(for: "BOT003")
    }

    private func start(_ session: PtySession) throws {
      session.send("\(Self.passwords[0])\r")
      try Self.wait(for: "BPT001", on: session, else: "\(Self.passwords[0])\r")
      session.send("11")
      try session.wait(for: "BOP001")
      session.send("2")
      try session.wait(for: "BOU001")
      session.send("2600100000025\r\(try code())\r")
      try session.wait(for: "BOU002")
    }

    private func logIn(_ session: PtySession) throws {
      session.send("\(Self.passwords[0])\r")
      try Self.wait(for: "BLI002", on: session, else: "\(Self.passwords[0])\r")
      // The code of the start is used up: the next one shows within a minute.
      session.send("\(try code(afterSteps: 1))\r")
      try session.wait("an answer") { $0.contains("BPT001") || $0.contains("秒") }
      if !session.screen.contains("BPT001") {
        session.send("\(try code(afterSteps: 2))\r")
        try session.wait(for: "BPT001")
      }
    }

    /// A changed password was a guess at the other one, after which nothing is compared for some seconds (rules §2.8):
    /// then it is typed again.
    private static func wait(
      for screen: String, on session: PtySession, else keys: String
    ) throws {
      for _ in 0..<9 where (try? session.wait(for: screen, within: .seconds(3))) == nil {
        session.send(keys)
      }
      try session.wait(for: screen)
    }

    /// As `oathtool` has it; the clock of a fob may be some steps ahead.
    private func code(afterSteps steps: Int = 0) throws -> String {
      let moment = Int(Date().timeIntervalSince1970) + 60 * steps
      let outcome = try Higasa.run(
        ["--totp", "--time-step-size=60s", "--now", "@\(moment)", Self.secret],
        program: "/usr/bin/oathtool")
      return String(outcome.output.prefix(6))
    }
  }
}
