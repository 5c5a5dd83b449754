import OneTimePassword
import Primitives
import TokenDomain

/// What a rule answers instead of doing what was asked; the sentence for it is made on the screen.
package enum Refusal: Error, Hashable, Sendable {
  // MARK: Passwords (rules §2)

  /// Unknown customer, wrong or stopped password: one answer for all of them.
  case credentials
  /// 確認用パスワード wrong or stopped.
  case confirmation
  /// A new password breaks the rule for passwords.
  case passwordRule(PasswordRule.Violation)

  // MARK: One-time passwords (rules §3, §4)

  case malformedCode(EnteredCode.Malformed)
  case wrongCode(triesLeft: Int)
  case wrongSerial(triesLeft: Int)
  /// - seconds: the longest time until a new code shows.
  case usedCode(seconds: Int)
  case nextCodeWanted(seconds: Int)
  case tokenExpired(TokyoDay)

  // MARK: The stop and the lifecycle (rules §1, §4)

  case stopped(since: UnixTime, reason: IssueLifecycle.SuspensionReason)
  /// The token was reported lost or stolen, and no re-issue is booked yet.
  case awaitingReissue(IssueLifecycle.RevocationReason, since: UnixTime)
  case unavailable(Procedure, Unavailability)
  case transition(IssueLifecycle.TransitionRefused)
  /// What happened elsewhere ended this session; the state that the newest issue is in now.
  case sessionEnded(present: IssueLifecycle.StateName?)

  // MARK: Operators

  case unknownCustomer(CustomerNumber)
  case customerExists(CustomerNumber)
  case noLiveIssue(CustomerNumber)
  case unknownSerial(SerialNumber)
  /// The serial serves or has served an issue; it never serves another.
  case serialTaken(SerialNumber)
  case emptyStock
  case notAwaitingReissue(CustomerNumber)

  /// The name of the rule in the ledger.
  package var rule: String {
    switch self {
    case .credentials: "credentials"
    case .confirmation: "confirmation"
    case .passwordRule: "password-rule"
    case .malformedCode: "malformed-code"
    case .wrongCode: "wrong-code"
    case .wrongSerial: "wrong-serial"
    case .usedCode: "used-code"
    case .nextCodeWanted: "next-code"
    case .tokenExpired: "token-expired"
    case .stopped: "stopped"
    case .awaitingReissue: "awaiting-reissue"
    case .unavailable: "unavailable"
    case .transition: "transition"
    case .sessionEnded: "session-ended"
    case .unknownCustomer: "unknown-customer"
    case .customerExists: "customer-exists"
    case .noLiveIssue: "no-live-issue"
    case .unknownSerial: "unknown-serial"
    case .serialTaken: "serial-taken"
    case .emptyStock: "empty-stock"
    case .notAwaitingReissue: "not-awaiting-reissue"
    }
  }
}
