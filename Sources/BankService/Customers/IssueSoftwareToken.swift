import OneTimePassword
import Primitives
import TokenDomain
import Vault

/// The key of a software token, to be shown once (BOT013) and kept nowhere but in the customer's app.
package struct SoftwareTokenKey: Sendable {
  /// The token that the key makes.
  package let serial: SerialNumber
  /// Base32 (RFC 4648 section 6): what is typed into an app that cannot scan.
  package let letters: SecretBytes
  /// `otpauth://totp/…`, for a QR code.
  package let uri: SecretBytes
}

extension BankService {
  /// As RFC 4226 section 4 (R6) recommends for SHA-1.
  private static let softwareKeyBytes = 20

  /// トークン発行(ソフトウェアトークン): makes a token and its key in one act (BOT012); it waits to be started. Whoever
  /// leaves before the app has the key needs a new issue, which takes the place of this one.
  ///
  /// - Parameter replacing: the software token that was never started and that the customer was told will
  ///   give way; nil if there was none.
  /// - Returns: the session to go on with, the key, and whether it is that of the next token, beside the
  ///   one in use.
  /// - Throws: ``CustomerRefusal/confirmation``, ``CustomerRefusal/passwordWait(seconds:)``,
  ///   ``CustomerRefusal/unavailable(_:_:)``, ``CustomerRefusal/sessionExpired(minutes:)``,
  ///   ``CustomerRefusal/sessionEnded(present:)``.
  package func issueSoftwareToken(
    _ session: Session, confirmation: SecretBytes, replacing: SerialNumber? = nil
  ) throws(CustomerDenial) -> (session: Session, key: SoftwareTokenKey, isRenewal: Bool) {
    var randomness = randomness()
    let begun = try beginIssue(
      of: .software, recordedAs: .tokenIssued, session, confirmation: confirmation,
      replacing: replacing
    ) { (act, old) throws(BankFailure) -> (Issue, SoftwareTokenKey) in
      var serial = SerialNumber.software(drawnFrom: &randomness)
      while try act.records.token(serial) != nil {
        serial = SerialNumber.software(drawnFrom: &randomness)
      }
      var seed = SecretBytes()
      for _ in 0..<Self.softwareKeyBytes {
        seed.append(.random(in: .min ... .max, using: &randomness))
      }
      let token = Token(
        serial: serial, parameters: .bankToken,
        expires: TokyoDay(containing: act.now).advanced(byYears: SoftwareTokenPolicy.yearsValid))
      let sealed: SealedSeed
      do {
        sealed = try sealer.seal(seed, for: token.sealLabel)
      } catch {
        throw .outOfMemory
      }
      try act.records.insert(token, seed: sealed)
      let issue = try act.records.insert(
        NewIssue.software(serial, for: session.customer, succeeding: old, at: act.now))
      let uri = KeyURI.encode(
        issuer: institution.softwareToken.issuer, account: session.customer.digits, key: seed,
        parameters: token.parameters)
      return (issue, SoftwareTokenKey(serial: serial, letters: Base32.encode(seed), uri: uri))
    }
    return (begun.session, begun.result, begun.isRenewal)
  }
}
