import BankFixtures
import Foundation
import Testing

@Suite("Imports, killed between any two writes")
struct KilledImportTests {
  /// Runs a command on a copy of a bank again and again, killed one call later each time.
  ///
  /// - Returns: how often it was found done, and how often not.
  private static func kill(
    _ bank: TokenImportTests.Empty, _ arguments: (_ folder: String) -> [String],
    check: (_ bank: String, _ folder: String, _ call: Comment, _ isDone: Bool) throws -> Bool
  ) throws -> (done: Int, undone: Int) {
    var (call, hasEnded, done, undone) = (0, false, 0, 0)
    while !hasEnded {
      call += 1
      let folder = try TemporaryFolder()
      let path = folder.file("bank")
      try FileManager.default.copyItem(atPath: bank.path, toPath: path)
      let run = try KilledProcess.run(
        "higasa", arguments(folder.path) + ["--yes", "--data", path], killedBefore: call)
      hasEnded = run.hasEnded
      let comment = Comment(rawValue: "call \(call)")
      if try check(path, folder.path, comment, !run.said.isEmpty) {
        done += 1
      } else {
        undone += 1
        #expect(!run.hasEnded, comment)
      }
      #expect(try Higasa.run("audit", "verify", "--data", path).status == 0, comment)
      try #require(call < 1_000, "it never comes to its end")
    }
    return (done, undone)
  }

  @Test("a batch is in stock whole or not at all, and another import does it")
  func tokens() throws {
    let bank = try TokenImportTests.Empty()
    let found = try Self.kill(bank, { _ in ["token", "import", bank.files.seedFile] }) {
      path, _, call, isDone in
      let tokens = try Higasa.run("token", "list", "--json", "--data", path).objects().count
      let batches = try Higasa.run("token", "batch", "list", "--json", "--data", path).objects()
      #expect([0, 13].contains(tokens) && batches.count == (tokens == 0 ? 0 : 1), call)
      #expect(tokens == 13 || !isDone, call)
      let again = try Higasa.run(
        "token", "import", bank.files.seedFile, "--yes", "--data", path)
      #expect(again.status == 0 && again.output == (tokens == 0 ? "1\n" : ""), call)
      return tokens == 13
    }
    #expect(found.done > 1 && found.undone > 3)
  }

  @Test("there are no customers without their letters")
  func customers() throws {
    let bank = try TokenImportTests.Empty()
    let list = try bank.write(
      CustomerListTests.header + CustomerListTests.hanako + CustomerListTests.taro, "list.csv")
    let found = try Self.kill(
      bank, { ["customer", "import", list, "--letters", $0 + "/letters"] }
    ) { path, folder, call, isDone in
      let customers = try Higasa.run("customer", "list", "--json", "--data", path).objects().count
      #expect([0, 2].contains(customers) && (customers == 2 || !isDone), call)
      if customers == 2 {
        for number in ["2000001", "2000002"] {
          let letter = try String(
            contentsOfFile: "\(folder)/letters/\(number).txt", encoding: .utf8)
          #expect(letter.matches(of: /([a-z2-9]{4}-){2}[a-z2-9]{4}/).count == 2, call)
        }
      }
      return customers == 2
    }
    #expect(found.done > 1 && found.undone > 3)
  }
}
