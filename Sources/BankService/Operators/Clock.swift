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
    try bank.decide { (records, now) throws(BankFailure) -> OperatorDecision<Void> in
      guard try records.clockBehind(at: now) != nil else {
        return try records.refuse(
          .clockNotBehind, .clockAccepted, by: actor, at: now, customer: nil, reason: reason.text)
      }
      try records.append(
        LedgerEntry(time: now, event: .clockAccepted, actor: actor, reason: reason.text))
      return .done(())
    }
  }
}
