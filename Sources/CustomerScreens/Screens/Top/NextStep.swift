import BankService
import Pages

/// What is to be done next with a one-time password, as far as it can be done now: BPT001 leads to it at once.
package enum NextStep: Hashable, Sendable, CaseIterable {
  /// There is no token.
  case request
  /// The token in use expires soon enough for the next one.
  case renewal
  case activate
  case switchToken

  /// Nil if nothing waits for the customer.
  init?(_ overview: Overview) {
    let isOpen = { (procedure: Procedure) in overview.unavailable[procedure] == nil }
    // A software token that was never started could be issued anew as well; to start it comes first.
    if isOpen(.activate) {
      self = .activate
    } else if isOpen(.switchToken) {
      self = .switchToken
    } else if isOpen(.request) {
      self = overview.isRenewal ? .renewal : .request
    } else {
      return nil
    }
  }

  var procedure: Procedure {
    switch self {
    case .request, .renewal: .request
    case .activate: .activate
    case .switchToken: .switchToken
    }
  }

  /// With which it is gone to.
  var button: Form.Button { Form.Button(Wording.Top.next(self)) }
}
