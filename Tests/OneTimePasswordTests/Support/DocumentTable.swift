import Foundation
import Testing

/// The first table below a heading of a document, which a test writes.
struct DocumentTable {
  /// `RECORD=1 make test` writes the tables anew, and fails that run.
  static let records = ProcessInfo.processInfo.environment["RECORD"] == "1"

  /// From the top of the repository.
  let path: String
  /// The whole line.
  let heading: String

  static func text(_ header: [String], _ rows: [[String]]) -> String {
    lines(header, rows).joined(separator: "\n")
  }

  private static func lines(_ header: [String], _ rows: [[String]]) -> [String] {
    ([header, header.map { _ in "---" }] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
  }

  /// Compares the table with what it should say, row by row.
  func expect(_ header: [String], _ rows: [[String]]) throws {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent(path)
    var document = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
    let place = try #require(Self.place(of: heading, in: document), "no table under \(heading)")
    let wanted = Self.lines(header, rows)
    if Self.records {
      document.replaceSubrange(place, with: wanted)
      try document.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded \(path), \(heading)")
    } else {
      #expect(wanted.count == place.count, "\(path), \(heading); RECORD=1 records it anew")
      for (written, wanted) in zip(document[place], wanted) {
        #expect(written == wanted, "\(path), \(heading); RECORD=1 records it anew")
      }
    }
  }

  private static func place(of heading: String, in document: [String]) -> Range<Int>? {
    guard let top = document.firstIndex(of: heading),
      let first = document[top...].firstIndex(where: { $0.hasPrefix("|") })
    else { return nil }
    let end = document[first...].firstIndex { !$0.hasPrefix("|") } ?? document.endIndex
    return first..<end
  }
}
