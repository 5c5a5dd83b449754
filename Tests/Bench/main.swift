import Foundation

// `make bench`: what a customer waits for and what a session costs, beside the least that programs of
// the kind do, in the same run. It is no test: it always ends with 0, and says OVER where a bound of
// docs/decisions/0004 is missed.

let place = try Place()
defer { place.remove() }

// Each finds what it says it measures on the screen; a program that does not get there ends this one.
say("medians of interleaved runs; 80x24, TERM=xterm-256color, LC_ALL=C.UTF-8")
var rows = try startUp(place)
rows += try keyToPaint(place)
rows += try screenBytes(place)
rows += try openSession(place)
if CommandLine.argc == 1 { rows += try logins(place) }
print(table([Row.headings] + rows.map(\.cells)))

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
