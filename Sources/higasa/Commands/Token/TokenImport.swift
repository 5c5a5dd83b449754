import ArgumentParser
import BankService
import Glibc
import Primitives
import SeedFiles
import TokenDomain

struct TokenImport: Act {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Put the tokens of a seed file into stock.",
    discussion: """
      Reads PSKC (RFC 6030) and comma-separated values. Says first what would become of each token, and asks; then \
      all that are new go into stock as one batch, or none. Prints the number of the batch. A file with anything \
      in it that is refused is refused whole; what the bank has already is left out, and never written over.
      """)

  @Argument(help: "The seed file of the tokens' maker.", completion: .file())
  var file: String

  @OptionGroup var encryption: SeedFileOptions

  @Option(
    help: ArgumentHelp(
      "The last day of tokens of which the file does not tell it: YYYY-MM-DD.", valueName: "day"))
  var expires: TokyoDay?

  @Option(
    help: ArgumentHelp(
      "Ask for the code that this token of the file shows now, and import nothing if it is wrong.",
      valueName: "serial"))
  var proof: SerialNumber?

  @Flag(help: "Say what would be done, and do nothing.")
  var dryRun = false

  @Flag(help: "Do not ask.")
  var yes = false

  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func perform(at workplace: Workplace) throws {
    let operators = try workplace.operators()
    let console = workplace.console
    var options = try encryption.reading()
    options.expires = expires
    let source = SeedSource(path: file, options: options)
    let (review, digest) = try review(source, by: operators, on: console)
    tell(review, on: console)
    guard review.faults == 0 else {
      console.say(StockSentences.refused)
      throw ExitStatus.refused.code
    }
    guard review.new > 0 else { return console.say(StockSentences.nothingNew) }
    if let proof, review.proof == nil { throw ImportFailure.proofNotNew(proof) }
    guard !dryRun else { return console.say(StockSentences.dryRun) }
    guard yes || isatty(STDIN_FILENO) == 1 else { throw ImportFailure.nobodyToAsk }
    if let offered = review.proof {
      guard
        let code = SecretPrompt.ask(
          StockSentences.code(of: offered.token.serial), on: console)
      else { throw ImportFailure.noCode }
      try operators.prove(offered, by: code)
    }
    guard yes || console.confirms(StockSentences.question(review.new)) else {
      return console.say(StockSentences.declined)
    }
    let batch: Batch
    do {
      batch = try put(review, digest, of: source, into: operators, on: console)
    } catch let changed as StockChanged where changed.new == 0 {
      // Somebody else has imported it meanwhile.
      return console.say(StockSentences.nothingNew)
    }
    if !listing.json { try console.print("\(batch.id.rawValue)") }
    console.say(StockSentences.imported(batch))
  }

  private func put(
    _ review: StockReview, _ digest: [UInt8], of source: SeedSource, into operators: OperatorDesk,
    on console: Console
  ) throws -> Batch {
    try operators.importBatch(
      of: Batch.File(name: source.name, digest: digest), reviewed: review.new,
      leftOut: review.leftOut, proof: proof
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

  private func tell(_ review: StockReview, on console: Console) {
    guard !listing.json else { return }
    var kinds: [String] = []
    for reviewed in review.told where !kinds.contains(reviewed.kind) { kinds.append(reviewed.kind) }
    for kind in kinds {
      for reviewed in review.told where reviewed.kind == kind {
        console.say(StockSentences.told(reviewed))
      }
      if review.untold(kind) > 0 { console.say(StockSentences.more(review.untold(kind))) }
    }
    console.say(StockSentences.counts(review))
  }
}

extension Listing where Row == ReviewedKey {
  /// `token import --json`: what a seed file has, in its order, and behind it what stands twice.
  static var review: Self {
    Listing(columns: [
      Column("serial", Headings.serial) { $0.place.serial.map(Fact.text) ?? .none },
      Column("verdict", Headings.state) { .word($0.kind, $0.words) },
      Column("expires", Headings.expires) { $0.expires.map(Fact.day) ?? .none },
      Column("line", Headings.line) { .number($0.place.line) },
      Column("why", Headings.state) { .text($0.words.en) },
    ])
  }
}
