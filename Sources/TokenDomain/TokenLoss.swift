/// Why a customer reports a token (紛失・盗難・故障), and an operator then revokes it.
package enum TokenLoss: String, Hashable, Sendable, CaseIterable {
  case lost, stolen, defective

  /// As what an operator revokes the token in the end.
  package var revocation: IssueLifecycle.RevocationReason {
    switch self {
    case .lost: .lost
    case .stolen: .stolen
    case .defective: .defective
    }
  }
}

extension IssueLifecycle.SuspensionReason: RawRepresentable, CaseIterable {
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

  package init?(rawValue: String) {
    guard let reason = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = reason
  }
}
