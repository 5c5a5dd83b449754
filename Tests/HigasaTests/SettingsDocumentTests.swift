import DataFolder
import Foundation
import Testing
import TokenDomain

/// What the documents say of settings is what the code has: the keys, the bounds, and what a new bank begins with.
@Suite("The settings in docs/operations.md and docs/rules.md")
struct SettingsDocumentTests {
  @Test("are all in the one table, in the order of the file")
  func everySetting() throws {
    let rows = try Self.rows(under: "## The settings", of: "docs/operations.md")
    #expect(rows.map(\.first) == ["key"] + Setting.all.map { "`\($0.key)`" })
    for (row, setting) in zip(rows.dropFirst(), Setting.all) {
      #expect(row.count == 4)
      #expect(row.dropFirst(2).first == Self.words(setting.bounds), "\(setting.key)")
      #expect(row.last == Self.shown(setting.value(.higasa)), "\(setting.key)")
    }
  }

  /// A large picture is told by its name.
  private static func shown(_ value: Setting.Value) -> String {
    value == .rows(Brand.higasa.picture.rows) ? "a parasol" : value.text
  }

  @Test("are in rule §0.3 by the same numbers, where a rule stands on one")
  func rule() throws {
    let rows = try Self.rows(under: "## §0 Time, texts, settings", of: "docs/rules.md")
    let settings = Dictionary(uniqueKeysWithValues: Setting.all.map { ("`\($0.key)`", $0) })
    for row in rows.dropFirst() {
      let setting = try #require(settings[row.first ?? ""], "\(row)")
      let (text, bounds) = (setting.value(.higasa).text, row.last ?? "")
      let words = (row.dropFirst().first ?? "").split { !$0.isLetter && !$0.isNumber }
      #expect(words.contains { $0 == text }, "\(setting.key)")
      switch setting.bounds {
      case .number(let range, nil):
        #expect(bounds == "\(range.lowerBound)…\(range.upperBound)", "\(setting.key)")
      case .number(let range, _?):
        #expect(bounds.contains("…\(range.upperBound)"), "\(setting.key)")
      case .words(let words):
        #expect(words.allSatisfy { (row.dropFirst().first ?? "").contains($0) })
      case .text, .plain, .colour, .picture: Issue.record("\(setting.key) is no number of a rule")
      }
    }
    let numbers = Setting.all.filter { if case .number = $0.bounds { true } else { false } }
    #expect(rows.count > numbers.count)
  }

  private static func words(_ bounds: Setting.Bounds) -> String {
    switch bounds {
    case .text(let longest): "1 to \(longest) characters"
    case .plain(let range): "\(range.lowerBound) to \(range.upperBound) ASCII letters and digits"
    case .number(let range, let least):
      "\(range.lowerBound) to \(range.upperBound)" + (least.map { ", no less than `\($0)`" } ?? "")
    case .words(let words): words.map { "`\($0)`" }.joined(separator: " or ")
    case .colour(let place):
      "`#rrggbb`, \(place.leastContrast.formatted()):1 to "
        + place.neighbours.map { "`\($0.rgb.text)`" }.joined(separator: " and ")
    case .picture(let columns, let rows):
      "up to \(rows) rows of up to \(columns) `#` and `.`, all as long; or none"
    }
  }

  /// The cells of the first table below a heading, its head first.
  private static func rows(under heading: String, of path: String) throws -> [[String]] {
    let text = try Repository.text(of: path)
    let lines = text.components(separatedBy: "\n").drop { $0 != heading }.dropFirst()
    let table = lines.drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
    let rows = table.map { line in
      line.dropFirst().dropLast().components(separatedBy: "|")
        .map { $0.trimmingCharacters(in: .whitespaces) }
    }
    return rows.filter { !($0.first ?? "").hasPrefix("---") }
  }
}
