/// One line of the table: ours, what it is compared with, and what it may be at most or at least.
struct Row {
  enum Bound {
    /// Ours at most so many times the other.
    case atMostTimesOther(Double)
    /// Ours at least this part of the other.
    case atLeastTimesOther(Double)
    /// Ours at most this, whatever the other is.
    case atMost(Double)
    /// Told for the record.
    case none
  }

  let what: String
  let ours: Figure
  /// What the same costs elsewhere, in the same run.
  let other: Figure?
  let bound: Bound

  init(_ what: String, _ ours: Figure, than other: Figure? = nil, _ bound: Bound) {
    self.what = what
    self.ours = ours
    self.other = other
    self.bound = bound
  }

  static let headings = ["", "higasa", "other", "ratio", "bound", ""]

  var cells: [String] {
    [
      what, ours.text, other?.text ?? "-", ratio.map { $0.text(decimals: 2) } ?? "-", boundText,
      verdict,
    ]
  }

  private var ratio: Double? {
    other.flatMap { $0.value == 0 ? nil : ours.value / $0.value }
  }

  private var boundText: String {
    switch bound {
    case .atMostTimesOther(let most): "<= \(most.text(decimals: 1)) x"
    case .atLeastTimesOther(let least): ">= \(least.text(decimals: 2)) x"
    case .atMost(let most): "<= " + Figure(value: most, unit: ours.unit).text
    case .none: "-"
    }
  }

  private var verdict: String {
    let isKept: Bool? =
      switch bound {
      case .atMostTimesOther(let most): ratio.map { $0 <= most }
      case .atLeastTimesOther(let least): ratio.map { $0 >= least }
      case .atMost(let most): ours.value <= most
      case .none: nil
      }
    return isKept.map { $0 ? "ok" : "OVER" } ?? ""
  }
}
