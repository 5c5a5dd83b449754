import Foundation
import Testing

@Suite("Settings hold once an operator has accepted them (rules §5.12)")
struct SettingsTests {
  private static func change(_ demo: DemoCopy, _ old: String, _ new: String) throws {
    let file = URL(filePath: demo.path + "/institution.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    let changed = text.replacingOccurrences(of: old, with: new)
    #expect(changed != text)
    try Data(changed.utf8).write(to: file)
  }

  @Test(
    "changed ones are told by every command, keep the front end shut, and are accepted on record")
  func accept() throws {
    let demo = try DemoCopy()
    try Self.change(demo, "Misses\" : 5", "Misses\" : 10")
    try Self.change(demo, "0120-000-000", "0120-999-999")
    for command in [
      ["customer", "list"], ["issue", "list"], ["audit", "verify"], ["audit", "list"],
      ["clock", "accept", "--reason", "x"], ["backup", demo.path + "/copy"],
    ] {
      let told = try Higasa.run(command + ["--lang", "en", "--data", demo.path])
      #expect(
        told.sentences.contains("stop.consecutiveMisses, telephone"),
        "\(command): \(told.sentences)")
    }
    #expect(try demo.run("customer", "list").status == 0, "operators go on by the accepted ones")
    let refused = try demo.run("open", "--lang", "en")
    #expect(refused.status == 78)
    #expect(refused.sentences.contains("higasa institution accept --reason"))
    #expect(try demo.run("demo").status == 78)
    #expect(try demo.run("doctor").status == 78)
    #expect(try demo.run("institution", "accept").status == 64, "not without a reason")

    let accepted = try demo.run(
      "institution", "accept", "--reason", "new telephone", "--lang", "en")
    #expect(accepted.status == 0, "\(accepted.sentences)")
    #expect(
      accepted.output == """
        stop.consecutiveMisses: 5 -> 10
        telephone: 0120-000-000 -> 0120-999-999

        """)
    let row = try #require(try demo.run("audit", "list", "--json").objects().last)
    #expect(row["event"] as? String == "settings-accepted")
    let number = try #require(row["row"] as? Int)
    let explained = try demo.run("audit", "explain", "\(number)", "--lang", "en").output
    let values = "stop.consecutiveMisses: 5 -> 10; telephone: 0120-000-000 -> 0120-999-999"
    #expect(explained.contains("new telephone; \(values)"))
    #expect(try demo.run("customer", "list").sentences.isEmpty)
    #expect(try demo.run("audit", "verify").status == 0)

    let again = try demo.run("institution", "accept", "--reason", "again", "--lang", "en")
    #expect(again.status == 0 && again.output.isEmpty)
    #expect(again.sentences.contains("Nothing was changed"))
    let newest = try #require(try demo.run("audit", "list", "--json").objects().last)
    #expect(newest["row"] as? Int == number)
  }
}
