import BankService

/// A listing of which nobody knows how long it is: rows go out as they come, in columns of fixed widths.
struct RowStream<Row> {
  private let listing: Listing<Row>
  private let columns: [Listing<Row>.Column]
  private let widths: [Int]
  private let options: ListingOptions
  private let console: Console
  private var lines: LineStream
  private var isEmpty = true

  init(_ listing: Listing<Row>, _ options: ListingOptions, on console: Console) {
    self.listing = listing
    self.options = options
    self.console = console
    columns = listing.columns(for: .people)
    widths = columns.map { $0.width ?? 0 }
    lines = LineStream(on: console)
  }

  /// - Returns: whether there is somebody who reads on.
  mutating func print(_ row: Row) -> Reading {
    if options.json {
      return lines.print(listing.json(row).line(isASCII: console.isASCII))
    }
    if isEmpty {
      isEmpty = false
      _ = lines.print(joined(columns.map { $0.heading(console.language) }, widths: widths))
    }
    return lines.print(
      joined(columns.map { $0.value(row).inWords(console.language) }, widths: widths))
  }

  mutating func end() throws(OutputFailure) {
    try lines.end()
    if isEmpty, !options.json { console.say(Sentences.nothingToList) }
  }
}
