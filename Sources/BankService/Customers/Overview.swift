import Primitives
import TokenDomain

/// What a customer sees of their own standing: BPT001, BOP001 and the forms.
package struct Overview: Hashable, Sendable {
  package let customer: Customer
  /// The newest issue; nil if there never was one.
  package let issue: Issue?
  /// 有効期限 of its token, once it has one.
  package let expires: TokyoDay?
  /// Why a procedure is not open now; open where there is no entry.
  package let unavailable: [Procedure: Unavailability]
  /// The second code of two, while it is waited for.
  package let nextCode: NextCode?
  /// How far the token's display is believed to be ahead of the server, ms; for the gauge.
  package var displayOffset: Int64 { issue?.verifier?.displayOffset ?? 0 }
}

extension BankService {
  /// - Throws: ``Refusal/sessionEnded(present:)``, ``Refusal/sessionExpired(minutes:)``.
  package func overview(_ session: Session) throws(BankError) -> Overview {
    try look(session) { (records, history, now) throws(BankError) in
      guard let record = try records.customer(session.customer) else {
        throw .refused(.sessionEnded(present: history.present))
      }
      var unavailable: [Procedure: Unavailability] = [:]
      for procedure in Procedure.allCases {
        unavailable[procedure] = procedure.unavailability(in: history, access: session.access)
      }
      let latest = history.latest
      var token: Token?
      if let latest { token = try records.token(of: latest) }
      return Overview(
        customer: record.customer, issue: latest, expires: token?.expires,
        unavailable: unavailable, nextCode: NextCode(latest, token, at: now))
    }
  }

  /// Looks something up for an open session.
  func look<Result>(
    _ session: Session,
    _ body: (any BankReader, IssueHistory, UnixTime) throws(BankError) -> Result
  ) throws(BankError) -> Result {
    try store.read { (records) throws(BankError) in
      let now = clock()
      let history = IssueHistory(try records.issues(of: session.customer))
      if let refusal = try refusal(of: session, history, records, at: now) {
        throw .refused(refusal)
      }
      return try body(records, history, now)
    }
  }
}
