import Foundation
import Testing

@Suite("Exit statuses of sysexits.h, with a sentence that says what to do")
struct ExitStatusTests {
  @Test(
    "wrong usage is 64, before anything is looked at",
    arguments: [
      ["frobnicate"], ["customer", "show"], ["customer", "show", "123"],
      ["issue", "resume", "1000004"], ["issue", "resume", "1000004", "--reason", " \u{200B}"],
      ["issue", "revoke", "1000004", "--reason", "x"],
      ["issue", "revoke", "1000004", "--as", "eaten", "--reason", "x"],
      ["token", "show", "26001"], ["keyfob", "--once"], ["demo", "--prepare-only"],
      ["customer", "list", "--lang", "fr"],
      ["customer", "add", "1000009", "--name", "\u{1B}", "--kana", "k", "--address", "a"],
    ])
  func usage(_ arguments: [String]) throws {
    for (environment, heading) in [([:], "使い方: "), (HelpLanguageTests.english, "Usage: ")] {
      let outcome = try Higasa.run(arguments, environment: environment)
      #expect(outcome.status == 64)
      #expect(outcome.output.isEmpty)
      #expect(outcome.sentences.contains("\n\(heading)higasa "))
    }
  }

  @Test("refusals and missing things on a demo bank, in both languages")
  func refusals() throws {
    let demo = try DemoCopy()
    let table: [(Int32, [String], String, String)] = [
      (66, ["customer", "show", "7777777"], "登録されていません", "There is no customer"),
      (66, ["token", "show", "0000000000000"], "ありません", "There is no token"),
      (65, ["application", "dispatch", "1000001"], "申請中", "no request"),
      (65, ["application", "dispatch", "1000002"], "いまの状態", "present state"),
      (65, ["application", "cancel", "1000003"], "いまの状態", "present state"),
      (65, ["issue", "resume", "1000003", "--reason", "r"], "いまの状態", "present state"),
      (65, ["issue", "reissue", "1000003", "--reason", "r"], "再発行を待っていません", "re-issue"),
      (66, ["issue", "show", "7777777"], "登録されていません", "There is no customer"),
      (66, ["keyfob", "--once", "--serial", "0000000000000"], "シリアル番号", "serial number"),
      (
        66, ["keyfob", "--once", "--serial", "2600100000025", "--seed-file", "/none"], "/none",
        "/none"
      ),
      (69, ["keyfob", "--serial", "2600100000025"], "端末", "terminal"),
      (73, ["init"], "上書きはしません", "nothing is overwritten"),
    ]
    for (status, arguments, ja, en) in table {
      for (language, words) in [("ja", ja), ("en", en)] {
        let outcome = try Higasa.run(arguments + ["--data", demo.path, "--lang", language])
        #expect(outcome.status == status, "\(arguments)")
        #expect(outcome.output.isEmpty, "\(arguments)")
        #expect(outcome.sentences.contains(words), "\(arguments): \(outcome.sentences)")
      }
    }
  }

  @Test("folders that are no bank, or not ours alone")
  func folders() throws {
    let demo = try DemoCopy()
    let files = FileManager.default
    #expect(try Higasa.run("customer", "list", "--data", demo.path + "/none").status == 66)
    #expect(try Higasa.run("open", "--data", demo.path + "/none").status == 66)

    let empty = demo.path + "/empty"
    try files.createDirectory(
      atPath: empty, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    #expect(try Higasa.run("customer", "list", "--data", empty).status == 78)

    try files.setAttributes([.posixPermissions: 0o644], ofItemAtPath: demo.path + "/master.key")
    #expect(try demo.run("customer", "list").status == 77)
    try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: demo.path + "/master.key")

    try Data("not a database".utf8).write(to: URL(filePath: demo.path + "/bank.sqlite"))
    #expect(try demo.run("customer", "list").status == 78)
  }

  @Test("a reader that goes away is no crash, a full disk is 74")
  func output() throws {
    let demo = try DemoCopy()
    let listing = "'\(Higasa.path)' token list --data '\(demo.path)'"
    let table: [(String, String)] = [
      ("\(listing) > /dev/full; echo $?", "74\n"),
      ("\(listing) >&-; echo $?", "74\n"),
      ("(\(listing); echo $? >&2) 2>&1 >&3 3>&- | cat; exit 0", "0\n"),
    ]
    for (script, expected) in table.prefix(2) {
      let outcome = try Higasa.run(["-c", "\(script)"], program: "/bin/sh")
      #expect(outcome.output == expected, "\(script)")
    }
    let piped = try Higasa.run(
      ["-c", "(sleep 0; \(listing); echo $? >&2) | true"], program: "/bin/sh")
    #expect(piped.sentences == "0\n")
  }
}
