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
  /// A wrong password was given so lately that this one is not compared.
  case passwordWait(seconds: Int64)
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
  /// 利用開始 of a software token: the right key, but the app computes in this way (code cut to the digits
  /// that were asked for).
  case unsuitableApp(TOTPParameters)
  /// 切替: the code of the new token in the place of the old one's, and the other way round.
  case codesSwapped
  /// 切替: what the code of the new token came to; the old one's was right.
  indirect case ofSuccessor(Refusal)
  /// 時刻補正: not two consecutive codes of the token.
  case wrongPair(triesLeft: Int)
  /// 時刻補正 succeeded less than a day ago; it may again from this moment on.
  case resynchronisedLately(again: UnixTime)
  /// The server's clock is this far behind what was recorded, so no code can be judged (rules §3.10).
  case clockBehind(seconds: Int64)

  // MARK: The stop and the lifecycle (rules §1, §4)

  case stopped(since: UnixTime, reason: IssueLifecycle.SuspensionReason)
  /// The token was reported lost or stolen, and no re-issue is booked yet.
  case awaitingReissue(IssueLifecycle.RevocationReason, since: UnixTime)
  case unavailable(Procedure, Unavailability)
  case transition(IssueLifecycle.TransitionRefused)
  /// What happened elsewhere ended this session; the state that the newest issue is in now.
  case sessionEnded(present: IssueLifecycle.StateName?)
  /// The session has lasted as long as a session may.
  case sessionExpired(minutes: Int)

  // MARK: Operators

  case unknownCustomer(CustomerNumber)
  case customerExists(CustomerNumber)
  case noLiveIssue(CustomerNumber)
  case unknownSerial(SerialNumber)
  /// A token, but not the one that the customer has.
  case otherToken(SerialNumber)
  /// The customer has two: which one is meant must be said.
  case severalTokens(SerialNumber, SerialNumber)
  /// The customer has ordered the next token already, so that none is to be booked. The state it is in.
  case nextTokenOrdered(IssueLifecycle.StateName)
  /// The serial serves or has served an issue; it never serves another.
  case serialTaken(SerialNumber)
  case emptyStock
  case notAwaitingReissue(CustomerNumber)
  /// Only a token that is issued or in use has a clock to set right.
  case notResynchronisable(IssueLifecycle.StateName)
  /// Two codes that an operator was told are not consecutive ones of the token.
  case codesNotConsecutive
  case unknownRow(Int64)
  /// The clock agrees with what was recorded: there is nothing to accept.
  case clockNotBehind
}
