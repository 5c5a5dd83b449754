import Foundation
import OneTimePassword
import PtyHarness
import SeedFiles
import Testing

@Suite("higasa issue resync")
struct ResyncTests {
  /// Two consecutive codes of a demo token whose clock is so many minutes ahead.
  static func codes(_ demo: DemoCopy, _ serial: String, ahead minutes: Int) throws -> [String] {
    let records = try SeedFormat.records(in: Data(contentsOf: URL(filePath: demo.seedFile)))
    let record = try #require(records.first { $0.serial.text == serial })
    let step = UInt64(Date().timeIntervalSince1970) / 60 + UInt64(minutes)
    return [step, step + 1].map {
      OneTimeCode(
        step: TimeStep(counter: $0), key: record.seed, parameters: record.parameters
      ).digits
    }
  }

  @Test("two codes from standard input or a file, with a reason on record")
  func accepted() throws {
    let demo = try DemoCopy()
    let resync = ["issue", "resync", "1000003", "--reason", "read out on the telephone"]
    let first = try Self.codes(demo, "2600100000033", ahead: 60)
    let given = try Higasa.run(
      resync + ["--codes-from", "-", "--data", demo.path],
      input: first.joined(separator: "\n") + "\n")
    #expect(given.status == 0, "\(given.sentences)")
    #expect(given.output.isEmpty)

    let file = demo.path + "/codes"
    let second = try Self.codes(demo, "2600100000033", ahead: 70)
    try Data(second.joined(separator: "\r\n").utf8).write(to: URL(filePath: file))
    let read = try Higasa.run(
      resync + ["--codes-from", file, "--serial", "2600100000033", "--data", demo.path])
    #expect(read.status == 0, "\(read.sentences)")
    #expect(try demo.run("audit", "verify").status == 0)
    let rows = try demo.run("audit", "list", "--json", "--event", "token-resynchronised").objects()
    #expect(rows.map { $0["outcome"] as? String } == ["done", "done"])
  }

  @Test("what cannot be taken is refused with its status, and the customer has no miss")
  func refused() throws {
    let demo = try DemoCopy()
    let codes = try Self.codes(demo, "2600100000033", ahead: 60)
    let pair = codes.joined(separator: "\n") + "\n"
    let table: [(String, [String], String, Int32)] = [
      (pair, ["1000003", "--serial", "2600100000041"], "2600100000041", 65),
      ("\(codes[1])\n\(codes[0])\n", ["1000003"], "consecutive", 65),
      ("\(codes[0])\nabc\n", ["1000003"], "six digits", 65),
      (pair + "123456\n", ["1000003"], "more than two", 65),
      ("\(codes[0])\n", ["1000003"], "one a line", 66), ("", ["1000003"], "one a line", 66),
      (pair, ["1000001"], "no token", 65), (pair, ["7777777"], "no customer", 66),
      (pair, ["1000004"], "cannot be set right", 65),
    ]
    for (input, customer, words, status) in table {
      let outcome = try Higasa.run(
        ["issue", "resync"] + customer
          + ["--codes-from", "-", "--reason", "r", "--lang", "en", "--data", demo.path],
        input: input)
      #expect(outcome.status == status, "\(customer) \(input)")
      #expect(outcome.output.isEmpty)
      #expect(outcome.sentences.contains(words), "\(outcome.sentences)")
    }
    #expect(
      try demo.run("issue", "resync", "1000003", "--codes-from", "/none", "--reason", "r").status
        == 66)
    #expect(try demo.run("issue", "resync", "1000003", "--reason", "r").status == 64)
    let issue = try demo.run("issue", "show", "1000003", "--json").objects().last
    #expect(issue?["misses"] as? Int == 0)
  }

  @Test("on a terminal the codes are asked for one after the other")
  func terminal() throws {
    let demo = try DemoCopy()
    let codes = try Self.codes(demo, "2600100000033", ahead: 60)
    let session = try PtySession(
      Higasa.path,
      [
        "issue", "resync", "1000003", "--codes-from", "-", "--reason", "r", "--lang", "en",
        "--data", demo.path,
      ], environment: Higasa.environment)
    try session.wait(for: "The code on the display:")
    session.send(codes[0] + "\n")
    try session.wait(for: "The next code:")
    session.send(codes[1] + "\n")
    #expect(try session.waitForEnd().status == 0)
    #expect(session.screen.contains("is set right"))
    #expect(codes.allSatisfy { !session.screen.contains($0) })
  }
}
