import DataFolder
import Foundation
import Primitives
import Testing
import TokenDomain

/// What is shown, compared and documented of the settings goes by the one list of them.
@Suite("The list of settings")
struct SettingTests {
  @Test("has what the file has, by its keys and in its order, with the values of an institution")
  func file() throws {
    let scene = try Scene(withBankOfSeed: 1)
    let text = try String(contentsOfFile: scene.file("institution.json"), encoding: .utf8)
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let leaves = Self.leaves(of: json)
    #expect(Setting.all.map(\.key) == leaves.keys.sorted())
    for setting in Setting.all {
      #expect(setting.value(.higasa).text == leaves[setting.key], "\(setting.key)")
      #expect(setting.isDefault(in: .higasa))
    }
  }

  @Test("tells each of them from its default, and names it as what changes")
  func change() throws {
    let scene = try Scene(withBankOfSeed: 1)
    for setting in Setting.all {
      let (old, new) = (setting.value(.higasa), Self.other(setting))
      var values = Self.defaults
      values[setting.key] = new
      let institution = try DataFolder.settings(in: Self.file(values))
      #expect(Setting.all.filter { !$0.isDefault(in: institution) }.map(\.key) == [setting.key])
      guard case .changed(let changes) = try DataFolder.standing(of: institution, at: scene.path)
      else {
        Issue.record("no change of \(setting.key)")
        continue
      }
      #expect(changes.map(\.text) == ["\(setting.key): \(old.text) -> \(new.text)"])
    }
    #expect(try DataFolder.standing(of: .higasa, at: scene.path) == .accepted)
  }

  @Test("has bounds that the file is held to: both ends are taken, and nothing beyond them")
  func bounds() throws {
    for setting in Setting.all {
      let (taken, refused) = Self.ends(of: setting)
      #expect(!taken.isEmpty && !refused.isEmpty)
      for value in taken {
        let institution = try DataFolder.settings(in: Self.file(with: setting, value))
        #expect(setting.value(institution) == value, "\(setting.key)")
      }
      for value in refused {
        #expect(throws: InstitutionDefect.self, "\(setting.key): \(value)") {
          try DataFolder.settings(in: Self.file(with: setting, value))
        }
      }
    }
  }

  @Test("says of which other one a number is no less")
  func order() throws {
    var pairs = 0
    for setting in Setting.all {
      guard case .number(_, let key?) = setting.bounds,
        case .number(let least)? = Self.defaults[key]
      else { continue }
      pairs += 1
      var values = Self.defaults
      values[setting.key] = .number(least)
      #expect(throws: Never.self) { try DataFolder.settings(in: Self.file(values)) }
      values[setting.key] = .number(least - 1)
      #expect(throws: InstitutionDefect.self) { try DataFolder.settings(in: Self.file(values)) }
    }
    #expect(pairs == 2)
  }

  private static let defaults = Dictionary(
    uniqueKeysWithValues: Setting.all.map { ($0.key, $0.value(.higasa)) })

  /// A file that is right but for one setting, if that is not: what may be no less than it is as great as can be.
  private static func file(with setting: Setting, _ value: Setting.Value) throws -> [UInt8] {
    var values = defaults
    for other in Setting.all {
      guard case .number(let range, let least) = other.bounds, least == setting.key else {
        continue
      }
      values[other.key] = .number(range.upperBound)
    }
    if case .number(_, let least?) = setting.bounds,
      let other = Setting.all.first(where: { $0.key == least }),
      case .number(let range, _) = other.bounds
    {
      values[least] = .number(range.lowerBound)
    }
    values[setting.key] = value
    return try file(values)
  }

  private static func file(_ values: [String: Setting.Value]) throws -> [UInt8] {
    var object: [String: Any] = [:]
    for (key, value) in values {
      let json: Any =
        switch value {
        case .text(let text): text
        case .number(let number): number
        case .rows(let rows): rows
        }
      let parts = key.split(separator: ".").map(String.init)
      guard let last = parts.dropFirst().first else {
        object[key] = json
        continue
      }
      var inner = object[parts[0]] as? [String: Any] ?? [:]
      inner[last] = json
      object[parts[0]] = inner
    }
    return Array(try JSONSerialization.data(withJSONObject: object))
  }

  private static func ends(of setting: Setting) -> (
    taken: [Setting.Value], refused: [Setting.Value]
  ) {
    func letters(_ count: Int) -> Setting.Value { .text(String(repeating: "a", count: count)) }
    switch setting.bounds {
    case .text(let longest):
      return ([letters(1), letters(longest)], [letters(0), letters(longest + 1)])
    case .plain(let range):
      return (
        [letters(range.lowerBound), letters(range.upperBound)],
        [letters(range.lowerBound - 1), letters(range.upperBound + 1), .text("a b"), .text("ひ")]
      )
    case .number(let range, _):
      return (
        [.number(range.lowerBound), .number(range.upperBound)],
        [.number(range.lowerBound - 1), .number(range.upperBound + 1)]
      )
    case .words(let words): return (words.map(Setting.Value.text), [.text("other"), .text("")])
    case .colour(let place):
      let all = IndexedColour.all.map(\.rgb)
      let (seen, hidden) = (
        all.filter { place.contrast(of: $0) >= place.leastContrast },
        all.filter { place.contrast(of: $0) < place.leastContrast }
      )
      return (
        seen.map { .text($0.text) },
        hidden.map { .text($0.text) } + [.text(""), .text("orange"), .text("#12345")]
      )
    case .picture(let columns, let rows):
      func picture(_ columns: Int, _ rows: Int) -> Setting.Value {
        .rows(Array(repeating: String(repeating: "#", count: columns), count: rows))
      }
      return (
        [.rows([]), picture(1, 1), picture(columns, rows)],
        [
          picture(columns + 1, 1), picture(1, rows + 1), .rows([""]), .rows(["#", "##"]),
          .rows(["x"]), .text("#"),
        ]
      )
    }
  }

  private static func other(_ setting: Setting) -> Setting.Value {
    switch (setting.bounds, setting.value(.higasa)) {
    case (.number, .number(let number)): .number(number + 1)
    case (.words(let words), let value): .text(words.first { $0 != value.text } ?? "")
    case (.colour(let place), let value):
      .text(
        IndexedColour.all.map(\.rgb).first {
          place.contrast(of: $0) >= place.leastContrast && $0.text != value.text
        }?.text ?? "")
    case (.picture, _): .rows(["#"])
    case (_, let value): .text(String(value.text.prefix(8)) + "x")
    }
  }

  /// The values of a JSON object and of those within it, as a person would write them.
  private static func leaves(of json: Any) -> [String: String] {
    if let rows = json as? [String] { return ["": rows.joined(separator: "/")] }
    guard let object = json as? [String: Any] else { return ["": "\(json)"] }
    var found: [String: String] = [:]
    for (key, value) in object {
      for (path, leaf) in leaves(of: value) { found[path.isEmpty ? key : "\(key).\(path)"] = leaf }
    }
    return found
  }
}
