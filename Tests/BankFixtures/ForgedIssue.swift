import BankService
import Primitives
import TokenDomain

extension Issue {
  /// The same issue in another state, told as well as can be.
  package func forged(
    as name: IssueLifecycle.StateName, at now: UnixTime, serial spare: SerialNumber
  ) -> Issue {
    let token =
      state.held ?? HeldToken(serial: spare, verifier: .init(knowing: .hardwareAtDispatch, at: now))
    let stage = state.stage ?? .issued(since: now)
    let state: State =
      switch name {
      case .requested: .requested(kind, since: now)
      case .issued: .issued(token, since: now)
      case .active:
        .active(token, issued: stage.issuedAt, since: stage.activatedAt ?? now)
      case .suspended:
        .suspended(token, since: now, reason: .consecutiveMisses, resumesTo: stage)
      case .released:
        .released(
          token, issued: stage.issuedAt, activated: stage.activatedAt ?? now, at: now)
      case .revoked: .revoked(token, from: stage, at: now, reason: .lost)
      case .cancelled: .cancelled(at: now)
      }
    return Issue(
      id: id, customer: customer, kind: kind, requestedAt: requestedAt, succeeds: succeeds,
      state: state)
  }
}
