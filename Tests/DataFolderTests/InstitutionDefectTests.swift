import BankService
import BankFixtures
import DataFolder
import Foundation
import Testing
import TokenDomain

@Suite("A mistake in institution.json is named by its key")
struct InstitutionDefectTests {
  /// What to replace in the file as it is made, by what, and what is wrong then.
  static let edits: [(old: String, new: String, defect: InstitutionDefect)] = [
    ("\"telephone\"", "\"telefone\"", .missing(key: "telephone")),
    ("\"ja\" : \"約2週間\"", "\"jp\" : \"約2週間\"", .missing(key: "deliveryTime.ja")),
    ("\"0120-000-000\"", "120", .wrongType(key: "telephone")),
    ("\"0120-000-000\"", "null", .wrongType(key: "telephone")),
    ("Misses\" : 5", "Misses\" : \"5\"", .wrongType(key: "stop.consecutiveMisses")),
    ("Misses\" : 5", "Misses\" : 5.5", .stopPolicy(consecutiveMisses: 5.5, missesInThirtyDays: 20)),
    ("Misses\" : 5", "Misses\" : 5, \"maximum\" : 7", .unknown(key: "stop.maximum")),
    ("\"telephone\"", "\"fax\" : {\"ja\" : 1}, \"telephone\"", .unknown(key: "fax")),
    ("\"0120-000-000\"", "\"\"", .badText(key: "telephone", .empty)),
    (
      "\"約2週間\"", "\"\\u001b[2J\"", .badText(key: "deliveryTime.ja", .invisible("\u{1B}", place: 1))
    ),
    ("Misses\" : 5", "Misses\" : 2", .stopPolicy(consecutiveMisses: 2, missesInThirtyDays: 20)),
    ("Misses\" : 5", "Misses\" : 11", .stopPolicy(consecutiveMisses: 11, missesInThirtyDays: 20)),
    ("Minutes\" : 30", "Minutes\" : 30.5", .softwareWait(minutes: 30.5)),
    ("Minutes\" : 30", "Minutes\" : 1441", .softwareWait(minutes: 1_441)),
    ("Length\" : 8", "Length\" : 7", .leastLength(7)),
    ("Length\" : 8", "Length\" : 65", .leastLength(65)),
    ("Length\" : 8", "Length\" : 8.5", .leastLength(8.5)),
    ("Length\" : 8", "Length\" : \"8\"", .wrongType(key: "password.leastLength")),
    ("\"Higasa\"", "\"ひがさ\"", .issuer),
    ("\"Higasa\"", "\"HigasaHigasaH\"", .issuer),
    ("\"Higasa\"", "\"\"", .issuer),
    ("Aegis", "\\u0007", .badText(key: "softwareToken.apps", .invisible("\u{7}", place: 1))),
    (
      "\"telephone\"", "\"telephone\" : \"0120-111-111\", \"telephone\"",
      .repeated(key: "telephone")
    ),
    (
      "\"telephone\"", "\"t\\u0065lephone\" : \"0120-111-111\", \"telephone\"",
      .repeated(key: "telephone")
    ),
    (
      "Misses\" : 5", "Misses\" : 10, \"consecutiveMisses\" : 5",
      .repeated(key: "stop.consecutiveMisses")
    ),
    (
      "0120-000-000", "0120\u{202E}000",
      .badText(key: "telephone", .invisible("\u{202E}", place: 5))
    ),
    (
      "0120-000-000", "0120\\u2066000", .badText(key: "telephone", .invisible("\u{2066}", place: 5))
    ),
    (
      "0120-000-000", "0120\u{200B}000",
      .badText(key: "telephone", .invisible("\u{200B}", place: 5))
    ),
    (
      "0120-000-000", "0120\u{2028}000",
      .badText(key: "telephone", .invisible("\u{2028}", place: 5))
    ),
    (
      "ひがさ信用組合", String(repeating: "日", count: 41),
      .badText(key: "name.ja", .tooLong(characters: 41, longest: 40))
    ),
    ("約2週間", "約2\u{E000}", .badText(key: "deliveryTime.ja", .privateUse("\u{E000}", place: 3))),
    ("Days\" : 20", "Days\" : 101", .stopPolicy(consecutiveMisses: 5, missesInThirtyDays: 101)),
    ("Days\" : 20", "Days\" : 4", .stopPolicy(consecutiveMisses: 5, missesInThirtyDays: 4)),
  ]

  @Test("the key, and what it should have been", arguments: edits.indices)
  func defect(index: Int) throws {
    let (old, new, defect) = Self.edits[index]
    let scene = try Scene(withBankOfSeed: 1)
    let path = scene.file("institution.json")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let edited = text.replacingOccurrences(of: old, with: new)
    #expect(edited != text)
    try scene.write(edited.utf8, to: "institution.json")
    #expect(throws: DataFolderFailure.institution(path: path, defect)) {
      try DataFolder.open(at: scene.path)
    }
  }

  @Test(
    "a text that is no JSON says where",
    arguments: [
      ("{\n  \"name\" = 1\n}", "character 11"), ("not JSON", "character 1"),
      ("", "Unexpected end"), ("{", "Unexpected end"),
    ])
  func notJSON(text: String, place: String) throws {
    let scene = try Scene(withBankOfSeed: 1)
    try scene.write(text.utf8, to: "institution.json")
    let failure = #expect(throws: DataFolderFailure.self) { try DataFolder.open(at: scene.path) }
    guard case .institution(_, .notJSON(let complaint)) = failure else {
      Issue.record("another failure: \(String(describing: failure))")
      return
    }
    #expect(complaint.contains(place))
  }

  @Test("a file that never ends is not read to its end")
  func tooLong() throws {
    let scene = try Scene(withBankOfSeed: 1)
    try scene.write(repeatElement(0x20, count: 100_000), to: "institution.json")
    #expect(
      throws: DataFolderFailure.institution(path: scene.file("institution.json"), .tooLong)
    ) { try DataFolder.open(at: scene.path) }
  }

  @Test("other numbers are told, and obeyed once they are accepted")
  func changed() throws {
    let scene = try Scene(withBankOfSeed: 1)
    let path = scene.file("institution.json")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try scene.write(
      text.replacingOccurrences(of: "Misses\" : 5", with: "Misses\" : 3").utf8,
      to: "institution.json")
    let change = SettingChange(key: "stop.consecutiveMisses", accepted: "5", present: "3")
    let folder = try DataFolder.open(at: scene.path)
    #expect(folder.settingsStanding == .changed([change]))
    #expect(folder.institution == .higasa)
    try KeyRotationTests.desk(folder).accept(
      settings: folder.settings, [change], reason: try Sample.reason("asked for"))
    let opened = try DataFolder.open(at: scene.path)
    #expect(opened.settingsStanding == .accepted)
    #expect(opened.institution.stopPolicy.consecutiveMisses == 3)
  }

  @Test("spaces and the order of the keys are nobody's business")
  func laidOut() throws {
    let scene = try Scene(withBankOfSeed: 1)
    let path = scene.file("institution.json")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try scene.write(
      text.split(separator: "\n").joined(separator: " ").utf8, to: "institution.json")
    #expect(try DataFolder.open(at: scene.path).settingsStanding == .accepted)
  }
}
