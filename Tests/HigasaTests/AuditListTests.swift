import Foundation
import Testing

@Suite("higasa audit list and export")
struct AuditListTests {
  @Test("rows are in order, without gaps, with the names that programs rely on")
  func rows() throws {
    let demo = try DemoCopy()
    let rows = try demo.run("audit", "list", "--json").objects()
    #expect(rows.map { $0["row"] as? Int } == (1...rows.count).map { $0 })
    let names: Set = [
      "row", "time", "event", "customer", "serial", "outcome", "rule", "operator", "session",
      "peer", "reason",
    ]
    #expect(rows.allSatisfy { Set($0.keys) == names })
    #expect(rows.allSatisfy { ($0["time"] as? String)?.hasSuffix("+09:00") == true })
    #expect(rows.contains { $0["event"] as? String == "token-suspended" })
    #expect(rows.contains { $0["rule"] as? String == "wrong-code" })
  }

  @Test("filters leave what they name, each alone and all together")
  func filters() throws {
    let demo = try DemoCopy()
    func count(_ filter: String...) throws -> Int {
      try Higasa.run(["audit", "list", "--json", "--data", demo.path] + filter).objects().count
    }
    let all = try demo.run("audit", "list", "--json").objects()
    let table: [(String, String)] = [
      ("customer", "1000003"), ("serial", "2600100000041"), ("event", "login"),
    ]
    for (name, value) in table {
      let wanted = all.count { $0[name] as? String == value }
      #expect(wanted > 0)
      #expect(try count("--\(name)", value) == wanted)
    }
    let both = all.count {
      $0["customer"] as? String == "1000003" && $0["event"] as? String == "login"
    }
    #expect(try count("--customer", "1000003", "--event", "login") == both)
    #expect(try count("--customer", "7777777") == 0)
    #expect(try demo.run("audit", "list", "--customer", "7777777").sentences.contains("該当"))
    let refused = try demo.run("audit", "list", "--event", "logn")
    #expect(refused.status == 64)
    #expect(refused.sentences.contains("token-suspended"), "it says which events there are")
  }

  @Test("a day is one of Tokyo and belongs to the span whole; a moment begins it or ends it")
  func span() throws {
    let bank = try BankOfTests()
    // Rows at 12:00:00 on 23 November, and from 00:00:00 on 24 November in Tokyo.
    try bank.bank.addCustomer(1)
    bank.bank.clock.advance(bySeconds: 43_200)
    try bank.bank.addCustomer(2)
    let table: [([String], [Int])] = [
      ([], [1, 2]), (["--from", "2026-11-24"], [2]), (["--until", "2026-11-23"], [1]),
      (["--until", "2026-11-24"], [1, 2]), (["--from", "2026-11-25"], []),
      (["--from", "2026-11-23", "--until", "2026-11-23"], [1]),
      (["--from", "2026-11-23T12:00:00+09:00"], [1, 2]),
      (["--from", "2026-11-23T03:00:00Z"], [1, 2]),
      (["--from", "2026-11-23T03:00:01.5z"], [2]),
      (["--until", "2026-11-23T12:00:00+09:00"], []),
      (["--until", "2026-11-22T22:00:01-05:00"], [1]),
    ]
    for (arguments, rows) in table {
      let outcome = try Higasa.run(["audit", "list", "--json", "--data", bank.path] + arguments)
      #expect(try outcome.objects().map { $0["row"] as? Int } == rows, "\(arguments)")
    }
  }

  @Test(
    "what is no time is wrong usage",
    arguments: [
      "yesterday", "2026-11-31", "2026-11-23 12:00", "2026-11-23T24:00:00Z", "2026-11-23T12:00:00",
      "2026-11-23T12:00:00+25:00", "２０２６-11-23",
    ])
  func noTime(text: String) throws {
    #expect(try Higasa.run("audit", "list", "--from", text).status == 64)
  }

  @Test("columns stand where they stand however wide the rows are, in both languages")
  func columns() throws {
    let demo = try DemoCopy()
    let english = try demo.run("audit", "list", "--lang", "en").lines
    #expect(
      english[0]
        == "Row      Time                 Event                      Customer    Serial         "
        + "Outcome  Rule           Operator  Session        Peer             Reason")
    #expect(english[1].contains("customer added             100000"))
    let rest =
      "  -              done     -              demo      -              -                -"
    #expect(english[1].hasSuffix(rest))
    let japanese = try demo.run("audit", "list").lines
    #expect(japanese.count == english.count)
    #expect(japanese[1].contains("契約者の登録               100000"))
    #expect(japanese[1].hasSuffix(rest.replacing("done", with: "完了")))
  }

  @Test("an export has every column, the MAC and the head, in ASCII whatever the locale")
  func export() throws {
    let demo = try DemoCopy()
    _ = try demo.run("issue", "resume", "1000004", "--reason", "電話で\"確認\"")
    let export = try demo.run("audit", "export")
    #expect(export.output.utf8.allSatisfy { $0 < 0x80 })
    #expect(try demo.run("audit", "export", environment: ["LC_ALL": "C"]).output == export.output)
    let objects = try export.objects()
    let rows = objects.dropLast()
    let names: Set = [
      "row", "time", "event", "outcome", "rule", "actor", "operator", "session", "terminal",
      "peer", "customer", "serial", "from", "to", "reason", "issue", "imprint", "judgement", "mac",
    ]
    #expect(rows.allSatisfy { Set($0.keys) == names })
    #expect(rows.last?["reason"] as? String == "電話で\"確認\"")
    #expect(rows.contains { ($0["judgement"] as? String)?.contains("server-step=") == true })
    let head = try #require(objects.last)
    #expect(Set(head.keys) == ["head", "mac", "rows", "sha256", "signature"])
    #expect(head["head"] as? Int == rows.count)
    #expect(head["mac"] as? String == rows.last?["mac"] as? String)
    #expect((head["mac"] as? String)?.utf8.count == 64)
    let verified = try demo.run("audit", "verify")
    #expect(verified.output == "\(rows.count) \(head["mac"] as? String ?? "")\n")
  }

  @Test("an export of later begins with the same lines; a part of it has the head of the whole")
  func exportGrows() throws {
    let demo = try DemoCopy()
    let before = try demo.run("audit", "export").lines
    _ = try demo.run("issue", "resume", "1000004", "--reason", "r")
    let after = try demo.run("audit", "export").lines
    #expect(after.count == before.count + 1)
    #expect(after.prefix(before.count - 1) == before.dropLast()[...])
    let part = try demo.run("audit", "export", "--customer", "1000004").lines
    #expect(part.count < after.count)
    let head = { (line: String?) in line?.prefix { $0 != "r" } }
    #expect(head(part.last) == head(after.last))
  }

  @Test("a reader that goes away ends a long listing; a full disk is 74")
  func output() throws {
    let demo = try DemoCopy()
    for command in ["list", "list --json", "export"] {
      let act = "'\(Higasa.path)' audit \(command) --data '\(demo.path)'"
      let full = try Higasa.run(["-c", "\(act) > /dev/full; echo $?"], program: "/bin/sh")
      #expect(full.output == "74\n")
      let piped = try Higasa.run(["-c", "(\(act); echo $? >&2) | true"], program: "/bin/sh")
      #expect(piped.sentences == "0\n")
    }
  }
}
