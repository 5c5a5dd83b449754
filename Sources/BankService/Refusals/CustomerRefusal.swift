import Primitives
import TokenDomain

/// What a customer's procedure can be refused for; the sentence for it is made on the screen.
package enum CustomerRefusal: Refusal {
  // MARK: Passwords (rules §2)

  /// Unknown customer, wrong or stopped password: one answer for all of them.
  case credentials
  /// 確認用パスワード wrong or stopped.
  case confirmation
  /// A wrong password was given so lately that this one is not compared.
  case passwordWait(seconds: Int64)
  /// A new password breaks the rule for passwords.
  case passwordRule(PasswordRule.Violation)
  /// An operator gave this password: nothing else is open until its customer has chosen another.
  case passwordChangeFirst(PasswordKind)

  // MARK: One-time passwords (rules §3, §4)

  /// The code of the token in use or to be started; told of an expired token right after the password.
  case code(CodeRefusal)
  /// 切替: the code of the next token; the old one's was right.
  case successorCode(CodeRefusal)
  /// 切替: the code of the new token in the place of the old one's, and the other way round.
  case codesSwapped
  /// 利用開始: not the serial number of the token that was mailed.
  case wrongSerial(triesLeft: Int)
  /// 時刻補正: not two consecutive codes of the token.
  case wrongPair(triesLeft: Int)
  /// 時刻補正 succeeded less than a day ago; it may again from this moment on.
  case resynchronisedLately(again: UnixTime)

  // MARK: The stop, the lifecycle and the session (rules §1, §4)

  case stopped(since: UnixTime, reason: IssueLifecycle.SuspensionReason)
  /// The token was reported lost or stolen, and no re-issue is booked yet.
  case awaitingReissue(IssueLifecycle.RevocationReason, since: UnixTime)
  case unavailable(Procedure, Unavailability)
  /// After a lost or stolen token nothing but 利用開始 is open: no password is changed, and no history shown.
  case activationOnly
  /// What happened elsewhere ended this session; the state that the newest issue is in now.
  case sessionEnded(present: IssueLifecycle.StateName?)
  /// The session has lasted as long as a session may.
  case sessionExpired(minutes: Int)

  /// What the ledger keeps of it; of a code, the code's.
  package var rule: RefusalRule {
    switch self {
    case .credentials: .credentials
    case .confirmation: .confirmation
    case .passwordWait: .passwordWait
    case .passwordRule: .passwordRule
    case .passwordChangeFirst: .passwordChangeFirst
    case .code(let refusal), .successorCode(let refusal): refusal.rule
    case .codesSwapped: .codesSwapped
    case .wrongSerial: .wrongSerial
    case .wrongPair: .wrongPair
    case .resynchronisedLately: .resynchronisedLately
    case .stopped: .stopped
    case .awaitingReissue: .awaitingReissue
    case .unavailable, .activationOnly: .unavailable
    case .sessionEnded: .sessionEnded
    case .sessionExpired: .sessionExpired
    }
  }
}
