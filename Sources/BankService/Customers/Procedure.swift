import TokenDomain

/// The three procedures of the manual.
package enum Procedure: String, Hashable, Sendable, CaseIterable {
  /// トークン発行
  case request
  /// ワンタイムパスワード利用開始
  case activate
  /// ワンタイムパスワード利用解除
  case release

  /// Why the procedure cannot be gone through now; nil if it can.
  ///
  /// The one answer for the screen that offers a procedure and for the transaction that does it.
  func unavailability(in history: IssueHistory, access: Session.Access) -> Unavailability? {
    switch (self, history.live?.state) {
    case (_, .suspended):
      .stopped

    case (.request, _) where access == .activationOnly:
      .activationOnly
    case (.request, .requested), (.request, .issued), (.request, .active):
      .haveOne(history.present)
    case (.request, .released), (.request, .revoked), (.request, .cancelled), (.request, nil):
      nil

    case (.activate, .requested):
      .notDispatched
    case (.activate, .issued):
      nil
    case (.activate, .active):
      .inUse
    case (.activate, .released), (.activate, .revoked), (.activate, .cancelled), (.activate, nil):
      .nothingRequested

    case (.release, .active):
      nil
    case (.release, .requested), (.release, .issued), (.release, .released), (.release, .revoked),
      (.release, .cancelled), (.release, nil):
      .notInUse(history.present)
    }
  }
}

/// Why a procedure is not open to a customer now.
package enum Unavailability: Hashable, Sendable {
  /// A token is on its way, or in use: nobody has two. The state it is in.
  case haveOne(IssueLifecycle.StateName?)
  case nothingRequested
  case notDispatched
  case inUse
  /// There is nothing to release. The state the newest issue is in.
  case notInUse(IssueLifecycle.StateName?)
  case stopped
  case activationOnly
}
