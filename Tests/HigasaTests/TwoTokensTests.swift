import BankFixtures
import Testing

@Suite("A customer with two tokens, in the back office")
struct TwoTokensTests {
  @Test("both are listed, and nothing is done until --serial says which is meant")
  func serial() throws {
    let scene = try BankOfTests()
    let (customer, old, new) = try scene.bank.customerWithTwo(1)
    let serials = [old.serial.text, new.serial.text]
    let issues = try scene.run("issue", "list", "--json").objects()
    #expect(issues.map { $0["serial"] as? String } == serials)
    #expect(issues.map { $0["state"] as? String } == ["active", "issued"])

    let revoke = [
      "issue", "revoke", customer.digits, "--as", "lost", "--reason", "r", "--lang", "en",
      "--data", scene.path,
    ]
    let silent = try Higasa.run(revoke)
    #expect(silent.status == 65)
    #expect(serials.allSatisfy(silent.sentences.contains), "\(silent.sentences)")
    let ordered = try Higasa.run(revoke + ["--serial", serials[0], "--reissue"])
    #expect(ordered.status == 65)
    #expect(ordered.sentences.contains("--reissue"), "\(ordered.sentences)")
    let after = try scene.run("issue", "list", "--json").objects()
    #expect(after.map { $0["state"] as? String } == ["active", "issued"])

    #expect(try Higasa.run(revoke + ["--serial", serials[0]]).status == 0)
    let left = try scene.run("issue", "list", "--json").objects()
    #expect(left.map { $0["serial"] as? String } == [serials[1]])
    #expect(try scene.run("audit", "verify").status == 0)
  }

  @Test("a report and 切替 are told in words, with how the codes were judged")
  func explained() throws {
    let scene = try BankOfTests()
    let (customer, old, new) = try scene.bank.customerWithTwo(1)
    let bank = scene.bank
    let session = try bank.logIn(customer, code: old.code(at: bank.now))
    bank.clock.advance(bySeconds: 60)
    let switched = try bank.service.switchToken(
      session, old: old.code(at: bank.now), new: new.code(at: bank.now))
    let words = try scene.explainNewest().joined(separator: "\n")
    #expect(words.contains("token switched"), "\(words)")
    #expect(words.contains("Waiting to be started -> In use"), "\(words)")
    _ = try bank.service.reportToken(switched.session, as: .stolen)
    let report = try scene.explainNewest().joined(separator: "\n")
    #expect(report.contains("reported stolen"), "\(report)")
    #expect(report.contains("only an operator lifts that"), "\(report)")
  }
}
