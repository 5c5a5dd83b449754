import Primitives
import TokenDomain

extension BankService {
  /// From when on a password is compared again where it was given wrongly just now (rules §2.5): what trying once
  /// more would be told, so that nobody has to try.
  ///
  /// - Returns: nil if it is compared now, or not at all any more.
  package func passwordRetry(
    _ kind: PasswordKind, of number: CustomerNumber, from origin: SessionOrigin
  ) throws(BankFailure) -> UnixTime? {
    try read { (records, now) throws(BankFailure) in
      let counter = try records.passwordCounter(
        of: try records.credential(kind, of: number), kind, of: number, from: origin.source,
        at: now)
      return counter.throttle.wait(at: now).map { now.advanced(bySeconds: $0) }
    }
  }
}
