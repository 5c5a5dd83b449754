import OneTimePassword
import Primitives
import TokenDomain

/// The second code of two, while it is waited for; kept between sessions (rules §3.5).
package struct NextCode: Hashable, Sendable {
  /// How many seconds after the first code it is taken.
  package static let lasts = Verifier.secondCodeWithin

  /// When it shows at the latest.
  package let shows: UnixTime
  /// Until when it is taken.
  package let until: UnixTime

  /// Nil if the issue's verifier waits for none.
  init?(_ issue: Issue?, _ token: Token?, at now: UnixTime) {
    guard let token, let next = issue?.verifier?.nextCode(parameters: token.parameters, at: now)
    else { return nil }
    (shows, until) = next
  }
}
