import ArgumentParser
import BankService
import Pages
import Primitives
import SeedFiles
import TokenDomain

struct TokenImport: Act {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: Phrase(
      ja: "シードファイルのトークンを在庫に入れます。",
      en: "Put the tokens of a seed file into stock."),
    discussion: Phrase(
      ja: """
        PSKC (RFC 6030) と CSV を読みます。先にトークンがどうなるかを示して、確認を求めます。そのうえで、\
        新しいものを1つの納品ロットとしてすべて在庫に入れるか、何も入れません。納品ロットの番号を表示します。\
        不可のものが1つでもあれば、そのファイルのすべてを取り込みません。すでにあるものは飛ばし、上書きはしません。
        """,
      en: """
        Reads PSKC (RFC 6030) and comma-separated values. Says first what would become of each token, and asks; then \
        all that are new go into stock as one batch, or none. Prints the number of the batch. A file with anything \
        in it that is refused is refused whole; what the bank has already is left out, and never written over.
        """))

  @Argument(
    help: .words(ja: "納入元から届いたシードファイル", en: "The seed file of the tokens' maker."),
    completion: .file())
  var file: String

  @OptionGroup var encryption: SeedFileOptions

  @Option(
    help: .words(
      ja: "有効期限がファイルにないトークンの有効期限 (YYYY-MM-DD)",
      en: "The last day of tokens of which the file does not tell it: YYYY-MM-DD.", value: "day"))
  var expires: TokyoDay?

  @Option(
    help: .words(
      ja: "このシリアル番号のトークンにいま表示されている番号をお尋ねし、違っていれば何も取り込みません。",
      en:
        "Ask for the code that this token of the file shows now, and import nothing if it is wrong.",
      value: "serial"))
  var proof: SerialNumber?

  @OptionGroup var asking: ReviewOptions

  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let operators = try workplace.operators()
    let console = workplace.console
    var options = try encryption.reading()
    options.expires = expires
    let source = SeedSource(path: file, options: options)
    let (review, digest) = try review(source, by: operators, on: console)
    let tally = review.tally
    if !listing.json { tally.tell(on: console) }
    console.say(StockSentences.counts(tally))
    guard tally.faults == 0 else {
      console.say(StockSentences.refused)
      throw ExitStatus.refused.code
    }
    guard tally.new > 0 else { return console.say(StockSentences.nothingNew) }
    if let proof, review.proof == nil { throw ImportFailure.proofNotNew(proof) }
    guard !asking.dryRun else { return console.say(StockSentences.dryRun) }
    try asking.checkAnswerable()
    if let offered = review.proof {
      guard
        let code = SecretPrompt.ask(
          StockSentences.code(of: offered.token.serial), on: console)
      else { throw ImportFailure.noCode }
      try operators.prove(offered, by: code)
    }
    guard asking.allows(StockSentences.question(tally.new), on: console) else {
      return console.say(StockSentences.declined)
    }
    let batch: Batch
    do {
      batch = try put(tally, digest, of: source, into: operators, on: console)
    } catch let changed as StockChanged where changed.new == 0 {
      // Somebody else has imported it meanwhile.
      return console.say(StockSentences.nothingNew)
    }
    if !listing.json { try console.print("\(batch.id.rawValue)") }
    console.say(StockSentences.imported(batch))
  }

  private func put(
    _ tally: ReviewTally<ReviewedKey>, _ digest: [UInt8], of source: SeedSource,
    into operators: OperatorDesk,
    on console: Console
  ) throws -> Batch {
    try operators.importBatch(
      of: Batch.File(name: source.name, digest: digest), reviewed: tally.new,
      leftOut: tally.leftOut, proof: proof
    ) { offer in
      let again = try source.read(on: console) { entry in
        guard case .token(let record, _) = entry else { return }
        try offer(OfferedToken(record.token, seed: record.seed))
      }
      guard again == digest else { throw ImportFailure.fileChanged(path: file) }
    }
  }

  /// Each key is printed as it comes if programs read it; people are told counts and the first ones.
  private func review(
    _ source: SeedSource, by operators: OperatorDesk, on console: Console
  ) throws -> (StockReview, digest: [UInt8]) {
    var review = StockReview()
    var digest: [UInt8] = []
    var stream = RowStream(Listing.review, listing, on: console)
    try operators.reviewStock { judge in
      digest = try source.read(on: console) { entry in
        let reviewed = try review.take(entry, proof: proof, judge)
        if listing.json { _ = stream.print(reviewed) }
      }
    }
    for repeated in try repeated(&review, source, on: console) {
      review.add(repeated)
      if listing.json { _ = stream.print(repeated) }
    }
    if listing.json { try stream.end() }
    return (review, digest)
  }

  /// What stands twice, which is seen when all of it was read; then it is read once more.
  private func repeated(
    _ review: inout StockReview, _ source: SeedSource, on console: Console
  ) throws -> [ReviewedKey] {
    let suspects = review.suspects()
    guard !suspects.isEmpty else { return [] }
    var lines: [String: Int] = [:]
    var repeated: [ReviewedKey] = []
    _ = try source.read(on: console) { entry in
      guard case .token(let record, let place) = entry, suspects.contains(record.serial) else {
        return
      }
      if let line = lines[record.serial.look] {
        repeated.append(
          ReviewedKey(place: place, outcome: .twice(otherLine: line), expires: record.expires))
      } else {
        lines[record.serial.look] = place.line
      }
    }
    return repeated
  }
}

extension Listing where Row == ReviewedKey {
  /// `token import --json`: what a seed file has, in its order, and behind it what stands twice.
  static var review: Self {
    Listing(columns: [
      Column("serial", Headings.serial) { $0.place.serial.map(Fact.text) ?? .none },
      Column("verdict", Headings.state) { .state($0.kind, $0.words, $0.tone) },
      Column("expires", Headings.expires) { $0.expires.map(Fact.day) ?? .none },
      Column("line", Headings.line) { .number($0.place.line) },
      Column("why", Headings.state) { .text($0.words.en) },
    ])
  }
}
