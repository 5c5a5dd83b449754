import Foundation
import Testing

/// The rooms in which every `package` declaration says what it is; a room that is done is added here.
private let documentedRooms = [
  "Primitives", "OneTimePassword", "TokenDomain", "Vault", "SeedFiles", "DemoBank", "QRCode",
  "Canvas", "ScreenPictures", "Pages", "CustomerScreens", "VirtualKeyFob", "CursesTerminal",
  "SeededRandom", "Stages", "Recordings", "Tour",
  "BankService",
  "SQLiteStore", "DataFolder",
]

/// CONTRIBUTING.md, "The rules of the house": what must have a doc comment, and what need not.
@Suite("Doc comments")
struct DocCommentTests {
  @Test("stand on every package declaration of a room that is done", arguments: documentedRooms)
  func room(_ name: String) throws {
    let files = try Repository.texts().filter {
      $0.path.hasPrefix("Sources/\(name)/") && $0.path.hasSuffix(".swift")
    }
    #expect(!files.isEmpty)
    let requirements = try DocComments.requirements()
    for file in files {
      #expect(DocComments.missing(in: file.text, besides: requirements) == [], "\(file.path)")
    }
  }

  @Test("are missed where there are none, and asked for where a name does not say all")
  func reading() {
    let text = """
      /// It has one.
      package struct Sample: Hashable {
        package let first: Int
        /// It has one.
        @discardableResult
        package func second() -> Int { 1 }
        // This is none.
        package mutating func third() {}
        package init(first: Int, second count: Int) {}
        package init(first: Int) {
        package init() {}
        package var description: String { "" }
        package static func < (a: Sample, b: Sample) -> Bool { false }
      }
      """
    #expect(
      DocComments.missing(in: text) == [
        "3: package let first: Int", "8: package mutating func third() {}",
        "9: package init(first: Int, second count: Int) {}", "11: package init() {}",
      ])
  }
}

/// Finds declarations line by line: the formatter gives each its own.
enum DocComments {
  /// What a protocol of the standard library asks for means what the protocol says.
  private static let ofProtocols = [
    "var description", "var debugDescription", "var customMirror", "static func ==",
    "static func <", "func hash(into", "let rawValue", "var rawValue", "init(rawValue:",
    "init?(rawValue:", "static let allCases", "static var allCases",
  ]

  /// What protocols of ours ask for, by `var title` or `func update`: it means what the protocol says.
  static func requirements() throws -> Set<String> {
    var found: Set<String> = []
    for file in try Repository.texts() where file.path.hasPrefix("Sources/") {
      for body in file.text.matches(of: /(?ms)^package protocol .*?\n\}/).map(\.output) {
        found.formUnion(
          body.matches(of: /\n  (?:mutating )?(var|func) ([A-Za-z]+)/).map {
            "\($0.output.1) \($0.output.2)"
          })
      }
    }
    return found
  }

  /// The declarations without a doc comment, each with the number of its line.
  ///
  /// - Parameter requirements: that are documented where they are asked for.
  static func missing(in text: String, besides requirements: Set<String> = []) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    let properties = Set(
      lines.compactMap { line in
        line.firstMatch(of: /^package .*\b(?:let|var) ([A-Za-z0-9]+)/).map { String($0.output.1) }
      })
    return lines.indices.filter { index in
      let line = lines[index]
      guard line.hasPrefix("package "), !ofProtocols.contains(where: line.contains) else {
        return false
      }
      if let name = line.firstMatch(of: /\b(var|func) ([A-Za-z]+)/),
        requirements.contains("\(name.output.1) \(name.output.2)")
      {
        return false
      }
      let above = lines[..<index].last { !$0.hasPrefix("@") } ?? ""
      return !above.hasPrefix("///") && !isMemberwise(lines[index...], properties)
    }
    .map { "\($0 + 1): \(lines[$0])" }
  }

  /// Whether it is an initializer that takes nothing but properties of the file by their names: those are
  /// documented.
  private static func isMemberwise(
    _ lines: ArraySlice<String>, _ properties: Set<String>
  ) -> Bool {
    guard lines.first?.hasPrefix("package init(") == true else { return false }
    // Up to the parameters' end; a default value's own bracket ends it early, and does no harm.
    let parameters = lines.joined(separator: " ").dropFirst("package init(".count)
      .prefix { $0 != ")" }
    let names = parameters.matches(of: /(?:([A-Za-z0-9_]+) )?([A-Za-z0-9]+):/).map {
      String($0.output.1.flatMap { $0 == "_" ? nil : $0 } ?? $0.output.2)
    }
    return !names.isEmpty && names.allSatisfy(properties.contains)
  }
}
