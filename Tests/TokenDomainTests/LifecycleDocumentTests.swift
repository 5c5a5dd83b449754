import Foundation
import Testing
import TokenDomain

/// The table of docs/token-lifecycle.md says what the code does.
@Suite("docs/token-lifecycle.md")
struct LifecycleDocumentTests {
  private static let refused = "-"

  /// The words of the first column.
  private static func row(of state: IssueLifecycle.State<SerialNumber>) -> String {
    switch state {
    case .suspended(_, _, _, .issued): "suspended, was issued"
    case .suspended(_, _, _, .active): "suspended, was active"
    case .requested, .issued, .active, .released, .revoked, .cancelled: state.name.rawValue
    }
  }

  /// The words of the first line. What is "the other kind" depends on what was asked for.
  private static func column(
    of event: IssueLifecycle.Event, in state: IssueLifecycle.State<SerialNumber>
  )
    -> String
  {
    switch event {
    case .dispatch(let serial):
      switch state {
      case .requested(let kind, _) where serial.kind != kind: "dispatch, other kind"
      case .requested: "dispatch"
      case .issued, .active, .suspended, .released, .revoked, .cancelled:
        serial.kind == .hardware ? "dispatch" : "dispatch, other kind"
      }
    case .activate: "activate"
    case .release: "release"
    case .suspend: "suspend"
    case .resume: "resume"
    case .revoke: "revoke"
    case .cancel: "cancel"
    }
  }

  @Test("has a cell for every state and every event, and each says what the code does")
  func everyCell() throws {
    let document = try MarkdownTable(
      under: "## Every state and every event", of: "docs/token-lifecycle.md")
    var rows = Set<String>()
    var columns = Set<String>()
    for state in try LifecycleSamples.states() {
      for event in try LifecycleSamples.events() + LifecycleSamples.reasonedEvents {
        let (row, column) = (Self.row(of: state), Self.column(of: event, in: state))
        rows.insert(row)
        columns.insert(column)
        let next = try LifecycleSamples.outcome(of: event, in: state)
        let cell = document[row, column]
        #expect(cell == next?.name.rawValue ?? Self.refused, "\(row) × \(column)")
      }
    }
    #expect(Set(document.rows) == rows)
    #expect(Set(document.columns) == columns)
    #expect(document.rows.count == rows.count && document.columns.count == columns.count)
  }

  @Test("explains every state once, with those that are live")
  func everyState() throws {
    let document = try MarkdownTable(under: "## The states", of: "docs/token-lifecycle.md")
    #expect(document.rows == IssueLifecycle.StateName.allCases.map(\.rawValue))
    for name in IssueLifecycle.StateName.allCases {
      #expect(document[name.rawValue, "live"] == (name.isLive ? "yes" : "no"), "\(name)")
    }
  }

  @Test("says of the states what docs/rules.md says")
  func rules() throws {
    let states = try MarkdownTable(under: "## The states", of: "docs/token-lifecycle.md")
    let rules = try MarkdownTable(under: "## §1 One issue, one life", of: "docs/rules.md")
    #expect(rules.rows == ["(none)"] + states.rows)
    #expect(rules.columns == states.columns)
    for state in states.rows {
      for column in ["live", "on screen", "carries"] {
        #expect(rules[state, column] == states[state, column], "\(state), \(column)")
      }
    }
  }

  @Test("explains every reason")
  func everyReason() throws {
    let document = try MarkdownTable(under: "## The reasons", of: "docs/token-lifecycle.md")
    #expect(
      document.rows
        == IssueLifecycle.SuspensionReason.allCases.map(\.rawValue)
        + IssueLifecycle.RevocationReason.allCases.map(\.rawValue))
  }
}

/// The first table below a heading of a document: words by row and column.
struct MarkdownTable {
  let columns: [String]
  let rows: [String]
  private let cells: [String: [String]]

  /// - Parameters:
  ///   - heading: the whole line of the heading.
  ///   - path: from the top of the repository.
  init(under heading: String, of path: String) throws {
    let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: top.appendingPathComponent(path), encoding: .utf8)
    let lines = text.components(separatedBy: "\n").drop { $0 != heading }
    let table = lines.drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }.map { line in
      line.split(separator: "|").map {
        $0.trimmingCharacters(in: CharacterSet(charactersIn: " `"))
      }
    }
    columns = Array(try #require(table.first, "no table under \(heading)").dropFirst())
    // Below the first line there is the one of dashes.
    rows = try table.dropFirst(2).map { try #require($0.first) }
    cells = Dictionary(
      zip(rows, table.dropFirst(2).map { Array($0.dropFirst()) }), uniquingKeysWith: { $1 })
  }

  subscript(row: String, column: String) -> String? {
    guard let place = columns.firstIndex(of: column), let cells = cells[row],
      cells.indices.contains(place)
    else { return nil }
    return cells[place]
  }
}
