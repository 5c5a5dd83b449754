import BankService

/// A listing of which nobody knows how long it is: rows go out as they come.
///
/// For people the columns have the widths that they are given, or are as wide as the widest entry of the
/// first rows; these are held back until then. In a row of later a wider entry moves what is to its right.
struct RowStream<Row> {
  /// So many rows are measured, and with them all of a listing that is not longer.
  private static var measuredRows: Int { 1_000 }

  private let listing: Listing<Row>
  private let columns: [Listing<Row>.Column]
  private let options: ListingOptions
  private let console: Console
  private let tones: ToneDisplay
  /// Nil until the first rows are measured.
  private var widths: [Int]?
  /// What of it a terminal has room for.
  private var fit: TableFit?
  private var isAnyLeftOut = false
  /// The headings, then the rows that are held back.
  private var waiting: [[ToneDisplay.Entry]] = []
  private var lines: LineStream
  private var isEmpty = true

  init(_ listing: Listing<Row>, _ options: ListingOptions, on console: Console) {
    self.listing = listing
    self.options = options
    self.console = console
    tones = options.json ? .words : console.tones()
    columns = listing.columns(for: .people)
    if columns.contains(where: { $0.width != nil }) { widths = columns.map { $0.width ?? 0 } }
    lines = LineStream(on: console, pages: !options.json)
  }

  /// - Returns: whether there is somebody who reads on.
  mutating func print(_ row: Row) -> Reading {
    defer { isEmpty = false }
    if options.json {
      return lines.print(listing.json(row).line(isASCII: console.isASCII))
    }
    if isEmpty {
      waiting.append(columns.map { tones.heading($0.heading, console.language) })
    }
    waiting.append(columns.map { tones.entry($0.value(row), console.language) })
    return widths == nil && waiting.count <= Self.measuredRows ? .goOn : printWaiting()
  }

  mutating func end() throws(OutputFailure) {
    _ = printWaiting()
    try lines.end()
    if isEmpty, !options.json { console.say(Sentences.nothingToList) }
    if isAnyLeftOut { console.say(Sentences.columnsLeftOut) }
  }

  private mutating func printWaiting() -> Reading {
    let widths = self.widths ?? higasa.widths(of: waiting.map { $0.map(\.text) })
    self.widths = widths
    guard !widths.isEmpty else { return .goOn }
    let fit =
      self.fit
      ?? TableFit(widths, columns.map(\.narrow), columns: console.columns())
    self.fit = fit
    isAnyLeftOut = fit.widths.contains(nil)
    defer { waiting.removeAll(keepingCapacity: true) }
    return waiting.reduce(.goOn) { _, entries in
      let shown = entries.indices.map {
        fit.isNarrowed($0, full: widths) ? entries[$0].inNarrowColumn : entries[$0]
      }
      return lines.print(fit.line(shown.map(\.text), full: widths, paints: shown.map(\.paint)))
    }
  }
}
