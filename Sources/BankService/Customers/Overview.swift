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
  /// How far the token's display is believed to be ahead of the server, ms; for the gauge.
  package var displayOffset: Int64 { issue?.verifier?.displayOffset ?? 0 }
}

extension BankService {
  /// - Throws: ``Refusal/sessionEnded(present:)``.
  package func overview(_ session: Session) throws(BankError) -> Overview {
    try store.read { (records) throws(BankError) in
      let history = IssueHistory(try records.issues(of: session.customer))
      guard let record = try records.customer(session.customer),
        record.access.generation == session.generation
      else { throw .refused(.sessionEnded(present: history.present)) }
      var unavailable: [Procedure: Unavailability] = [:]
      for procedure in Procedure.allCases {
        unavailable[procedure] = procedure.unavailability(in: history, access: session.access)
      }
      let latest = history.latest
      var expires: TokyoDay?
      if let latest { expires = try records.token(of: latest)?.expires }
      return Overview(
        customer: record.customer, issue: latest, expires: expires, unavailable: unavailable)
    }
  }
}
