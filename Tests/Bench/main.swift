import Foundation
import PtyHarness
import SeededRandom

// `make bench`: what a customer waits for and what a session costs, beside the least that programs of
// the kind do, in the same run. It is no test: it says OVER where a bound of
// docs/decisions/0004, 0018, 0039, 0040, 0048 or 0051 is missed. `Bench start-up` measures that part alone, and so on.

if CommandLine.arguments.count == 3, CommandLine.arguments[1] == slowLogins {
  try printSlowLogins(in: CommandLine.arguments[2])
  exit(0)
}
let place = try Place()
do {
  say("medians of interleaved runs; 80x24, TERM=xterm-256color, LC_ALL=C.UTF-8")
  let rows = try measured(in: place)
  print(table([Row.headings] + rows.map(\.cells)))
  place.remove()
} catch {
  place.remove()
  say("\(error)")
  exit(70)
}

/// Each part finds what it says it measures on the screen, or ends the run.
func measured(in place: Place) throws -> [Row] {
  let parts: [(name: String, rows: (Place) throws -> [Row])] = [
    ("start-up", startUp), ("key-to-paint", keyToPaint), ("screen-bytes", screenBytes),
    ("open-session", openSession), ("ledger", { try ledger($0.large()) }),
    ("found", { try found($0.large()) }), ("imports", imports), ("logins", logins),
    ("slow-logins", loginsOnSlowDisk),
    ("processes", processes), ("sessions", sessions), ("tour", tourSteps),
    ("answer-times", answerTimes),
    ("seed-files", seedFiles),
    ("size", { _ in [try sizeOnDisk()] }),
  ]
  let wanted = CommandLine.arguments.dropFirst()
  return try parts.filter { wanted.isEmpty || wanted.contains($0.name) }
    .flatMap { try $0.rows(place) }
}

func sizeOnDisk() throws -> Row {
  let attributes = try FileManager.default.attributesOfItem(
    atPath: "\(PtySession.products)/higasa")
  let bytes = (attributes[.size] as? Int) ?? 0
  return Row("the program on the disk", .mebibytes(ofKibibytes: bytes / 1024), .none)
}

func say(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}

/// The columns side by side, the first to the left, the others to the right.
func table(_ lines: [[String]]) -> String {
  let widths = Row.headings.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
  return lines.map { cells in
    zip(cells, widths).enumerated().map { index, cell in
      let blanks = String(repeating: " ", count: cell.1 - cell.0.count)
      return index == 0 ? cell.0 + blanks : blanks + cell.0
    }
    .joined(separator: "  ")
  }
  .joined(separator: "\n")
}
