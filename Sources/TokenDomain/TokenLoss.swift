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
