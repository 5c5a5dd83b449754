import Foundation
import PtyHarness
import Testing

@Suite("higasa application dispatch, one after the other")
struct DispatchTests {
  /// A demo bank in which three customers wait for a token.
  static func waiting() throws -> DemoCopy {
    let demo = try DemoCopy()
    for customer in ["1000002", "1000003", "1000004"] {
      let revoked = try demo.run(
        "issue", "revoke", customer, "--as", "lost", "--reason", "r", "--reissue")
      #expect(revoked.status == 0, "\(revoked.sentences)")
    }
    return demo
  }

  @Test("--scan answers each line at once, and a fault stops its line alone")
  func scan() throws {
    let demo = try Self.waiting()
    let input = """
      1000003 2600100000058
      1000004\t2600100000058
      not a line

      1000001 2600100000066
      1000004 2600100009999
      １０００００２,2600-1000-00066
      """
    let outcome = try demo.run(
      "application", "dispatch", "--scan", "--lang", "en", input: input)
    #expect(outcome.status == 65)
    #expect(outcome.lines == ["1000003 2600100000058", "1000002 2600100000066"])
    for words in [
      "Token 2600100000058 serves", "between them: not a line", "Customer 1000001 has no",
      "no token 2600100009999", "2 sent, 4 refused",
    ] { #expect(outcome.sentences.contains(words), "\(words): \(outcome.sentences)") }
    #expect(
      try demo.run("application", "list", "--json").objects().map { $0["customer"] as? String }
        == ["1000004"])
    let rest = try demo.run("application", "dispatch", "--scan", input: "1000004 2600100000074\n")
    #expect(rest.status == 0 && rest.output == "1000004 2600100000074\n")
  }

  @Test("on a terminal a line is asked for, and the answer comes before the next one")
  func terminal() throws {
    let demo = try Self.waiting()
    let session = try PtySession(
      Higasa.path, ["application", "dispatch", "--scan", "--lang", "en", "--data", demo.path],
      environment: Higasa.environment)
    try session.wait(for: "Customer and serial number:")
    session.send("1000003 2600100000058\n")
    try session.wait("the answer, and the next question") {
      $0.rows.prefix(3) == [
        "Customer and serial number: 1000003 2600100000058", "1000003 2600100000058",
        "Customer and serial number:",
      ]
    }
    session.send("\u{4}")
    #expect(try session.waitForEnd().status == 0)
  }

  @Test("--letters writes a covering letter and a label for each, for their owner alone")
  func letters() throws {
    let demo = try Self.waiting()
    let mail = demo.path + "/mail"
    let one = try demo.run(
      "application", "dispatch", "1000003", "--letters", mail, "--lang", "en")
    #expect(one.status == 0 && one.output == "2600100000058\n", "\(one.sentences)")
    let more = try demo.run(
      "application", "dispatch", "--scan", "--letters", mail, input: "1000004 2600100000066\n")
    #expect(more.status == 0, "\(more.sentences)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: mail).sorted() == [
        "1000003-2600100000058-label.txt", "1000003-2600100000058-letter.txt",
        "1000004-2600100000066-label.txt", "1000004-2600100000066-letter.txt",
      ])
    let letter = try String(
      contentsOfFile: mail + "/1000003-2600100000058-letter.txt", encoding: .utf8)
    #expect(letter.contains("青空 みどり 様") && letter.contains("2600100000058"))
    let label = try String(
      contentsOfFile: mail + "/1000003-2600100000058-label.txt", encoding: .utf8)
    #expect(label.contains("青空 みどり 様") && !label.contains("{"))
    #expect(try CustomerListTests.mode(mail) == 0o700)
    #expect(try CustomerListTests.mode(mail + "/1000003-2600100000058-label.txt") == 0o600)
  }

  @Test(
    "the next token is sent for going over to it; the stock's tokens live longer than the customers'"
  )
  func successor() throws {
    let demo = try DemoCopy()
    let stock = try demo.run("token", "list", "--json").objects()
    func expiry(_ state: String) -> [String] {
      stock.filter { $0["state"] as? String == state }.compactMap { $0["expires"] as? String }
    }
    let (held, spare) = (expiry("dispatched"), expiry("stock"))
    try #require(!held.isEmpty && !spare.isEmpty)
    #expect((held.max() ?? "9") < (spare.min() ?? "0"))
  }

  @Test(
    "--scan and a customer number do not go together",
    arguments: [
      [], ["1000003", "--scan"], ["--scan", "--serial", "2600100000058"],
    ])
  func usage(arguments: [String]) throws {
    #expect(try Higasa.run(["application", "dispatch"] + arguments).status == 64)
  }
}
