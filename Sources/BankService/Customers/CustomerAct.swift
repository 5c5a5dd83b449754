import Primitives
import TokenDomain

extension BankService {
  /// Runs one procedure of an open session: the session must still be good and the procedure, if it is
  /// one, open in the present state; every refusal is put on record under `event`.
  func act<Result>(
    _ procedure: Procedure?, _ event: LedgerEntry.Event, on session: Session,
    _ body: (any BankWriter, Situation, UnixTime) throws(BankFailure) -> CustomerDecision<Result>
  ) throws(CustomerDenial) -> Result {
    try decide { (records, now) throws(BankFailure) -> CustomerDecision<Result> in
      let history = IssueHistory(try records.issues(of: session.customer))
      let situation = try situation(history, session.access, records, at: now)
      let decision: CustomerDecision<Result>
      if let refusal = try refusal(of: session, history, records, at: now) {
        decision = .refused(refusal)
      } else if let procedure,
        let why = situation.unavailability(of: procedure)
      {
        decision = .refused(.unavailable(procedure, why))
      } else {
        decision = try body(records, situation, now)
      }
      switch decision {
      case .done: return decision
      case .refused(let refusal, let evidence):
        return try records.refuse(
          refusal, event, by: .customer(session.origin), at: now, customer: session.customer,
          serial: (evidence.issue ?? history.current)?.state.serial, evidence: evidence)
      }
    }
  }

  /// Why a session is not good any more; nil if it is.
  func refusal(
    of session: Session, _ history: IssueHistory, _ records: any BankReader, at now: UnixTime
  ) throws(BankFailure) -> CustomerRefusal? {
    if try records.access(of: session.customer)?.generation != session.generation {
      return .sessionEnded(present: history.present)
    }
    return refusal(ofSessionSince: session.openedAt, at: now)
  }

  func refusal(ofSessionSince start: UnixTime, at now: UnixTime) -> CustomerRefusal? {
    let minutes = institution.sessionPolicy.absoluteMinutes
    return now.seconds(since: start) >= Int64(minutes) * 60
      ? .sessionExpired(minutes: minutes) : nil
  }
}
