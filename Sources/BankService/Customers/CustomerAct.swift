import Primitives
import TokenDomain

extension BankWriter {
  /// Runs one procedure of an open session: the session must still be good and the procedure open in
  /// the present state; every refusal is put on record under `event`.
  func act<Result>(
    _ procedure: Procedure, _ event: LedgerEntry.Event, on session: Session, at now: UnixTime,
    _ body: (IssueHistory) throws(BankError) -> BankService.Decision<Result>
  ) throws(BankError) -> BankService.Decision<Result> {
    let history = IssueHistory(try issues(of: session.customer))
    let decision: BankService.Decision<Result>
    if try access(of: session.customer)?.generation != session.generation {
      decision = .refused(.sessionEnded(present: history.present))
    } else if let why = procedure.unavailability(in: history, access: session.access) {
      decision = .refused(.unavailable(procedure, why))
    } else {
      decision = try body(history)
    }
    switch decision {
    case .done: return decision
    case .refused(let refusal):
      return try refuse(
        refusal, event, by: .customer(session.origin), at: now, customer: session.customer,
        serial: history.live?.state.serial)
    }
  }
}
