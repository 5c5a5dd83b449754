import Foundation
import Testing

/// A file of published or recorded vectors: comma-separated fields, comment lines begin with `#`.
struct VectorFile {
  struct Row: CustomTestStringConvertible, Sendable {
    let line: Int
    let fields: [String]

    var testDescription: String { "line \(line): \(fields.joined(separator: ","))" }

    subscript(index: Int) -> String { fields[index] }

    func number<Number: FixedWidthInteger>(_ index: Int) throws -> Number {
      try #require(Number(fields[index]), "line \(line), field \(index) is no number")
    }
  }

  /// - Returns: every row that is no comment, so that a missing or empty file fails the test.
  static func rows(_ name: String) throws -> [Row] {
    let url = try #require(
      Bundle.module.url(forResource: name, withExtension: "csv", subdirectory: "Vectors"))
    let lines = try String(contentsOf: url, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let rows = lines.enumerated().compactMap { number, text -> Row? in
      guard !text.isEmpty, !text.hasPrefix("#") else { return nil }
      let fields = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Row(line: number + 1, fields: fields)
    }
    try #require(!rows.isEmpty)
    return rows
  }
}
