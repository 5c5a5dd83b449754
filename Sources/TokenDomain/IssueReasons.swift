extension IssueLifecycle {
  /// Why an issue is stopped (認証停止).
  package enum SuspensionReason: Hashable, Sendable {
    /// So many misses in a row (rules §4; five unless the institution says otherwise).
    case consecutiveMisses
    /// So many misses within 30 days, whatever successes lie between (rules §4).
    case missesWithinThirtyDays
    /// 紛失・故障の届出: the customer said so; the customer cannot take it back.
    case reported(TokenLoss)
  }

  /// Why an issue was ended (失効), by its name in storage.
  package enum RevocationReason: String, Hashable, Sendable, CaseIterable {
    case lost, stolen, defective, expired, replaced
    /// 解約: its customer has left.
    case closed

    /// Whether somebody else may hold the token, so that the login stays refused until a re-issue
    /// is booked (rules §1).
    package var mayBeInOtherHands: Bool {
      switch self {
      case .lost, .stolen: true
      case .defective, .expired, .replaced, .closed: false
      }
    }
  }
}

extension IssueLifecycle.SuspensionReason: RawRepresentable, CaseIterable {
  /// Misses first, then what a customer reports.
  package static let allCases: [Self] =
    [.consecutiveMisses, .missesWithinThirtyDays] + TokenLoss.allCases.map(Self.reported)

  /// The name in storage and in the ledger: it never changes.
  package var rawValue: String {
    switch self {
    case .consecutiveMisses: "consecutiveMisses"
    case .missesWithinThirtyDays: "missesWithinThirtyDays"
    case .reported(.lost): "reportedLost"
    case .reported(.stolen): "reportedStolen"
    case .reported(.defective): "reportedDefective"
    }
  }

  /// Nil for a name that is none.
  package init?(rawValue: String) {
    guard let reason = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = reason
  }
}
