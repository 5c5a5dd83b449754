import Dispatch
import Synchronization
import Testing

@Suite("The back office")
struct OperatorTests {
  @Test("a lost token: revoked, re-issued, dispatched from the oldest of the stock")
  func lost() throws {
    let demo = try DemoCopy()
    let revoked = try demo.run(
      "issue", "revoke", "1000003", "--as", "lost", "--reason", "called from a new phone")
    #expect(revoked.status == 0)
    #expect(revoked.output.isEmpty)
    #expect(revoked.sentences.contains("issue reissue"))

    #expect(try demo.run("issue", "reissue", "1000003", "--reason", "identified").status == 0)
    let waiting = try demo.run("application", "list", "--json").objects()
    #expect(waiting.map { $0["customer"] as? String } == ["1000003"])
    #expect(waiting.map { $0["kind"] as? String } == ["hardware"])

    let dispatched = try demo.run("application", "dispatch", "1000003")
    #expect(dispatched.status == 0)
    #expect(dispatched.output == "2600100000058\n")
    #expect(try demo.run("application", "list", "--json").output.isEmpty)
    let issues = try demo.run("issue", "show", "1000003", "--json").objects()
    #expect(issues.map { $0["state"] as? String } == ["revoked", "issued"])
  }

  @Test("a request: dispatched with the serial number asked for, or taken back")
  func request() throws {
    let demo = try DemoCopy()
    for customer in ["1000003", "1000004"] {
      #expect(
        try demo.run(
          "issue", "revoke", customer, "--as", "stolen", "--reason", "r", "--reissue"
        ).status == 0)
    }
    let taken = try demo.run("application", "dispatch", "1000003", "--serial", "2600100000033")
    #expect(taken.status == 65)
    let chosen = try demo.run("application", "dispatch", "1000003", "--serial", "2600-1000-00140")
    #expect(chosen.output == "2600100000140\n")
    #expect(try demo.run("application", "cancel", "1000004").status == 0)
    #expect(try demo.run("application", "list", "--json").output.isEmpty)
  }

  @Test("a stop is lifted with a reason")
  func resume() throws {
    let demo = try DemoCopy()
    #expect(try demo.run("issue", "resume", "1000004", "--reason", "identified").status == 0)
    let issue = try #require(try demo.run("issue", "show", "1000004", "--json").objects().first)
    #expect(issue["state"] as? String == "active")
    #expect(issue["misses"] as? Int == 0)
    #expect(try demo.run("issue", "resume", "1000004", "--reason", "again").status == 65)
  }

  @Test(
    "a customer is added with two passwords from standard input; names are composed, and kept or refused whole"
  )
  func add() throws {
    let demo = try DemoCopy()
    let passwords = "first-password\nsecond-password\n"
    for (name, japanese, english) in [
      ("虹\u{202E}野 渡", "2文字目の U+202E", "character 2, U+202E"),
      ("虹野 \u{1B}[31m渡", "4文字目の U+001B", "character 4, U+001B"),
      ("虹野\n渡", "3文字目の U+000A", "character 3, U+000A"),
      ("虹\u{E000}", "2文字目の U+E000", "character 2, U+E000"),
      (" ", "入力してください", "write something"),
      (String(repeating: "虹", count: 300), "300文字", "300 characters"),
    ] {
      for (language, words) in [("ja", japanese), ("en", english)] {
        let refused = try demo.run(
          "customer", "add", "1000005", "--name", name, "--kana", "ニジノ", "--address", "京都府京都市1",
          "--lang", language, input: passwords)
        #expect(refused.status == 64)
        #expect(refused.sentences.contains(words), "\(refused.sentences)")
        #expect(refused.sentences.contains("--name"))
      }
    }
    #expect(try demo.run("customer", "show", "1000005").status == 66)
    let added = try demo.run(
      "customer", "add", "1000005", "--name", " 虹野 渡", "--kana", "ニシ\u{3099}ノ ワタル",
      "--address", "京都府京都市1", input: passwords)
    #expect(added.status == 0, "\(added.sentences)")
    #expect(added.output.isEmpty)
    let customer = try #require(
      try demo.run("customer", "show", "1000005", "--json").objects().first)
    #expect(customer["name"] as? String == "虹野 渡")
    #expect(
      (customer["kana"] as? String).map { Array($0.unicodeScalars) }
        == Array("ニ\u{30B8}ノ ワタル".unicodeScalars))
    #expect(customer["state"] as? String == "none")

    let again = try demo.run(
      "customer", "add", "1000005", "--name", "n", "--kana", "k", "--address", "a",
      input: "first-password\nsecond-password\n")
    #expect(again.status == 65)
  }

  @Test("of a line of standard input its end goes alone, and no line is one too many")
  func lines() throws {
    let demo = try DemoCopy()
    let table: [(input: String, status: Int32)] = [
      ("first\rpassword\nsecond-password\n", 65), ("first-password\n\rsecond-password\n", 65),
      ("first-password\nsecond-password\nthird-password\n", 65),
      ("first-password\nsecond-password\n\n \n", 65), ("first-password\tx\nsecond-password", 65),
      ("first-password\r\nsecond-password\r\n\r\n\n", 0),
    ]
    for (input, status) in table {
      let outcome = try demo.run(
        "customer", "add", "1000005", "--name", "n", "--kana", "k", "--address", "a", input: input)
      #expect(outcome.status == status, "\(input): \(outcome.sentences)")
      #expect(try demo.run("customer", "show", "1000005").status == (status == 0 ? 0 : 66))
    }
  }

  @Test("passwords that are missing, too short or not ASCII change nothing")
  func badPasswords() throws {
    let demo = try DemoCopy()
    let table: [(String, Int32)] = [
      ("", 66), ("first-password\n", 66), ("short\nsecond-password\n", 65),
      ("first-password\nパスワードパスワード\n", 65),
      ("first-password\n\(String(repeating: "x", count: 400))\n", 65),
    ]
    for (input, status) in table {
      let outcome = try demo.run(
        "customer", "add", "1000005", "--name", "n", "--kana", "k", "--address", "a", input: input)
      #expect(outcome.status == status)
      #expect(try demo.run("customer", "show", "1000005").status == 66)
    }
    func reset(_ options: String..., to password: String) throws -> Int32 {
      try Higasa.run(
        ["customer", "reset-password", "1000001", "--data", demo.path] + options,
        input: password + "\n"
      ).status
    }
    #expect(try reset("--reason", "forgotten", to: "new-password-1") == 0)
    #expect(try reset("--reason", "forgotten", to: "x") == 65)
    #expect(try reset("--reason", "forgotten", to: "demo-kakunin-1") == 65, "so soon after a look")
    #expect(try reset("--reason", " ", to: "new-password-2") == 64)
    #expect(try reset(to: "new-password-2") == 64)
    let rows = try demo.run("audit", "list", "--json", "--event", "password-reset").objects()
    // What came during the wait is counted, and told by the next row of the same count (rules §5.13).
    #expect(rows.map { $0["outcome"] as? String } == ["done"])
  }

  @Test("a password that is not stopped needs no unlocking")
  func unlock() throws {
    let demo = try DemoCopy()
    let outcome = try demo.run("customer", "unlock", "1000001", "--reason", "asked")
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(try demo.run("audit", "list", "--json", "--event", "password-unlocked").output.isEmpty)
    #expect(try demo.run("customer", "unlock", "7777777", "--reason", "asked").status == 66)
  }

  @Test("of two processes that dispatch to one customer at once, one does")
  func race() throws {
    let demo = try DemoCopy()
    #expect(
      try demo.run("issue", "revoke", "1000003", "--as", "lost", "--reason", "r", "--reissue")
        .status == 0)
    let answers = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 2) { _ in
      let outcome = try? demo.run("application", "dispatch", "1000003")
      answers.withLock { $0.append("\(outcome?.status ?? -1) \(outcome?.output ?? "")") }
    }
    #expect(answers.withLock { $0.sorted() } == ["0 2600100000058\n", "65 "])
  }
}
