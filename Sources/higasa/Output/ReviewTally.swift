import Pages

/// What a review says of one line of a file.
protocol Reviewed {
  /// As programs know it.
  var kind: String { get }
  var isNew: Bool { get }
  /// Whether the whole file is refused for it.
  var isFault: Bool { get }
  /// With its line.
  var told: Phrase { get }
}

extension Reviewed {
  /// How it is shown.
  var tone: Tone { isFault ? .alert : isNew ? .good : .ended }
}

/// What a review comes to, in memory that does not grow with the file: counts, and the first of each kind.
struct ReviewTally<Row: Reviewed> {
  private static var toldOfEachKind: Int { 5 }

  private(set) var new = 0
  private(set) var leftOut = 0
  private(set) var faults = 0
  /// By kind, in the order in which the kinds came.
  private var kinds: [String] = []
  private var told: [String: [Phrase]] = [:]
  private var counts: [String: Int] = [:]

  mutating func add(_ row: Row) {
    if row.isFault {
      faults += 1
    } else if row.isNew {
      new += 1
    } else {
      leftOut += 1
    }
    guard !row.isNew else { return }
    let count = counts[row.kind, default: 0]
    if count == 0 { kinds.append(row.kind) }
    counts[row.kind] = count + 1
    if count < Self.toldOfEachKind { told[row.kind, default: []].append(row.told) }
  }

  /// The first of each kind, but for what is new, and how many more there are.
  func tell(on console: Console) {
    for kind in kinds {
      for sentence in told[kind, default: []] { console.say(sentence) }
      let more = counts[kind, default: 0] - Self.toldOfEachKind
      if more > 0 { console.say(Sentences.more(more)) }
    }
  }
}
