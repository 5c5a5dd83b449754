import BankService
import Pages
import Primitives
import TokenDomain

/// What stands in the message line.
package indirect enum Message: Hashable, Sendable {
  case refusal(CustomerRefusal)
  /// BOR001: what the code of the token in use came to.
  case oldToken(CodeRefusal)
  /// What a refused password came to, and from when on one is compared again.
  case untilRetry(Message, from: UnixTime)
  /// The bank could not do it, for a reason that is not the customer's.
  case failure(BankFailure)
  case missing(Field.Spec)
  /// So many digits fewer than it must have.
  case tooShort(Field.Spec, missing: Int)
  /// What was typed was not taken; until something is, it stands in the place of what stays said.
  case rejected(Field.Spec, Field.Rejection, over: Message?)
  /// BOT013 is left.
  case softwareTokenIssued(isRenewal: Bool)
  /// 時刻補正: the second code is the first one again.
  case sameCodeTwice
  /// 時刻補正 succeeded.
  case resynchronised
  /// The same before 利用開始, which takes the next code.
  case resynchronisedAtStart
  /// BPW001: the present password is wrong or stopped.
  case presentPasswordRefused
  /// The new password was typed in two ways.
  case newPasswordsDiffer
  case passwordChanged(PasswordKind)
  /// BLS001: none of the three is chosen yet.
  case lossNotChosen
  /// The question before it was answered with no.
  case declined(IrreversibleAct)
  /// The form on which the line has dropped is there again.
  case resumed
  case loggedOut
  /// The session is gone, and that is not on record.
  case loggedOutUnrecorded
  /// The login succeeded, its code is used up, and the overview could not be read.
  case notLetIn
  /// The visit ended by itself.
  case timedOut(TimeOut, wasLoggedIn: Bool)
  case working

  /// How much it matters.
  package var severity: Page.Notice.Severity {
    switch self {
    case .untilRetry(let message, _): message.severity
    case .refusal, .oldToken, .failure, .missing, .tooShort, .rejected, .sameCodeTwice,
      .presentPasswordRefused, .newPasswordsDiffer, .lossNotChosen, .loggedOutUnrecorded, .notLetIn:
      .alert
    case .softwareTokenIssued, .resynchronised, .resynchronisedAtStart, .passwordChanged,
      .declined, .resumed, .loggedOut,
      .timedOut:
      .information
    case .working: .progress
    }
  }

  /// In how many milliseconds its sentence changes by itself; nil if it does not.
  func nextChange(at now: Int64) -> Int? {
    switch self {
    case .untilRetry(_, let retry):
      Countdown(to: retry.seconds * 1_000, at: now).nextChange(every: 1_000)
    case .refusal, .oldToken, .failure, .missing, .tooShort, .rejected, .sameCodeTwice,
      .presentPasswordRefused, .newPasswordsDiffer, .lossNotChosen, .loggedOutUnrecorded, .notLetIn,
      .softwareTokenIssued, .resynchronised, .resynchronisedAtStart, .passwordChanged,
      .declined, .resumed, .loggedOut,
      .timedOut, .working:
      nil
    }
  }
}
