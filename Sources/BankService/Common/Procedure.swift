import Primitives
import TokenDomain

/// What a customer goes through with a one-time password: the three procedures of the manual, and those
/// that a token's life brings with it.
package enum Procedure: String, Hashable, Sendable, CaseIterable {
  /// トークン発行
  case request
  /// ワンタイムパスワード利用開始
  case activate
  /// ワンタイムパスワード利用解除
  case release
  /// トークン切替
  case switchToken
  /// 申請取消
  case cancelRequest
  /// トークンの紛失・故障
  case report
}

/// Why a procedure is not open to a customer now.
package enum Unavailability: Hashable, Sendable {
  /// A token was asked for, or is on its way: nobody has two. The state it is in.
  case haveOne(IssueLifecycle.StateName)
  /// A token is in use, and the next one can be ordered from this day on.
  case renewable(from: TokyoDay)
  /// The next token is ordered already. The state it is in.
  case haveSuccessor(IssueLifecycle.StateName)
  /// The token in use, or the one to be started, has expired.
  case expired(TokyoDay)
  /// The next token is of the kind that is in use: to change kinds, this one is released first.
  case otherKind(inUse: TokenKind)
  /// After a release a software token is issued in a session that begins at this moment or later: it may
  /// have come already, while this session was open.
  case tooSoonAfterRelease(until: UnixTime)
  case nothingRequested
  case notDispatched
  case inUse
  /// There is nothing to release. The state the newest issue is in.
  case notInUse(IssueLifecycle.StateName?)
  /// There is nothing to switch to.
  case noSuccessor
  /// No request waits for its token. The state the newest issue is in.
  case nothingToCancel(IssueLifecycle.StateName?)
  /// No token is on its way or in use. The state the newest issue is in.
  case nothingToReport(IssueLifecycle.StateName?)
  case stopped
  case activationOnly
}
