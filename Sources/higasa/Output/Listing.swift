import Canvas
import Primitives
import Screens
import TokenDomain

/// What a listing shows of a row: the same facts as columns for people and as JSON for programs.
struct Listing<Row> {
  struct Column {
    enum Audience {
      case everybody, people, programs
    }

    /// The name in JSON, which architecture.md fixes.
    let name: String
    let heading: Phrase
    let audience: Audience
    let value: (Row) -> Fact

    init(
      _ name: String, _ heading: Phrase, for audience: Audience = .everybody,
      value: @escaping (Row) -> Fact
    ) {
      self.name = name
      self.heading = heading
      self.audience = audience
      self.value = value
    }
  }

  let columns: [Column]

  func print(_ rows: [Row], _ options: ListingOptions, on console: Console) throws(OutputFailure) {
    if options.json {
      let columns = columns.filter { $0.audience != .people }
      try console.print(
        rows.map { row in
          JSONObject(members: columns.map { ($0.name, $0.value(row).inJSON) })
            .line(isASCII: console.isASCII)
        })
    } else if rows.isEmpty {
      console.say(Sentences.nothingToList)
    } else {
      let columns = columns.filter { $0.audience != .programs }
      let language = console.language
      try console.print(
        aligned(
          [columns.map { $0.heading(language) }]
            + rows.map { row in columns.map { $0.value(row).inWords(language) } }))
    }
  }
}

/// Pads the columns to their widest entry in terminal cells, two blanks between.
func aligned(_ rows: [[String]]) -> [String] {
  let columns = rows.map(\.count).max() ?? 0
  let widths = (0..<columns).map { column in
    rows.map { column < $0.count ? TextWidth.of($0[column]) : 0 }.max() ?? 0
  }
  return rows.map { row in
    let line = zip(row, widths).map { text, width in
      text + String(repeating: " ", count: width - TextWidth.of(text))
    }
    .joined(separator: "  ")
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}
