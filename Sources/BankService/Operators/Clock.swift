import Primitives
import TokenDomain

extension OperatorDesk {
  /// Takes the server's clock for right although it is behind what was recorded: from now on the newest
  /// time is one of the rows from this one on (rules §3.10).
  ///
  /// Used codes stay used: they are kept as steps, not as times.
  ///
  /// - Throws: ``OperatorRefusal/clockNotBehind``.
  package func acceptClock(reason: Reason) throws(OperatorDenial) {
    try decide(.clockAccepted, reason: reason) {
      (act) throws(BankFailure) -> OperatorDecision<Void> in
      guard try act.records.clockBehind(at: act.now) != nil else {
        return .refused(.clockNotBehind)
      }
      try act.record(.clockAccepted, reason: reason.inLedger)
      return .done(())
    }
  }
}
