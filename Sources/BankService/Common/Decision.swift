import TokenDomain

/// What a transaction came to. Either way it is committed: a refusal leaves its row in the ledger and its
/// counters; it changes nothing else.
enum Decision<Result, Refused: Refusal> {
  case done(Result)
  case refused(Refused, Evidence = Evidence())

  /// As a caller is told it.
  var result: Result {
    get throws(Denial<Refused>) {
      switch self {
      case .done(let result): return result
      case .refused(let refusal, _): throw .refused(refusal)
      }
    }
  }
}

typealias CustomerDecision<Result> = Decision<Result, CustomerRefusal>
typealias OperatorDecision<Result> = Decision<Result, OperatorRefusal>

/// What the row of a refusal tells beyond the rule.
struct Evidence {
  /// As the refused act left it, if it counted something.
  var issue: Issue?
  /// Of the token that was asked about, if it is not the issue's.
  var serial: SerialNumber?
  /// How a code was judged.
  var judgement: LedgerFacts?

  /// The same, about this token unless it says about which one.
  func about(_ token: SerialNumber?) -> Evidence {
    var evidence = self
    evidence.serial = serial ?? issue?.state.serial ?? token
    return evidence
  }
}
