import Foundation
import PtyHarness
import Testing

@Suite("higasa customer import, change, close, find")
struct CustomerListTests {
  typealias Empty = TokenImportTests.Empty

  static let header = "number,name,kana,address\n"
  static let hanako = "2000001,日傘 花子,ヒガサ ハナコ,東京都千代田区丸の内1-1\n"
  static let taro = "2000002,雨宮 太郎,アマミヤ タロウ,\"千葉県市川市八幡1-1, 101号\"\n"

  static func imported(_ text: String = header + hanako + taro) throws -> (Empty, letters: String) {
    let bank = try Empty()
    let list = try bank.write(text, "list.csv")
    let letters = bank.files.path + "/letters"
    let outcome = try bank.run("customer", "import", list, "--yes", "--letters", letters)
    #expect(outcome.status == 0, "\(outcome.sentences)")
    return (bank, letters)
  }

  static func mode(_ path: String) throws -> Int {
    try #require(
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }

  @Test("customers are added with a letter each, for their owner alone, and twice changes nothing")
  func letters() throws {
    let (bank, letters) = try Self.imported("\u{FEFF}" + Self.header + Self.hanako + Self.taro)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: letters).sorted()
        == ["2000001.txt", "2000002.txt"])
    #expect(try Self.mode(letters) == 0o700)
    #expect(try Self.mode(letters + "/2000001.txt") == 0o600)
    let letter = try String(contentsOfFile: letters + "/2000002.txt", encoding: .utf8)
    #expect(letter.contains("雨宮 太郎 様") && letter.contains("2000002"))
    let again = try bank.run(
      "customer", "import", bank.files.path + "/list.csv", "--yes", "--letters", letters + "2")
    #expect(again.status == 0 && again.sentences.contains("no new customer"))
    #expect(!FileManager.default.fileExists(atPath: letters + "2"))
    let listed = try bank.run("customer", "list", "--json").objects()
    #expect(listed.map { $0["name"] as? String } == ["日傘 花子", "雨宮 太郎"])
    let events = try bank.run("audit", "list", "--json").objects().map { $0["event"] as? String }
    #expect(events == ["customer-added", "customer-added", "customers-imported"])
    #expect(try bank.run("audit", "verify").status == 0)
  }

  /// What stands after the second line, what is said, how it ends: 65 adds nobody.
  static let lists: [(String, String, Int32)] = [
    (header + hanako + "2000001,雨宮 太郎,アマミヤ タロウ,市川市\n", "same number as in line 2", 65),
    (header + hanako + "200001,雨宮 太郎,アマミヤ タロウ,市川市\n", "seven digits", 65),
    (header + hanako + "2000002,,アマミヤ タロウ,市川市\n", "name: missing", 65),
    (header + hanako + "2000002,雨宮\u{E000},アマミヤ,市川市\n", "name: character 3, U+E000", 65),
    (header + hanako + "2000002,雨宮,アマ\u{7}ミヤ,市川市\n", "kana: character 3, U+0007", 65),
    (header + hanako + "2000002,雨宮,\"アマミヤ\nタロウ\",市川市\n", "U+000A", 65),
    ("number,name,kana\n2000001,a,b\n", "no column address", 65),
    ("number,name,kana,address,名前\n", "name twice", 65), ("", "empty", 65),
    (header + hanako + "2000002,\"雨宮", "cut short", 65),
    (header + hanako + "2000002,雨宮 太郎,アマミヤ タロウ,市川市\n", "2 customers are added", 0),
    ("住所,カナ,氏名,契約者番号\n市川市,アマミヤ,雨宮,200-0002\n", "1 customer is added", 0),
  ]

  @Test("what a list has decides, and half of a list is never taken", arguments: lists)
  func table(text: String, words: String, status: Int32) throws {
    let bank = try Empty()
    let list = try bank.write(text, "list.csv")
    let letters = bank.files.path + "/letters"
    let outcome = try bank.run("customer", "import", list, "--yes", "--letters", letters)
    #expect(outcome.status == status, "\(outcome.sentences)")
    #expect(outcome.sentences.contains(words), "\(outcome.sentences)")
    #expect(FileManager.default.fileExists(atPath: letters) == (status == 0))
    #expect(try bank.run("customer", "list", "--json").objects().isEmpty == (status != 0))
  }

  @Test("decomposed kana are kept in composed form")
  func composed() throws {
    let (bank, _) = try Self.imported(
      Self.header + "2000001,日傘,ヒカ\u{3099}サ,東京都\n")
    let customer = try bank.run("customer", "show", "2000001", "--json").objects()
    #expect(customer.first?["kana"] as? String == "ヒガサ")
  }

  @Test("a template of the data folder is taken, and a wrong one adds nobody")
  func templates() throws {
    let bank = try Empty()
    let list = try bank.write(Self.header + Self.hanako, "list.csv")
    let folder = bank.path + "/letters"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    func template(_ text: String) throws {
      try Data(text.utf8).write(to: URL(filePath: folder + "/passwords.txt"))
    }
    let letters = bank.files.path + "/sealed"
    for (text, words) in [
      ("{customer} {login-password}", "no {confirmation-password}"),
      ("{customer}\n{pin} {login-password} {confirmation-password}", "line 2: {pin}"),
    ] {
      try template(text)
      let outcome = try bank.run("customer", "import", list, "--yes", "--letters", letters)
      #expect(outcome.status == 78 && outcome.sentences.contains(words), "\(outcome.sentences)")
      #expect(try bank.run("customer", "list", "--json").objects().isEmpty)
    }
    try template("{name}|{customer}|{login-password}|{confirmation-password}")
    #expect(
      try bank.run("customer", "import", list, "--yes", "--letters", letters).status == 0)
    let letter = try String(contentsOfFile: letters + "/2000001.txt", encoding: .utf8)
    let parts = letter.split(separator: "|")
    #expect(parts.prefix(2) == ["日傘 花子", "2000001"])
    for password in parts.suffix(2) {
      #expect(password.wholeMatch(of: /([a-km-np-z2-9]{4}-){2}[a-km-np-z2-9]{4}/) != nil)
    }
    #expect(parts[2] != parts[3])
  }

  @Test("whoever has the letter logs in, chooses both passwords, and nothing else before that")
  func firstLogin() throws {
    let (bank, letters) = try Self.imported()
    let letter = try String(contentsOfFile: letters + "/2000001.txt", encoding: .utf8)
    let passwords = letter.matches(of: /[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}/).map {
      String($0.output)
    }
    try #require(passwords.count == 2)
    let session = try PtySession(
      Higasa.path, ["open", "--lang", "en", "--data", bank.path], environment: Higasa.environment)
    try session.wait(for: "BLI001")
    session.send("2000001\r\(passwords[0])\r")
    try session.wait(for: "BPW001")
    #expect(!session.screen.contains("Change your services"))
    session.send("\u{1B}[21~")
    _ = try? session.waitForEnd()
  }

  @Test("found by the beginning of number, name and kana, and by a token; however it is typed")
  func find() throws {
    let (bank, _) = try Self.imported()
    let table: [(String, [String])] = [
      ("2000001", ["2000001"]), ("２００", ["2000001", "2000002"]), ("日傘", ["2000001"]),
      ("日傘花", ["2000001"]), ("ひがさ", ["2000001"]), ("ﾋｶﾞｻ", ["2000001"]),
      ("アマミヤ　タ", ["2000002"]), ("花子", []), ("9", []), ("2600100000025", []),
    ]
    for (text, numbers) in table {
      let found = try bank.run("customer", "find", text, "--json").objects()
      #expect(found.map { $0["customer"] as? String } == numbers, "\(text)")
    }
    #expect(
      try bank.files.run("customer", "find", "2600-1000-00033", "--json").objects()
        .map { $0["customer"] as? String } == ["1000003"])
    #expect(try bank.run("customer", "find", " ").status == 64)
  }

  @Test("a change keeps a digest of what was there before, and is found by its new name alone")
  func change() throws {
    let (bank, _) = try Self.imported()
    let outcome = try bank.run(
      "customer", "change", "2000001", "--name", "青空 花子", "--kana", "アオゾラ ハナコ", "--reason",
      "married")
    #expect(outcome.status == 0, "\(outcome.sentences)")
    #expect(try bank.run("customer", "find", "ひがさ", "--json").objects().isEmpty)
    #expect(try bank.run("customer", "find", "あおぞら", "--json").objects().count == 1)
    let row = try #require(try bank.run("audit", "list", "--json").objects().last)
    #expect(row["event"] as? String == "customer-changed")
    let explained = try bank.run("audit", "explain", "4").output
    #expect(explained.contains(/name-was=[0-9a-f]{32} kana-was=[0-9a-f]{32}: married/))
    #expect(!explained.contains("日傘") && !explained.contains("address-was"))
    let same = try bank.run(
      "customer", "change", "2000001", "--name", "青空 花子", "--reason", "again")
    #expect(same.status == 0 && same.sentences.contains("Nothing was changed"))
    #expect(try bank.run("customer", "change", "2000001", "--reason", "r").status == 64)
    #expect(try bank.run("audit", "verify").status == 0)
  }

  @Test("who has left never logs in again, keeps the evidence, and gives the number to nobody")
  func close() throws {
    let demo = try DemoCopy()
    #expect(try demo.run("customer", "close", "1000003", "--reason", "moved away").status == 0)
    let session = try PtySession(
      Higasa.path, ["open", "--lang", "en", "--data", demo.path], environment: Higasa.environment)
    try session.wait(for: "BLI001")
    session.send("1000003\rdemo-login-3\r")
    try session.wait(for: "password is wrong")
    session.send("\u{1B}[21~")
    _ = try? session.waitForEnd()
    let issues = try demo.run("issue", "show", "1000003", "--json").objects()
    #expect(issues.map { $0["state"] as? String } == ["revoked"])
    for (arguments, status) in [
      (["customer", "close", "1000003", "--reason", "r"], 65),
      (["customer", "change", "1000003", "--name", "x", "--reason", "r"], 65),
      (["application", "dispatch", "1000003"], 65),
      (["issue", "reissue", "1000003", "--reason", "r"], 65),
      (["customer", "close", "7777777", "--reason", "r"], 66),
    ] as [([String], Int32)] {
      let outcome = try Higasa.run(arguments + ["--data", demo.path])
      #expect(outcome.status == status, "\(arguments) \(outcome.sentences)")
    }
    let reset = try Higasa.run(
      ["customer", "reset-password", "1000003", "--reason", "r", "--data", demo.path],
      input: "Tulip-Secret-1\n")
    #expect(reset.status == 65)
    let list = demo.path + "/list.csv"
    try Data((Self.header + "1000003,日傘 花子,ヒガサ ハナコ,東京都\n").utf8)
      .write(to: URL(filePath: list))
    let again = try demo.run(
      "customer", "import", list, "--yes", "--letters", demo.path + "/sealed", "--lang", "en")
    #expect(again.status == 65 && again.sentences.contains("has left"))
    #expect(try demo.run("audit", "verify").status == 0)
  }
}
