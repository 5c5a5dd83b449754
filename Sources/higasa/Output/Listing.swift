import Canvas
import Pages
import Primitives
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
    /// In terminal cells, where rows are printed before all of them are known.
    let width: Int?
    let value: (Row) -> Fact

    init(
      _ name: String, _ heading: Phrase, for audience: Audience = .everybody, width: Int? = nil,
      value: @escaping (Row) -> Fact
    ) {
      self.name = name
      self.heading = heading
      self.audience = audience
      self.width = width
      self.value = value
    }
  }

  let columns: [Column]

  func print(_ rows: [Row], _ options: ListingOptions, on console: Console) throws(OutputFailure) {
    if options.json {
      try console.print(rows.map { json($0).line(isASCII: console.isASCII) })
    } else if rows.isEmpty {
      console.say(Sentences.nothingToList)
    } else {
      let columns = columns(for: .people)
      let language = console.language
      try console.print(
        aligned(
          [columns.map { $0.heading(language) }]
            + rows.map { row in columns.map { $0.value(row).inWords(language) } }))
    }
  }

  func json(_ row: Row) -> JSONObject {
    JSONObject(members: columns(for: .programs).map { ($0.name, $0.value(row).inJSON) })
  }

  func columns(for audience: Column.Audience) -> [Column] {
    columns.filter { $0.audience == .everybody || $0.audience == audience }
  }
}

/// Pads the columns to their widest entry in terminal cells, two blanks between.
func aligned(_ rows: [[String]]) -> [String] {
  let columns = rows.map(\.count).max() ?? 0
  let widths = (0..<columns).map { column in
    rows.map { column < $0.count ? TextWidth.of($0[column]) : 0 }.max() ?? 0
  }
  return rows.map { joined($0, widths: widths) }
}

/// One line of columns; an entry that is wider than its column moves the others.
func joined(_ entries: [String], widths: [Int]) -> String {
  var line = zip(entries, widths).map { text, width in
    text + String(repeating: " ", count: max(0, width - TextWidth.of(text)))
  }
  .joined(separator: "  ")
  while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
  return line
}
