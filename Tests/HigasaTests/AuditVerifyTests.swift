import BankFixtures
import Foundation
import PtyHarness
import Testing

@testable import higasa

@Suite("higasa audit verify")
struct AuditVerifyTests {
  /// SQL as somebody who has the file and not the key would run it.
  static func tamper(_ demo: DemoCopy, _ sql: String) throws {
    try Attacker(path: demo.path + "/bank.sqlite").execute(sql)
  }

  @Test("a whole ledger: its head on standard output, a sentence beside it, and no bar")
  func whole() throws {
    let demo = try DemoCopy()
    let rows = try demo.run("audit", "list", "--json").lines.count
    let outcome = try demo.run("audit", "verify", "--lang", "en")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("\(rows) "))
    #expect(outcome.sentences == "\(rows) rows and 3 issues are as they were written.\n")
    let json = try #require(try demo.run("audit", "verify", "--json").objects().first)
    #expect(json["row"] as? Int == rows)
    #expect(json["issues"] as? Int == 3)
    #expect(outcome.output == "\(rows) \(json["mac"] as? String ?? "")\n")
  }

  @Test("what was tampered with is named, in both languages, with 65 and no result")
  func tampered() throws {
    let table = [
      ("UPDATE ledger SET time = time + 1 WHERE id = 7", "記録 7 が書いた", "row 7 is not as"),
      ("DELETE FROM ledger WHERE id = 7", "記録 7 がありません", "row 7 is missing"),
      ("DELETE FROM ledger WHERE id = (SELECT max(id) FROM ledger)", "末尾の削除", "were removed"),
      ("UPDATE issue SET misses = 0 WHERE misses > 0", "misses が書いたとき", "misses of"),
    ]
    for (sql, ja, en) in table {
      let demo = try DemoCopy()
      try Self.tamper(demo, sql)
      for (language, words) in [("ja", ja), ("en", en)] {
        let outcome = try demo.run("audit", "verify", "--lang", language)
        #expect(outcome.status == 65, "\(sql)")
        #expect(outcome.output.isEmpty)
        #expect(outcome.sentences.contains(words), "\(sql): \(outcome.sentences)")
        #expect(outcome.sentences.contains("docs/operations.md"))
      }
    }
  }

  @Test("values that no clock and no counter has are listed and explained, not tripped over")
  func absurd() throws {
    let demo = try DemoCopy()
    try Self.tamper(
      demo,
      """
      UPDATE ledger SET time = 9223372036854775807, customer = 'x' || char(27) || '[2J',
        judgement = 'server-step=-9223372036854775808 lowest=-9223372036854775808 '
          || 'highest=9223372036854775807 as-of=-9223372036854775808 '
          || 'first=-9223372036854775808 last=9223372036854775807 centre=9223372036854775807 '
          || 'used=9223372036854775807 matched=-9223372036854775808 reach=9223372036854775807'
        WHERE id = 7;
      UPDATE ledger SET event = 'x', outcome = 'refused', rule = 'y', imprint = 'z',
        judgement = '-', issue = 1, from_state = 'q' WHERE id = 8
      """)
    let refused = try demo.run("audit", "export")
    #expect(refused.status == 65)
    #expect(!refused.sentences.contains("\u{1B}"))
    for command in ["list", "list --json", "explain 7", "explain 8"] {
      let outcome = try Higasa.run(
        ["audit"] + command.split(separator: " ").map(String.init) + ["--data", demo.path])
      #expect(outcome.status == 0, "\(command)")
      #expect(!outcome.output.contains("\u{1B}"))
    }
  }

  @Test("on a terminal a bar shows how far it is, and is gone at the end")
  func bar() throws {
    let demo = try DemoCopy()
    let session = try PtySession(
      Higasa.path, ["audit", "verify", "--lang", "en", "--data", demo.path],
      environment: Higasa.environment)
    #expect(try session.waitForEnd().status == 0)
    #expect(session.lastOutput.contains("100%"))
    #expect(!session.screen.contains("100%"))
    #expect(session.screen.contains("as they were written"))
  }

  @Test("the bar is 30 cells of ASCII, and full only at the end")
  func cells() {
    let blank = String(repeating: " ", count: 15)
    #expect(
      Progress.bar(500, of: 1_000)
        == "[\(String(repeating: "#", count: 15))\(blank)]  50%  500/1000")
    #expect(Progress.bar(999, of: 1_000).contains("  99%"))
    #expect(Progress.bar(0, of: 0).contains(" 100%  0/0"))
    #expect(Progress.bar(2_000, of: 1_000).contains(" 100%"), "rows may be written meanwhile")
  }
}
