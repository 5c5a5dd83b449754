import DataFolder
import Foundation
import Testing
import TokenDomain

@Suite("higasa institution show and check")
struct InstitutionTests {
  private let demo: DemoCopy
  private let file: URL

  init() throws {
    demo = try DemoCopy()
    file = URL(filePath: demo.path + "/institution.json")
  }

  private func change(_ old: String, _ new: String, in written: URL? = nil) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    let changed = text.replacingOccurrences(of: old, with: new)
    #expect(changed != text)
    try Data(changed.utf8).write(to: written ?? file)
  }

  /// Every file of the data folder but what SQLite keeps beside an open database.
  private func contents() throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: demo.path)
    let kept = names.filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }
    return try Dictionary(
      uniqueKeysWithValues: kept.map {
        ($0, try Data(contentsOf: URL(filePath: "\(demo.path)/\($0)")))
      })
  }

  @Test("show has every setting, its value, and whether it is still the default")
  func show() throws {
    let shown = try demo.run("institution", "show", "--lang", "en")
    #expect(shown.status == 0)
    #expect(shown.lines.count == 1 + Setting.all.count)
    for (setting, line) in zip(Setting.all, shown.lines.dropFirst()) {
      #expect(line.hasPrefix(setting.key + " "))
      #expect(line.contains("  yes      ") && line.hasSuffix(setting.value(.higasa).text))
    }
    #expect(shown.sentences.contains("These settings are accepted."))
    #expect(try demo.run("institution", "show").sentences.contains("承認されています"))
  }

  @Test("show goes by what was accepted: a change is told of, and shown once it is accepted")
  func changed() throws {
    try change("0120-000-000", "0120-999-999")
    let before = try demo.run("institution", "show", "--json", "--lang", "en")
    #expect(before.status == 0)
    #expect(before.sentences.contains("(telephone) were not accepted"))
    #expect(before.sentences.contains("accepted last, and holds"))
    #expect(try object(before).standing == "changed")
    #expect(try object(before).telephone == "0120-000-000 true")
    #expect(try demo.run("institution", "accept", "--reason", "new number").status == 0)
    let after = try demo.run("institution", "show", "--json", "--lang", "en")
    #expect(try object(after).standing == "accepted")
    #expect(try object(after).telephone == "0120-999-999 false")
    #expect(try demo.run("institution", "show").output.contains("いいえ  0120-999-999"))
  }

  @Test("show says where nothing proves what was accepted")
  func unproven() throws {
    try demo.execute(
      "UPDATE institution SET settings = replace(settings, '0120-000-000', '0120-666-666')")
    let shown = try demo.run("institution", "show", "--json", "--lang", "en")
    #expect(shown.status == 0)
    #expect(try object(shown).standing == "unproven")
    #expect(shown.sentences.contains("Nothing proves"))
    #expect(try demo.run("institution", "check").status == 65)
  }

  @Test("show has one object, with the values of each setting as it stands in the file")
  func json() throws {
    let shown = try demo.run("institution", "show", "--json")
    let objects = try shown.objects()
    #expect(objects.count == 1)
    let settings = try #require(objects.first?["settings"] as? [String: [String: Any]])
    #expect(settings.keys.sorted() == Setting.all.map(\.key))
    #expect(settings["stop.consecutiveMisses"]?["value"] as? Int == 5)
  }

  @Test("check of what is in order says what would change, and changes nothing")
  func inOrder() throws {
    let before = try contents()
    let same = try demo.run("institution", "check", "--lang", "en")
    #expect(same.status == 0 && same.output.isEmpty)
    #expect(same.sentences.contains("are those that were accepted"))

    let other = file.deletingLastPathComponent().appending(path: "other.json")
    try change("Misses\" : 5", "Misses\" : 7", in: other)
    defer { try? FileManager.default.removeItem(at: other) }
    let would = try demo.run("institution", "check", other.path, "--lang", "en")
    #expect(would.status == 0)
    #expect(would.output == "stop.consecutiveMisses: 5 -> 7\n")
    #expect(would.sentences.contains("in the place of"))
    #expect(
      try demo.run("institution", "check", other.path, "--lang", "ja").sentences.contains("入れ替え"))

    let alone = try Higasa.run(
      "institution", "check", other.path, "--data", "/nonexistent", "--lang", "en")
    #expect(alone.status == 0 && alone.output.isEmpty)
    #expect(alone.sentences.contains("There is no data folder"))
    try FileManager.default.removeItem(at: other)
    #expect(try contents() == before)

    try change("0120-000-000", "0120-999-999")
    let own = try demo.run("institution", "check", "--lang", "en")
    #expect(own.status == 0)
    #expect(own.output == "telephone: 0120-000-000 -> 0120-999-999\n")
    #expect(own.sentences.contains("once they are accepted"))
    #expect(!own.sentences.contains("in the place of"))
  }

  @Test("check names what is wrong with a file, whoever's it is, with 78")
  func defects() throws {
    try change("Misses\" : 5", "Misses\" : 50")
    let own = try demo.run("institution", "check", "--lang", "en")
    #expect(own.status == 78 && own.output.isEmpty)
    #expect(own.sentences.contains("stop.consecutiveMisses (50) is a whole number of 3 to 10"))

    // Another file is looked at all the same.
    let other = URL(filePath: NSTemporaryDirectory() + "higasa-check-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: other) }
    try change("Misses\" : 50", "Misses\" : 6", in: other)
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: other.path)
    #expect(
      try demo.run("institution", "check", other.path).output == "stop.consecutiveMisses: 5 -> 6\n")
    try change("\"telephone\"", "\"telefone\"", in: other)
    let missing = try demo.run("institution", "check", other.path, "--lang", "en")
    #expect(missing.status == 78)
    #expect(missing.sentences.contains("\(other.path) are wrong: telephone is missing"))
    try Data(repeating: 0x20, count: 100_000).write(to: other)
    #expect(try demo.run("institution", "check", other.path).sentences.contains("長すぎます"))
    #expect(try demo.run("institution", "check", "/nonexistent").status == 66)
    #expect(try demo.run("institution", "check", "/tmp").status == 65)
    #expect(try Higasa.run("institution", "check", "--data", "/nonexistent").status == 66)
  }

  private func object(_ outcome: Outcome) throws -> (standing: String?, telephone: String) {
    let object = try #require(try outcome.objects().first)
    let settings = try #require(object["settings"] as? [String: [String: Any]])
    let telephone = try #require(settings["telephone"])
    return (
      object["standing"] as? String,
      "\(telephone["value"] as? String ?? "") \(telephone["default"] as? Bool ?? false)"
    )
  }
}
