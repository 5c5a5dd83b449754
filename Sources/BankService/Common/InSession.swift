import Primitives
import TokenDomain

extension BankService {
  /// Does one procedure of an open session: the session must still be good and the procedure, if it is
  /// one, open in the present state.
  ///
  /// - Parameter event: under which a refusal goes on record.
  func decideInSession<Result>(
    _ session: Session, _ procedure: Procedure?, _ event: LedgerEntry.Event,
    _ body: (Act, Situation) throws(BankFailure) -> CustomerDecision<Result>
  ) throws(CustomerDenial) -> Result {
    try decide(event, by: .customer(session.origin), customer: session.customer) {
      (act) throws(BankFailure) -> CustomerDecision<Result> in
      let history = IssueHistory(try act.records.issues(of: session.customer))
      let situation = try situation(history, session.access, act.records, at: act.now)
      let decision: CustomerDecision<Result>
      if let refusal = try refusal(of: session, history, act.records, at: act.now) {
        decision = .refused(refusal)
      } else if let procedure, let why = situation.unavailability(of: procedure) {
        decision = .refused(.unavailable(procedure, why))
      } else {
        decision = try body(act, situation)
      }
      switch decision {
      case .done: return decision
      case .refused(let refusal, let evidence):
        return .refused(refusal, evidence.about(history.current?.state.serial))
      }
    }
  }

  /// Looks something up for an open session; nothing goes on record.
  func readInSession<Result>(
    _ session: Session,
    _ body: (any BankReader, IssueHistory, UnixTime) throws(BankFailure) -> CustomerDecision<Result>
  ) throws(CustomerDenial) -> Result {
    let decision = try CustomerDenial.mappingFailure { () throws(BankFailure) in
      try read { (records, now) throws(BankFailure) -> CustomerDecision<Result> in
        let history = IssueHistory(try records.issues(of: session.customer))
        if let refusal = try refusal(of: session, history, records, at: now) {
          return .refused(refusal)
        }
        return try body(records, history, now)
      }
    }
    return try decision.result
  }

  /// Why a session is not good any more; nil if it is.
  private func refusal(
    of session: Session, _ history: IssueHistory, _ records: any BankReader, at now: UnixTime
  ) throws(BankFailure) -> CustomerRefusal? {
    if try records.access(of: session.customer)?.generation != session.generation {
      return .sessionEnded(present: history.present)
    }
    return refusal(ofSessionSince: session.openedAt, at: now)
  }

  /// Why a session, or the proof of a password, that began at `start` is not good any more.
  func refusal(ofSessionSince start: UnixTime, at now: UnixTime) -> CustomerRefusal? {
    let minutes = institution.sessionPolicy.absoluteMinutes
    return now.seconds(since: start) >= Int64(minutes) * 60
      ? .sessionExpired(minutes: minutes) : nil
  }
}
