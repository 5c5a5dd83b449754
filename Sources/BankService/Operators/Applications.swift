import Primitives
import TokenDomain

extension OperatorDesk {
  /// Chooses a token for a request and sends it: from now on its code can be used for 利用開始.
  ///
  /// - Parameter serial: nil takes the oldest of the stock that has not expired.
  /// - Returns: the serial to put into the envelope.
  /// - Throws: ``OperatorRefusal/unknownCustomer(_:)``, ``OperatorRefusal/noLiveIssue(_:)``,
  ///   ``OperatorRefusal/emptyStock``, ``OperatorRefusal/unknownSerial(_:)``,
  ///   ``OperatorRefusal/serialTaken(_:)``, ``OperatorRefusal/tokenExpired(_:)``,
  ///   ``OperatorRefusal/transition(_:)``.
  package func dispatch(
    to number: CustomerNumber, serial wanted: SerialNumber? = nil
  ) throws(OperatorDenial) -> SerialNumber {
    try decideOnIssue(of: number, .request, .tokenDispatched, serial: wanted) {
      (act, issue) throws(BankFailure) -> OperatorDecision<SerialNumber> in
      let today = TokyoDay(containing: act.now)
      let record: TokenRecord
      if let wanted {
        guard let found = try act.records.token(wanted) else {
          return .refused(.unknownSerial(wanted))
        }
        guard found.state == .stock else { return .refused(.serialTaken(wanted)) }
        record = found
      } else {
        let yesterday = TokyoDay(containing: act.now.advanced(byDays: -1))
        guard let oldest = try act.records.oldestStock(expiringAfter: yesterday) else {
          return .refused(.emptyStock)
        }
        record = oldest
      }
      guard record.token.expires >= today else {
        return .refused(.tokenExpired(record.token.expires))
      }
      let serial = record.token.serial
      return OperatorDecision(
        try act.moveIfPossible(issue, .dispatch(serial), as: .tokenDispatched)
      ) { _ in serial }
    }
  }

  /// Takes back a request that no token was sent for yet.
  ///
  /// - Throws: ``OperatorRefusal/unknownCustomer(_:)``, ``OperatorRefusal/noLiveIssue(_:)``,
  ///   ``OperatorRefusal/transition(_:)``.
  package func cancelRequest(of number: CustomerNumber) throws(OperatorDenial) {
    try decideOnIssue(of: number, .request, .requestCancelled) {
      (act, issue) throws(BankFailure) -> OperatorDecision<Void> in
      OperatorDecision(
        try act.moveIfPossible(issue, .cancel, as: .requestCancelled)
      ) { _ in () }
    }
  }
}
