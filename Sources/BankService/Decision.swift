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
