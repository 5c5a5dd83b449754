import Primitives
import TokenDomain

extension OperatorDesk {
  /// Chooses a token for a request and sends it: from now on its code can be used for 利用開始.
  ///
  /// - Parameter serial: nil takes the oldest of the stock that has not expired.
  /// - Returns: the serial to put into the envelope.
  /// - Throws: ``Refusal/unknownCustomer(_:)``, ``Refusal/noLiveIssue(_:)``, ``Refusal/emptyStock``,
  ///   ``Refusal/unknownSerial(_:)``, ``Refusal/serialTaken(_:)``, ``Refusal/tokenExpired(_:)``,
  ///   ``Refusal/transition(_:)``.
  package func dispatch(
    to number: CustomerNumber, serial wanted: SerialNumber? = nil
  ) throws(BankError) -> SerialNumber {
    try decide(.tokenDispatched, number, on: .request, serial: wanted) {
      (records, issue, now) throws(BankError) in
      let today = TokyoDay(containing: now)
      let record: TokenRecord
      if let wanted {
        guard let found = try records.token(wanted) else { return .refused(.unknownSerial(wanted)) }
        guard found.state == .stock else { return .refused(.serialTaken(wanted)) }
        record = found
      } else {
        let yesterday = TokyoDay(containing: now.advanced(byDays: -1))
        guard let oldest = try records.oldestStock(expiringAfter: yesterday) else {
          return .refused(.emptyStock)
        }
        record = oldest
      }
      guard record.token.expires >= today else {
        return .refused(.tokenExpired(record.token.expires))
      }
      let serial = record.token.serial
      _ = try records.move(issue, .dispatch(serial), as: .tokenDispatched, by: actor, at: now)
      return .done(serial)
    }
  }

  /// Takes back a request that no token was sent for yet.
  ///
  /// - Throws: ``Refusal/unknownCustomer(_:)``, ``Refusal/noLiveIssue(_:)``, ``Refusal/transition(_:)``.
  package func cancelRequest(of number: CustomerNumber) throws(BankError) {
    try decide(.requestCancelled, number, on: .request) { (records, issue, now) throws(BankError) in
      _ = try records.move(issue, .cancel, as: .requestCancelled, by: actor, at: now)
      return .done(())
    }
  }

  /// Runs an act on a live issue of the customer's; a refusal, or a missing arrow, goes on record.
  ///
  /// - Parameters:
  ///   - choice: which of them.
  ///   - serial: of the token that a refusal is about, if it is not the issue's own.
  func decide<Result>(
    _ event: LedgerEntry.Event, _ number: CustomerNumber, on choice: IssueChoice,
    serial: SerialNumber? = nil, reason: Reason? = nil,
    _ body: (any BankWriter, Issue, UnixTime) throws(BankError) -> BankService.Decision<Result>
  ) throws(BankError) -> Result {
    try bank.decide { (records, now) throws(BankError) in
      let decision: BankService.Decision<Result>
      let history = IssueHistory(try records.issues(of: number))
      do throws(BankError) {
        if try records.customer(number) == nil { throw .refused(.unknownCustomer(number)) }
        decision = try body(records, try choice.issue(of: history, number), now)
      } catch {
        guard case .refused(let refusal) = error else { throw error }
        decision = .refused(refusal)
      }
      switch decision {
      case .done: return decision
      case .refused(let refusal, let evidence):
        return try records.refuse(
          refusal, event, by: actor, at: now, customer: number,
          serial: serial ?? history.current?.state.serial, reason: reason?.text,
          evidence: evidence)
      }
    }
  }
}
