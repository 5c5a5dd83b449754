import BankService
import Canvas
import Pages
import Primitives
import TokenDomain

/// Who is shown a column.
enum Audience {
  case everybody, people, programs
}

/// What a listing shows of a row: the same facts as columns for people and as JSON for programs.
struct Listing<Row> {
  struct Column {
    /// The name in JSON, which architecture.md fixes.
    let name: String
    let heading: Phrase
    let audience: Audience
    /// In terminal cells, if it is fixed; else it is measured.
    let width: Int?
    let narrow: WhenNarrow
    let value: (Row) -> Fact

    init(
      _ name: String, _ heading: Phrase, for audience: Audience = .everybody, width: Int? = nil,
      narrow: WhenNarrow = .stays, value: @escaping (Row) -> Fact
    ) {
      self.name = name
      self.heading = heading
      self.audience = audience
      self.width = width
      self.narrow = narrow
      self.value = value
    }
  }

  let columns: [Column]

  func print(_ rows: [Row], _ options: ListingOptions, on console: Console) throws(OutputFailure) {
    var stream = RowStream(self, options, on: console)
    for row in rows where stream.print(row) == .enough { break }
    try stream.end()
  }

  /// One row alone: for people a line for each fact.
  func show(_ row: Row, _ options: ListingOptions, on console: Console) throws(OutputFailure) {
    guard !options.json else { return try print([row], options, on: console) }
    // Nothing has to be looked for among so few: badges alone stand out.
    let tones = console.tones()
    let entries = columns(for: .people).map { column in
      let (fact, language) = (column.value(row), console.language)
      return [
        ToneDisplay.words.heading(column.heading, language),
        tones.badge(fact, language) ?? ToneDisplay.words.entry(fact, language),
      ]
    }
    let widths = widths(of: entries.map { $0.map(\.text) })
    let lines = entries.map { joined($0.map(\.text), widths: widths, paints: $0.map(\.paint)) }
    _ = try console.deliver(lines.joined(separator: "\n") + "\n")
  }

  func json(_ row: Row) -> JSONObject {
    JSONObject(members: columns(for: .programs).map { ($0.name, $0.value(row).inJSON) })
  }

  func columns(for audience: Audience) -> [Column] {
    columns.filter { $0.audience == .everybody || $0.audience == audience }
  }
}

extension Listing where Row: Listed {
  /// Prints page after page; a page is forgotten when the next one is read.
  ///
  /// - Parameter page: reads the one that comes after a key; the first without it.
  func print(
    _ options: ListingOptions, on console: Console,
    _ page: (_ last: Row.Key?) throws(BankFailure) -> ListingPage<Row>
  ) throws {
    var stream = RowStream(self, options, on: console)
    var last: Row.Key?
    repeat {
      let found = try page(last)
      last = found.next
      for row in found.rows where stream.print(row) == .enough {
        last = nil
        break
      }
    } while last != nil
    try stream.end()
  }
}

/// Pads the columns to their widest entry in terminal cells, two blanks between.
func aligned(_ rows: [[String]]) -> [String] {
  let widths = widths(of: rows)
  return rows.map { joined($0, widths: widths) }
}

/// The widest entry of each column, in terminal cells.
func widths(of rows: [[String]]) -> [Int] {
  let columns = rows.map(\.count).max() ?? 0
  return (0..<columns).map { column in
    rows.map { column < $0.count ? TextWidth.of($0[column]) : 0 }.max() ?? 0
  }
}

/// One line of columns; an entry that is wider than its column moves the others.
func joined(_ entries: [String], widths: [Int], paints: [Paint] = []) -> String {
  var (line, blanks) = ("", 0)
  for (place, (text, width)) in zip(entries, widths).enumerated() {
    // Blanks are written when something comes behind them.
    if !text.isEmpty {
      line += String(repeating: " ", count: blanks)
      line += place < paints.count ? paints[place](text) : text
      blanks = 0
    }
    blanks += max(0, width - TextWidth.of(text)) + 2
  }
  return line
}
