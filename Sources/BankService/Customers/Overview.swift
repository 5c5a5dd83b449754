import Primitives
import TokenDomain

/// What a customer sees of their own standing: BPT001, BOP001 and the forms.
package struct Overview: Hashable, Sendable {
  /// Whose overview it is.
  package let customer: Customer
  /// The issue that decides the login, else the one that ended last; nil if there never was one.
  package let issue: Issue?
  /// 有効期限 of its token, once it has one.
  package let expires: TokyoDay?
  /// What was ordered to take its place: requested or issued.
  package let successor: Issue?
  /// 有効期限 of the successor's token, once it has one.
  package let successorExpires: TokyoDay?
  /// The software token that was issued and never started, which a new issue would replace.
  package let unstarted: SerialNumber?
  /// Why a procedure is not open now; open where there is no entry.
  package let unavailable: [Procedure: Unavailability]
  /// Why no token of a kind can be asked for, where トークン発行 is open.
  package let unavailableKinds: [TokenKind: Unavailability]
  /// The second code of two, while it is waited for.
  package let nextCode: NextCode?
  /// The same of the successor's token.
  package let successorNextCode: NextCode?
  /// How far the token's display is believed to be ahead of the server, ms; for the gauge.
  package var displayOffset: Int64 { issue?.verifier?.displayOffset ?? 0 }
  /// The same of the successor's token.
  package var successorDisplayOffset: Int64 { successor?.verifier?.displayOffset ?? 0 }
}

/// Of which moment an overview is: procedures open and close by what is committed and by the day.
package struct OverviewMark: Hashable, Sendable {
  let store: ChangeMark
  let day: TokyoDay
}

extension BankService {
  /// - Throws: ``CustomerRefusal/sessionEnded(present:)``, ``CustomerRefusal/sessionExpired(minutes:)``.
  package func overview(_ session: Session) throws(CustomerDenial) -> Overview {
    try readInSession(session) {
      (records, history, now) throws(BankFailure) -> CustomerDecision<Overview> in
      try decideOverview(session, records, history, at: now)
    }
  }

  /// What is to be told of a customer whose overview was told before: nothing, unless something was committed since
  /// then or another day has come. It puts nothing on record.
  ///
  /// - Parameter mark: that came with the overview before; nil: that is not known.
  /// - Returns: nil if there is nothing new.
  /// - Throws: ``CustomerRefusal/sessionEnded(present:)``, ``CustomerRefusal/sessionExpired(minutes:)``.
  package func news(
    _ session: Session, since mark: OverviewMark?
  ) throws(CustomerDenial) -> (overview: Overview, mark: OverviewMark)? {
    // Before the records are read: what is committed in between is seen the next time.
    let present = OverviewMark(
      store: try CustomerDenial.mappingFailure { () throws(BankFailure) in
        try store.changeMark()
      },
      day: TokyoDay(containing: clock()))
    if present == mark { return nil }
    let overview = try glanceInSession(session) {
      (records, history, now) throws(BankFailure) -> CustomerDecision<Overview> in
      try decideOverview(session, records, history, at: now)
    }
    return (overview, present)
  }

  private func decideOverview(
    _ session: Session, _ records: any BankReader, _ history: IssueHistory, at now: UnixTime
  ) throws(BankFailure) -> CustomerDecision<Overview> {
    guard let record = try records.customer(session.customer) else {
      return .refused(.sessionEnded(present: history.present))
    }
    let situation = try situation(
      history, session.access, since: session.openedAt, records, at: now)
    var unavailable: [Procedure: Unavailability] = [:]
    for procedure in Procedure.allCases {
      unavailable[procedure] = situation.unavailability(of: procedure)
    }
    var unavailableKinds: [TokenKind: Unavailability] = [:]
    for kind in TokenKind.allCases {
      unavailableKinds[kind] = situation.unavailability(of: kind)
    }
    let (latest, successor) = (history.latest, history.successor)
    let next = try records.token(of: successor)
    let overview = Overview(
      customer: record.customer, issue: latest, expires: situation.token?.expires,
      successor: successor,
      successorExpires: next?.expires, unstarted: history.unstarted?.state.serial,
      unavailable: unavailable, unavailableKinds: unavailableKinds,
      nextCode: NextCode(latest, situation.token, at: now),
      successorNextCode: NextCode(successor, next, at: now))
    return .done(overview)
  }
}
