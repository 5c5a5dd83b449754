import Primitives
import TokenDomain

extension BankService {
  /// トークン発行(ハードウェアトークン), manual 手順4: asks for a token to be mailed (BOT002). From 90 days
  /// before the expiry of the token in use on, it asks for the next one.
  ///
  /// - Parameter replacing: the software token that was never started and that the customer was told will
  ///   give way; nil if there was none.
  /// - Returns: the session to go on with, and whether it is the next token that was asked for.
  /// - Throws: ``CustomerRefusal/confirmation``, ``CustomerRefusal/passwordWait(seconds:)``,
  ///   ``CustomerRefusal/unavailable(_:_:)``, ``CustomerRefusal/sessionExpired(minutes:)``,
  ///   ``CustomerRefusal/sessionEnded(present:)``.
  @discardableResult
  package func requestHardwareToken(
    _ session: Session, confirmation: SecretBytes, replacing: SerialNumber? = nil
  ) throws(CustomerDenial) -> (session: Session, isRenewal: Bool) {
    let begun = try beginIssue(
      of: .hardware, recordedAs: .tokenRequested, session, confirmation: confirmation,
      replacing: replacing
    ) { (act, old) throws(BankFailure) -> (Issue, Void) in
      let request = NewIssue.request(by: session.customer, succeeding: old, at: act.now)
      return (try act.records.insert(request), ())
    }
    return (begun.session, begun.isRenewal)
  }
}
