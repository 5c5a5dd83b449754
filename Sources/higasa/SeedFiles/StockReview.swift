import BankService
import Primitives
import SeedFiles
import TokenDomain

/// What would become of one key of a seed file.
struct ReviewedKey: Reviewed {
  enum Outcome {
    case judged(StockVerdict)
    case skipped(SeedEntry.Reason)
    case refused(SeedFileFailure.Place, SeedFileFailure.Problem)
    /// The line where another one stands that is the same, or looks like it.
    case twice(otherLine: Int)
  }

  let place: SeedFileFailure.Place
  let outcome: Outcome
  /// Of a token.
  let expires: TokyoDay?

  /// Whether the whole file is refused for it.
  var isFault: Bool {
    switch outcome {
    case .judged(let verdict): verdict.isFault
    case .skipped: false
    case .refused, .twice: true
    }
  }
}

/// What a seed file would come to.
struct StockReview {
  private(set) var tally = ReviewTally<ReviewedKey>()
  /// That `--proof` names.
  private(set) var proof: OfferedToken?
  private var census = SerialCensus()

  /// - Returns: what is to be shown of it.
  mutating func take(
    _ entry: SeedEntry, proof wanted: SerialNumber?,
    _ judge: (OfferedToken) throws(BankFailure) -> StockVerdict
  ) throws(BankFailure) -> ReviewedKey {
    let reviewed: ReviewedKey
    switch entry {
    case .token(let record, let place):
      let offered = OfferedToken(record.token, seed: record.seed)
      if record.serial == wanted { proof = offered }
      census.note(record.serial)
      reviewed = ReviewedKey(
        place: place, outcome: .judged(try judge(offered)), expires: record.expires)
    case .skipped(let place, let reason):
      reviewed = ReviewedKey(place: place, outcome: .skipped(reason), expires: nil)
    case .refused(let place, let problem):
      reviewed = ReviewedKey(place: place, outcome: .refused(place, problem), expires: nil)
    }
    add(reviewed)
    return reviewed
  }

  /// Which serial numbers may stand twice; the file is read once more for them.
  mutating func suspects() -> SerialCensus.Suspects { census.suspects() }

  mutating func add(_ reviewed: ReviewedKey) { tally.add(reviewed) }
}

extension ReviewedKey {
  var isNew: Bool {
    if case .judged(.new) = outcome { true } else { false }
  }

  /// As programs know it.
  var kind: String {
    switch outcome {
    case .judged(.new): "new"
    case .judged(.known(let state)): "known-\(state.rawValue)"
    case .judged(.expired): "expired"
    case .judged(.expiresSoon): "expires-soon"
    case .judged(.otherKey): "other-key"
    case .judged(.looksLike): "looks-like"
    case .judged(.beginsLater): "begins-later"
    case .judged(.otherShape): "other-shape"
    case .skipped: "skipped"
    case .refused: "refused"
    case .twice: "twice"
    }
  }
}

extension SeedRecord {
  /// As the bank keeps it.
  var token: Token {
    Token(
      serial: serial, parameters: parameters, starts: starts, expires: expires, drift: drift ?? 0)
  }
}
