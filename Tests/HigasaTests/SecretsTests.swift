import Foundation
import OneTimePassword
import Primitives
import SeedFiles
import Testing

/// Secrets that occur nowhere else are given to every command that takes any; then whatever all commands
/// printed, and every file that they left, is searched for them (rules §5).
@Suite("Secrets and the command line")
struct SecretsTests {
  static let passwords = [
    "Vqx7-login-first", "Wzj4-confirm-first", "Kyq5-login-next", "Hbn2-short", "Jf-é-6",
  ]

  /// What is given to commands: arguments, standard input.
  static func acts(
    _ codes: [String], seedFile: String
  ) -> [(arguments: String, input: String)] {
    let pair = codes.joined(separator: "\n") + "\n"
    return [
      (
        "customer add 1000009 --name n --kana k --address a",
        passwords[0] + "\n" + passwords[1] + "\n"
      ),
      ("customer add 1000009 --name n --kana k --address a", passwords[0] + "\n" + passwords[1]),
      ("customer add 1000008 --name n --kana k --address a", passwords[4] + "\n" + passwords[3]),
      ("customer reset-password 1000009 --reason r", passwords[2] + "\n"),
      ("customer reset-password 1000009 --reason r", passwords[4] + "\n"),
      ("customer reset-password 7777777 --reason r", passwords[2] + "\n"),
      ("issue resync 1000003 --codes-from - --reason r", pair),
      ("issue resync 1000003 --codes-from - --reason r", pair),
      ("issue resync 1000003 --codes-from - --reason r --serial 2600100000041", pair),
      ("issue resync 1000004 --codes-from - --reason r", pair),
      ("issue resync 1000003 --codes-from - --reason r", "x\(codes[0])\n\(passwords[2])\n"),
      ("issue resync 1000003 --codes-from - --reason r", pair + pair),
      ("customer list", ""), ("customer show 1000009", ""),
      ("customer unlock 1000009 --reason r", ""),
      ("token list", ""), ("token show 2600100000033", ""),
      ("token import \(seedFile) --dry-run --json", ""), ("token import \(seedFile) --yes", ""),
      ("token batch list", ""), ("token batch show 1", ""),
      ("token retire 2600100000058 --reason r", ""),
      ("customer find 1", ""), ("customer find 1 --json", ""),
      ("customer change 1000009 --name m --reason r", ""),
      ("customer import \(seedFile) --dry-run", ""),
      ("customer close 1000009 --reason r", ""),
      ("application list", ""), ("application dispatch 1000001", ""),
      ("application cancel 1000001", ""),
      ("issue list", ""), ("issue show 1000003", ""), ("issue resume 1000004 --reason r", ""),
      ("issue revoke 1000004 --as lost --reason r", ""), ("issue reissue 1000004 --reason r", ""),
      ("audit list", ""), ("audit list --json", ""), ("audit verify", ""), ("audit export", ""),
      ("audit public-key", ""),
      ("audit verify-export /dev/null --public-key \(String(repeating: "0", count: 64))", ""),
      ("institution show", ""), ("institution show --json", ""), ("institution check", ""),
      ("institution check \(seedFile)", ""), ("institution accept --reason r", ""),
      ("migrate", ""), ("clock accept --reason r", ""), ("doctor", ""), ("doctor --json", ""),
      ("init", ""),
      ("demo --prepare-only", ""), ("open", ""),
    ]
  }

  @Test("no password, code, seed or key is in anything that is printed, or kept in another file")
  func nowhere() throws {
    let demo = try DemoCopy()
    let codes = try ResyncTests.codes(demo, "2600100000033", ahead: 60)
    let seeds = try SeedFormat.records(in: Data(contentsOf: URL(filePath: demo.seedFile))).map {
      record in
      record.seed.withUnsafeBytes { Data($0) }
    }
    let key = try Data(contentsOf: URL(filePath: demo.path + "/master.key"))
    var printed = Data()
    func run(_ command: String, _ input: String = "") throws {
      let outcome = try Higasa.run(
        command.split(separator: " ").map(String.init) + ["--data", demo.path], input: input)
      printed += Data((outcome.output + outcome.sentences).utf8)
    }
    for act in Self.acts(codes, seedFile: demo.seedFile) { try run(act.arguments, act.input) }
    let rows = try demo.run("audit", "list", "--json").lines.count
    for row in 1...rows { try run("audit explain \(row)") }
    try run("backup \(demo.path)/copy")
    try run("key rotate")
    try run("audit export")
    try run("backup \(demo.path)/copy-2")
    try run("restore \(demo.path)/copy-2")
    let newKey = try Data(contentsOf: URL(filePath: demo.path + "/master.key"))

    let events = try demo.run("audit", "list", "--json").output
    for event in [
      "customer-added", "password-reset", "token-resynchronised", "token-retired", "key-rotated",
      "bank-restored",
    ] {
      #expect(events.contains(event), "the acts were done")
    }
    var kept: [(name: String, bytes: Data)] = [("what was printed", printed)]
    for name in try FileManager.default.subpathsOfDirectory(atPath: demo.path) {
      let file = URL(filePath: "\(demo.path)/\(name)")
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      kept.append((name, try Data(contentsOf: file)))
    }
    for name in [
      "bank.sqlite", "ledger.anchor", "copy", "copy.anchor", "copy-2", "replaced-1/bank.sqlite",
    ] {
      #expect(kept.contains { $0.name == name })
    }
    for (name, bytes) in kept {
      for password in Self.passwords + codes {
        #expect(bytes.range(of: Data(password.utf8)) == nil, "\(password) is in \(name)")
      }
      for secret in [key, newKey] where name != "master.key" || secret == key {
        for form in Self.forms(of: secret) {
          #expect(bytes.range(of: form) == nil, "a master key is in \(name)")
        }
      }
      // The demo's key fobs are there to be read.
      for seed in seeds where name != "keyfobs.pskc.xml" {
        for form in Self.forms(of: seed) {
          #expect(bytes.range(of: form) == nil, "a seed is in \(name)")
        }
      }
    }
  }

  @Test("every command of the help is among them")
  func complete() {
    // Those that print a code or a screen have tests of their own.
    let elsewhere: Set = ["keyfob", "tour", "audit explain", "key rotate", "backup", "restore"]
    let acts = Self.acts(["1", "2"], seedFile: "file").map(\.arguments)
    for command in HelpTests.commands where !elsewhere.contains(command) {
      #expect(acts.contains { ($0 + " ").hasPrefix(command + " ") }, "\(command)")
    }
  }

  /// The bytes themselves, in digits of 16 either way, in Base32 and in Base64.
  static func forms(of secret: Data) -> [Data] {
    let hexadecimal = secret.map { String(UInt16($0) + 0x100, radix: 16).dropFirst() }.joined()
    let base64 = secret.base64EncodedString()
    return [secret]
      + [hexadecimal, hexadecimal.uppercased(), base64, base32(secret)].map { Data($0.utf8) }
  }

  /// RFC 4648 section 6, without padding.
  static func base32(_ data: Data) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    let bits = data.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
    return String(
      stride(from: 0, to: bits.count, by: 5).map { start in
        let five = bits[start..<min(start + 5, bits.count)] + [0, 0, 0, 0]
        return alphabet[five.prefix(5).reduce(0) { $0 << 1 | Int($1) }]
      })
  }
}
