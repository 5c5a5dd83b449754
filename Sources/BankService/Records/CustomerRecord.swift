import Primitives
import TokenDomain

/// A customer and what the front door needs to know about them.
package struct CustomerRecord: Hashable, Sendable {
  package let customer: Customer
  package var access: CustomerAccess
  package let loginStopped: Bool
  package let confirmationStopped: Bool

  package init(
    customer: Customer, access: CustomerAccess, loginStopped: Bool, confirmationStopped: Bool
  ) {
    self.customer = customer
    self.access = access
    self.loginStopped = loginStopped
    self.confirmationStopped = confirmationStopped
  }
}

package struct CustomerAccess: Hashable, Sendable {
  /// Counts what ends open sessions: a session is good while it carries this number (rules §1).
  package var generation: Int
  package var lastLogin: LoginRecord?

  package init(generation: Int = 0, lastLogin: LoginRecord? = nil) {
    self.generation = generation
    self.lastLogin = lastLogin
  }
}

package struct LoginRecord: Hashable, Sendable {
  package let time: UnixTime
  /// The address of the SSH client, if it was one.
  package let peer: String?

  package init(time: UnixTime, peer: String?) {
    self.time = time
    self.peer = peer
  }
}
