import Foundation
import PtyHarness
import Testing

@Suite("higasa token import")
struct TokenImportTests {
  /// A bank with nothing in it, and a folder for files beside it.
  struct Empty {
    let files: DemoCopy
    let path: String

    init() throws {
      files = try DemoCopy()
      path = files.path + "/bank"
      #expect(try Higasa.run(Higasa.newBank(at: path)).status == 0)
    }

    func write(_ text: String, _ name: String = "seeds.csv") throws -> String {
      let file = files.path + "/" + name
      try Data(text.utf8).write(to: URL(filePath: file))
      return file
    }

    func run(_ arguments: String..., input: String = "") throws -> Outcome {
      try Higasa.run(arguments + ["--lang", "en", "--data", path], input: input)
    }
  }

  static let header = "serial,secret_hex,period,expiry\n"
  static let secret = "3132333435363738393031323334353637383930"

  static func line(_ serial: String, _ rest: String = "\(secret),60,2036-01-31") -> String {
    serial + "," + rest + "\n"
  }

  @Test("the demo's seed file goes into an empty bank, once; the batch and its tokens are listed")
  func demo() throws {
    let bank = try Empty()
    let first = try bank.run("token", "import", bank.files.seedFile, "--yes")
    #expect(first.status == 0 && first.output == "1\n", "\(first.sentences)")
    #expect(first.sentences.contains("13 new, 0 left out, 0 refused"))
    let again = try bank.run("token", "import", bank.files.seedFile, "--yes")
    #expect(again.status == 0 && again.output.isEmpty)
    #expect(again.sentences.contains("There is no new token. Nothing was changed."))
    let batches = try bank.run("token", "batch", "list", "--json").objects()
    #expect(batches.map { $0["tokens"] as? Int } == [13])
    #expect(batches.map { $0["file"] as? String } == ["keyfobs.pskc.xml"])
    let sum = try Higasa.run([bank.files.seedFile], program: "/usr/bin/sha256sum")
    #expect(sum.output.hasPrefix(batches.first?["sha256"] as? String ?? "none"))
    let tokens = try bank.run("token", "batch", "show", "1", "--json").objects()
    #expect(tokens.count == 13)
    #expect(try bank.run("audit", "verify").status == 0)
  }

  /// What stands in a file, what is counted, and how it ends: 65 imports nothing.
  static let files: [(String, String, Int32)] = [
    (header + line("2600100000025"), "1 new, 0 left out, 0 refused", 0),
    (
      header + line("2600100000025") + line("2600100000033", "\(secret),30,2036-01-31"),
      "1 new, 1 left out, 0 refused", 0
    ),
    (
      header + line("2600100000025") + line("2600100000033", "\(secret),60,2020-01-31"),
      "expired (2020-01-31)", 0
    ),
    (
      header + line("2600100000025") + line("2600-1000 00025"),
      "line 3 2600-1000 00025  refused: the same serial number as in line 2", 65
    ),
    (header + line("2600100000025") + line("GAKT00041"), "not 13 digits", 65),
    (
      header + line("2600100000025") + line("2600100000033", "31323334353637,60,2036-01-31"),
      "line 3 2600100000033  refused: secret_hex: the key has 7 bytes", 65
    ),
    (header + line("2600100000025") + line("2600100000033", ",60,2036-01-31"), "missing", 65),
    (
      header + line("2600100000025") + line("2600100000033", "\(secret),60,-5"), "malformed", 65
    ),
    (header, "nothing but its first line", 65), ("", "empty", 65),
    ("<KeyContainer", "cut short", 65),
  ]

  @Test("what a file has decides, and half of a file is never imported", arguments: files)
  func table(text: String, words: String, status: Int32) throws {
    let bank = try Empty()
    let file = try bank.write(text)
    let outcome = try bank.run("token", "import", file, "--yes")
    #expect(outcome.status == status)
    #expect(outcome.sentences.contains(words), "\(outcome.sentences)")
    let tokens = try bank.run("token", "list", "--json").objects()
    #expect(tokens.count == (status == 0 ? 1 : 0))
    #expect(try bank.run("audit", "verify").status == 0)
  }

  @Test("a folder, a pipe and no file at all are named")
  func noFiles() throws {
    let bank = try Empty()
    let pipe = bank.files.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    for (path, status) in [
      (bank.files.path, 65), (pipe, 65), (bank.files.path + "/none", 66),
    ] as [(String, Int32)] {
      let outcome = try bank.run("token", "import", path, "--yes")
      #expect(outcome.status == status, "\(outcome.sentences)")
      #expect(outcome.sentences.contains(path))
    }
  }

  @Test("a dry run and a script without --yes change nothing; --json tells of every key")
  func nothingDone() throws {
    let bank = try Empty()
    let dry = try bank.run("token", "import", bank.files.seedFile, "--dry-run", "--json")
    #expect(dry.status == 0)
    let keys = try dry.objects()
    #expect(keys.map { $0["verdict"] as? String } == keys.map { _ in "new" })
    #expect(keys.count == 13 && keys.first?["line"] is Int)
    let silent = try bank.run("token", "import", bank.files.seedFile)
    #expect(silent.status == 69 && silent.sentences.contains("--yes"))
    #expect(try bank.run("token", "list", "--json").objects().isEmpty)
  }

