import Foundation
import Testing

@Suite("Listings")
struct ListingTests {
  @Test("JSON has the names that programs rely on, one object a line")
  func names() throws {
    let demo = try DemoCopy()
    let customer: Set = ["customer", "name", "kana", "state", "loginStopped", "closed"]
    let more: Set = ["address", "lastLogin", "lastPeer", "tokens"]
    let token: Set = ["serial", "state", "ready", "expires", "batch", "customer"]
    let issue: Set = ["customer", "serial", "kind", "state", "since", "misses", "expires"]
    let table: [([String], Set<String>, Int)] = [
      (["customer", "list"], customer, 4),
      (["customer", "show", "1000004"], customer.union(more), 1),
      (["token", "list"], token, 13),
      (["token", "show", "2600100000058"], token, 1),
      (["issue", "list"], issue, 3),
      (["issue", "show", "1000003"], issue, 1),
      (["issue", "show", "1000001"], issue, 0),
      (["application", "list"], ["customer", "name", "kind", "requestedAt"], 0),
    ]
    for (arguments, names, count) in table {
      let outcome = try Higasa.run(arguments + ["--json", "--data", demo.path])
      #expect(outcome.status == 0)
      #expect(outcome.sentences.isEmpty)
      let objects = try outcome.objects()
      #expect(objects.count == count, "\(arguments)")
      #expect(objects.allSatisfy { Set($0.keys) == names }, "\(arguments)")
    }
  }

  @Test("the demo bank as programs see it")
  func demoStates() throws {
    let demo = try DemoCopy()
    let customers = try demo.run("customer", "list", "--json").objects()
    #expect(
      customers.map { $0["state"] as? String } == ["none", "issued", "active", "suspended"])
    #expect(customers.map { $0["kana"] as? String }.first == "ヒガサ ハナコ")
    let issues = try demo.run("issue", "list", "--json").objects()
    #expect(
      issues.map { $0["serial"] as? String } == [
        "2600100000025", "2600100000033", "2600100000041",
      ])
    #expect(issues.map { $0["misses"] as? Int } == [0, 0, 5])
    #expect(
      issues.allSatisfy { ($0["since"] as? String)?.hasSuffix("+09:00") == true })
  }

  @Test("columns are aligned for people, in cells and not in characters")
  func columns() throws {
    let demo = try DemoCopy()
    let lines = try demo.run("customer", "list").lines
    try #require(lines.count == 5)
    #expect(
      lines[0] == "契約者番号  氏名         カナ             状態          停止中のパスワード")
    #expect(lines[3] == "1000003     青空 みどり  アオゾラ ミドリ  利用中        -")
    let english = try demo.run("issue", "list", "--lang", "en").lines
    #expect(
      english[0]
        == "Customer  Serial         Kind      State                  Since             Misses  Expires"
    )
  }

  @Test("a serial number that has served shows a star, and stays used")
  func star() throws {
    let demo = try DemoCopy()
    #expect(
      try demo.run("issue", "revoke", "1000003", "--as", "defective", "--reason", "dead").status
        == 0)
    #expect(try demo.run("issue", "list").output.contains("2600100000033*"))
    #expect(try demo.run("token", "show", "2600100000033").output.contains("2600100000033*"))
    let token = try #require(
      try demo.run("token", "show", "2600100000033", "--json").objects().first)
    #expect(token["serial"] as? String == "2600100000033")
    #expect(token["state"] as? String == "used")
  }

  @Test("in a character set that is not UTF-8 everything is ASCII, and JSON loses nothing")
  func ascii() throws {
    let demo = try DemoCopy()
    for arguments in [["customer", "list"], ["issue", "resume", "1000001", "--reason", "r"]] {
      let outcome = try Higasa.run(
        arguments + ["--data", demo.path, "--lang", "ja"], environment: ["LC_ALL": "C"])
      #expect((outcome.output + outcome.sentences).utf8.allSatisfy { $0 < 0x80 })
      #expect(!(outcome.output + outcome.sentences).isEmpty)
    }
    let json = try demo.run("customer", "show", "1000001", "--json", environment: ["LC_ALL": "C"])
    #expect(json.output.utf8.allSatisfy { $0 < 0x80 })
    #expect(try json.objects().first?["name"] as? String == "日傘 花子")
  }

  @Test("the language is --lang, else English where the locale says so, else Japanese")
  func language() throws {
    let demo = try DemoCopy()
    let table: [([String: String], [String], String)] = [
      ([:], [], "契約者番号"),
      (["LANG": "ja_JP.UTF-8"], [], "契約者番号"),
      (["LANG": "en_US.UTF-8"], [], "Customer"),
      (["LANG": "en_US.UTF-8"], ["--lang", "ja"], "契約者番号"),
      (["LC_MESSAGES": "en_GB.UTF-8"], [], "Customer"),
      (["LC_ALL": "C.UTF-8", "LANG": "en_US.UTF-8"], [], "契約者番号"),
      ([:], ["--lang", "en"], "Customer"),
    ]
    for (environment, arguments, heading) in table {
      let outcome = try Higasa.run(
        ["customer", "list", "--data", demo.path] + arguments, environment: environment)
      #expect(outcome.lines.first?.hasPrefix(heading) == true, "\(environment) \(arguments)")
    }
  }

  @Test("the data folder is --data, $HIGASA_DATA, $XDG_DATA_HOME/higasa, ~/.local/share/higasa")
  func ladder() throws {
    let demo = try DemoCopy()
    let home = demo.path + "/home"
    let share = home + "/.local/share"
    try FileManager.default.createDirectory(atPath: share, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: share + "/higasa", withDestinationPath: demo.path)
    let table: [([String: String], [String])] = [
      (["HIGASA_DATA": "/none"], ["--data", demo.path]),
      (["HIGASA_DATA": demo.path, "XDG_DATA_HOME": "/none"], []),
      (["XDG_DATA_HOME": share, "HOME": "/none"], []),
      (["XDG_DATA_HOME": "relative", "HOME": home], []),
      (["HOME": home], []),
    ]
    for (environment, arguments) in table {
      let outcome = try Higasa.run(["token", "list"] + arguments, environment: environment)
      #expect(outcome.status == 0, "\(environment): \(outcome.sentences)")
    }
  }
}
