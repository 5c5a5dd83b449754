import Primitives
import TokenDomain

/// A customer and what the front door needs to know about them.
package struct CustomerRecord: Hashable, Sendable {
  /// Who it is.
  package let customer: Customer
  /// What the customer's sessions depend on.
  package var access: CustomerAccess
  /// Whether the login password is stopped anywhere: for those who are not known, or for a source that is.
  package let loginStopped: Bool
  /// Whether 確認用パスワード is stopped.
  package let confirmationStopped: Bool

  /// A customer as a store keeps one.
  package init(
    customer: Customer, access: CustomerAccess, loginStopped: Bool, confirmationStopped: Bool
  ) {
    self.customer = customer
    self.access = access
    self.loginStopped = loginStopped
    self.confirmationStopped = confirmationStopped
  }
}

/// What the sessions of a customer depend on.
package struct CustomerAccess: Hashable, Sendable {
  /// Counts what ends open sessions: a session is good while it carries this number (rules §1).
  package var generation: Int
  /// The newest login; nil if there was none.
  package var lastLogin: LoginRecord?
  /// 解約: when the customer left for good; nil of one who has not.
  package var closedAt: UnixTime?

  /// A new customer has never logged in.
  package init(
    generation: Int = 0, lastLogin: LoginRecord? = nil, closedAt: UnixTime? = nil
  ) {
    self.generation = generation
    self.lastLogin = lastLogin
    self.closedAt = closedAt
  }
}

/// One login, as the next one tells it.
package struct LoginRecord: Hashable, Sendable {
  /// When it was.
  package let time: UnixTime
  /// The address of the SSH client, if it was one.
  package let peer: String?

  /// A login at a moment, from an address of an SSH client or from a terminal of ours.
  package init(time: UnixTime, peer: String?) {
    self.time = time
    self.peer = peer
  }
}