  @Test("a carton whose file tells no last day is taken with --expires")
  func expires() throws {
    let bank = try Empty()
    let file = try bank.write(
      "serial,secret_hex,period\n2600100000025,\(Self.secret),60\n")
    #expect(try bank.run("token", "import", file, "--yes").status == 65)
    #expect(
      try bank.run("token", "import", file, "--yes", "--expires", "2036-01-31").status == 0)
    let token = try bank.run("token", "show", "2600100000025", "--json").objects()
    #expect(token.first?["expires"] as? String == "2036-01-31")
  }

  @Test("a key that is in stock is never exchanged for another")
  func otherKey() throws {
    let bank = try Empty()
    let first = try bank.write(Self.header + Self.line("2600100000025"))
    #expect(try bank.run("token", "import", first, "--yes").status == 0)
    let other = String(Self.secret.reversed())
    let second = try bank.write(
      Self.header + Self.line("2600100000025", "\(other),60,2036-01-31")
        + Self.line("2600100000033"))
    let outcome = try bank.run("token", "import", second, "--yes")
    #expect(outcome.status == 65 && outcome.sentences.contains("with another key"))
    #expect(try bank.run("token", "list", "--json").objects().count == 1)
  }

  @Test("on a terminal the code of a token is asked for, then yes; anything else imports nothing")
  func proof() throws {
    let bank = try Empty()
    let file = try bank.write(Self.header + Self.line("2600100000025"))
    func session() throws -> PtySession {
      try PtySession(
        Higasa.path,
        [
          "token", "import", file, "--proof", "2600-1000-00025", "--lang", "en", "--data",
          bank.path,
        ], environment: Higasa.environment)
    }
    let wrong = try session()
    try wrong.wait(for: "display of 2600100000025")
    wrong.send("12345\n")
    #expect(try wrong.waitForEnd().status == 65)
    #expect(wrong.screen.contains("The code is none of token 2600100000025"))

    func code() throws -> String {
      try Higasa.run(
        ["--totp", "--time-step-size=60s", Self.secret], program: "/usr/bin/oathtool"
      ).output
    }
    let declined = try session()
    try declined.wait(for: "display of 2600100000025")
    declined.send(try code())
    try declined.wait(for: "Type yes")
    declined.send("no\n")
    #expect(try declined.waitForEnd().status == 0)
    #expect(try bank.run("token", "list", "--json").objects().isEmpty)

    let taken = try session()
    try taken.wait(for: "display of 2600100000025")
    taken.send(try code())
    try taken.wait(for: "Type yes")
    taken.send("yes\n")
    #expect(try taken.waitForEnd().status == 0)
    #expect(taken.screen.contains("as batch 1"))
    let explained = try bank.run("audit", "explain", "2").output
    #expect(explained.contains("proof-failed") || explained.contains("2600100000025"))
  }

  @Test("a token whose key the maker measured is asked for by no name that the file has not")
  func proofOfAnother() throws {
    let bank = try Empty()
    let file = try bank.write(Self.header + Self.line("2600100000025"))
    let outcome = try bank.run("token", "import", file, "--yes", "--proof", "2600100000033")
    #expect(outcome.status == 66)
    #expect(try bank.run("token", "list", "--json").objects().isEmpty)
  }

  @Test(
    "two imports of one file at once: one of them puts it into stock, the other finds nothing new")
  func atOnce() throws {
    let bank = try Empty()
    let script = """
      for n in 1 2 3 4; do "$0" token import "$1" --yes --data "$2" --lang en & done; wait
      """
    let outcome = try Higasa.run(
      ["-c", script, Higasa.path, bank.files.seedFile, bank.path], program: "/bin/bash")
    #expect(outcome.output == "1\n", "\(outcome.sentences)")
    #expect(try bank.run("token", "list", "--json").objects().count == 13)
    #expect(try bank.run("audit", "verify").status == 0)
  }

  @Test("a recalled batch leaves the stock, with a reason on record")
  func retire() throws {
    let bank = try Empty()
    #expect(try bank.run("token", "import", bank.files.seedFile, "--yes").status == 0)
    #expect(try bank.run("token", "retire", "2600100000025", "--reason", "cracked").status == 0)
    let batch = try bank.run("token", "retire", "--batch", "1", "--reason", "recalled")
    #expect(batch.status == 0 && batch.sentences.contains("12 tokens of batch 1 are retired"))
    let states = try bank.run("token", "list", "--json").objects().map { $0["state"] as? String }
    #expect(states == states.map { _ in "retired" } && states.count == 13)
    let events = try bank.run("audit", "list", "--json").objects().compactMap {
      $0["event"] as? String
    }
    #expect(events.suffix(2) == ["token-retired", "batch-retired"])
    #expect(try bank.run("token", "retire", "--batch", "9", "--reason", "r").status == 66)
    #expect(try bank.run("token", "retire", "--reason", "r").status == 64)
  }
}
