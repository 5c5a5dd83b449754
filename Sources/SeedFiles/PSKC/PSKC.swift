/// Portable Symmetric Key Container: the format in which makers deliver the seeds of their tokens.
///
/// - SeeAlso: RFC 6030; draft-hoyer-keyprov-pskc-algorithm-profiles-01 section 4 for time-based tokens.
package enum PSKC {
  static let namespace = "urn:ietf:params:xml:ns:keyprov:pskc"
  static let version = "1.0"
  /// The algorithm profile of RFC 6238 tokens.
  static let totp = "urn:ietf:params:xml:ns:keyprov:pskc:totp"
  static let decimal = "DECIMAL"
}
