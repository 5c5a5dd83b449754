import Primitives
import TokenDomain

/// What an operator's act can be refused for; the sentence for it is made by the command.
package enum OperatorRefusal: Refusal {
  case unknownCustomer(CustomerNumber)
  case customerExists(CustomerNumber)
  /// 解約済, since when.
  case customerClosed(CustomerNumber, since: UnixTime)
  /// A new password breaks the rule for passwords.
  case passwordRule(PasswordRule.Violation)
  /// A wrong password was given so lately that the customer's other one is not compared with the new one.
  case passwordWait(seconds: Int64)
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
  /// There are tokens in stock, and none that expires after this day.
  case stockTooShort(lasting: TokyoDay)
  /// The token that was to be sent: its first day.
  case tokenNotStarted(TokyoDay)
  /// The token that was to be sent expires no later than the one whose place it is to take.
  case expiresFirst(TokyoDay, before: TokyoDay)
  /// It does not wait to be sent: where it is.
  case notInStock(SerialNumber, TokenRecord.State)
  case unknownBatch(Batch.ID)
  /// The code was none of the token whose key the seed file has.
  case proofFailed(SerialNumber)
  /// The token that was to be sent: its last day.
  case tokenExpired(TokyoDay)
  case notAwaitingReissue(CustomerNumber)
  /// Only a token that is issued or in use has a clock to set right.
  case notResynchronisable(IssueLifecycle.StateName)
  /// Two codes that an operator was told are not consecutive ones of the token.
  case codesNotConsecutive
  /// What else the two codes were refused for.
  case codes(PairRefusal)
  /// The present state of the issue has no arrow for the act.
  case transition(IssueLifecycle.TransitionRefused)
  /// The ledger has no such row.
  case unknownRow(Int64)
  /// The clock agrees with what was recorded: there is nothing to accept.
  case clockNotBehind

  /// What the ledger keeps of it; of two codes, theirs.
  package var rule: RefusalRule {
    switch self {
    case .unknownCustomer: .unknownCustomer
    case .customerExists: .customerExists
    case .customerClosed: .customerClosed
    case .passwordRule: .passwordRule
    case .passwordWait: .passwordWait
    case .noLiveIssue: .noLiveIssue
    case .unknownSerial: .unknownSerial
    case .otherToken: .otherToken
    case .severalTokens: .severalTokens
    case .nextTokenOrdered: .nextTokenOrdered
    case .serialTaken: .serialTaken
    case .emptyStock: .emptyStock
    case .stockTooShort: .stockTooShort
    case .tokenNotStarted: .tokenNotStarted
    case .expiresFirst: .expiresFirst
    case .notInStock: .notInStock
    case .unknownBatch: .unknownBatch
    case .proofFailed: .proofFailed
    case .tokenExpired: .tokenExpired
    case .notAwaitingReissue: .notAwaitingReissue
    case .notResynchronisable: .notResynchronisable
    case .codesNotConsecutive: .codesNotConsecutive
    case .codes(let refusal): refusal.rule
    case .transition: .transition
    case .unknownRow: .unknownRow
    case .clockNotBehind: .clockNotBehind
    }
  }
}
