import Primitives
import TokenDomain

extension BankService {
  /// Begins an issue, after what is asked of every トークン発行 was found right: 確認用パスワード, and that
  /// no other session has issued anything meanwhile.
  ///
  /// - Parameters:
  ///   - event: under which the beginning, or a refusal, goes on record.
  ///   - replacing: the software token that was never started and that the customer was told will give
  ///     way; nil if there was none.
  ///   - begin: makes the issue, which succeeds the one given.
  func beginIssue<Result>(
    of kind: TokenKind, recordedAs event: LedgerEntry.Event, _ session: Session,
    confirmation: SecretBytes,
    replacing: SerialNumber?,
    begin: (Act, Issue.ID?) throws(BankFailure) -> (Issue, Result)
  ) throws(CustomerDenial) -> (session: Session, isRenewal: Bool, result: Result) {
    typealias Begun = (session: Session, isRenewal: Bool, result: Result)
    return try decideInSession(
      session, .request, event, proving: confirmation, .confirmation,
      refused: { situation in
        if let why = situation.unavailability(of: kind) { return .unavailable(.request, why) }
        // Issued in another session since this one looked: its key may be on a screen just now.
        guard let unstarted = situation.history.unstarted?.state.serial, unstarted != replacing
        else { return nil }
        return .unavailable(.request, .haveOne(.issued))
      }
    ) { (act, situation) throws(BankFailure) -> CustomerDecision<Begun> in
      let history = situation.history
      var session = session
      if let unstarted = history.unstarted {
        try act.revokeAsReplaced(unstarted)
        let generation = try act.endSessions(of: session.customer)
        session = session.renewed(generation: generation, access: session.access)
      }
      let inUse = history.current.flatMap { $0.state.name == .active ? $0.id : nil }
      let (issue, result) = try begin(act, inUse)
      try act.record(event, of: issue, to: issue.state.name)
      return .done((session, inUse != nil, result))
    }
  }
}
