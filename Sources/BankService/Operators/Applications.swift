import Primitives
import TokenDomain

/// A token that goes out to a customer.
package struct SentToken: Hashable, Sendable {
  /// To put into the envelope.
  package let serial: SerialNumber
  /// 有効期限.
  package let expires: TokyoDay
  /// Whether it takes the place of one in use: by 切替, not by 利用開始.
  package let isSuccessor: Bool
}

extension OperatorDesk {
  /// Chooses a token for a request and sends it: from now on its code can be used for 利用開始, or for 切替 to it.
  ///
  /// - Parameter serial: nil takes the oldest of the stock that lives long enough: the institution's least life, and longer
  ///   than the token whose place it is to take.
  /// - Returns: the serial to put into the envelope.
  /// - Throws: ``OperatorRefusal/unknownCustomer(_:)``, ``OperatorRefusal/noLiveIssue(_:)``,
  ///   ``OperatorRefusal/emptyStock``, ``OperatorRefusal/stockTooShort(lasting:)``,
  ///   ``OperatorRefusal/unknownSerial(_:)``, ``OperatorRefusal/serialTaken(_:)``,
  ///   ``OperatorRefusal/tokenExpired(_:)``, ``OperatorRefusal/tokenNotStarted(_:)``,
  ///   ``OperatorRefusal/expiresFirst(_:before:)``, ``OperatorRefusal/transition(_:)``.
  package func dispatch(
    to number: CustomerNumber, serial wanted: SerialNumber? = nil
  ) throws(OperatorDenial) -> SerialNumber {
    try send(to: number, serial: wanted).serial
  }

  /// The same, telling what it is for.
  package func send(
    to number: CustomerNumber, serial wanted: SerialNumber? = nil
  ) throws(OperatorDenial) -> SentToken {
    try decideOnIssue(of: number, .request, .tokenDispatched, serial: wanted) {
      (act, issue) throws(BankFailure) -> OperatorDecision<SentToken> in
      let before = try act.predecessor(of: issue)?.expires
      let least = bank.institution.stockPolicy.leastLifeDays
      let choice =
        if let wanted { try act.chosen(wanted, after: before) } else {
          try act.oldest(after: before, leastLife: least)
        }
      let token: Token
      switch choice {
      case .done(let found): token = found
      case .refused(let refusal, let evidence): return .refused(refusal, evidence)
      }
      return OperatorDecision(
        try act.moveIfPossible(issue, .dispatch(token.serial), as: .tokenDispatched)
      ) { _ in SentToken(serial: token.serial, expires: token.expires, isSuccessor: before != nil) }
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

extension Act {
  /// The token whose place the next one is to take; nil if there is none.
  fileprivate func predecessor(of issue: Issue) throws(BankFailure) -> Token? {
    guard let old = issue.succeeds else { return nil }
    return try records.token(
      of: records.issues(of: issue.customer).first { $0.id == old })
  }

  /// The token that an operator names: also one that expires soon, if no sooner than the one before it.
  fileprivate func chosen(
    _ serial: SerialNumber, after before: TokyoDay?
  ) throws(BankFailure) -> OperatorDecision<Token> {
    guard let record = try records.token(serial) else { return .refused(.unknownSerial(serial)) }
    guard record.state == .stock else { return .refused(.serialTaken(serial)) }
    let (token, today) = (record.token, TokyoDay(containing: now))
    guard token.expires >= today else { return .refused(.tokenExpired(token.expires)) }
    if let starts = token.starts, starts > today { return .refused(.tokenNotStarted(starts)) }
    if let before, token.expires <= before {
      return .refused(.expiresFirst(token.expires, before: before))
    }
    return .done(token)
  }

  /// The one that has been in stock for the longest time and lives long enough.
  fileprivate func oldest(
    after before: TokyoDay?, leastLife days: Int
  ) throws(BankFailure) -> OperatorDecision<Token> {
    let today = TokyoDay(containing: now)
    let yesterday = TokyoDay(containing: now.advanced(byDays: -1))
    let least = TokyoDay(containing: now.advanced(byDays: Int64(days) - 1))
    let last = max(least, before ?? yesterday)
    if let found = try records.oldestStock(expiringAfter: last, startedBy: today) {
      return .done(found.token)
    }
    return try records.oldestStock(expiringAfter: yesterday, startedBy: today) == nil
      ? .refused(.emptyStock) : .refused(.stockTooShort(lasting: last))
  }
}
