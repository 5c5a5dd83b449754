import OneTimePassword
import Primitives
import TokenDomain

/// A token as the bank keeps it. Its seed is not part of it (rules §5).
package struct Token: Hashable, Sendable {
  package let serial: SerialNumber
  package let parameters: TOTPParameters
  /// 有効期限: valid through the last second of this day.
  package let expires: TokyoDay

  package init(serial: SerialNumber, parameters: TOTPParameters, expires: TokyoDay) {
    self.serial = serial
    self.parameters = parameters
    self.expires = expires
  }

  package func isExpired(at now: UnixTime) -> Bool {
    now > expires.lastSecond
  }
}

/// A token and whom it serves or served.
package struct TokenRecord: Hashable, Sendable {
  package enum State: String, Hashable, Sendable, CaseIterable {
    /// Waiting to be mailed.
    case stock
    /// With a customer.
    case dispatched
    /// Its issue has ended; shown with a trailing `*`, never used again.
    case used
  }

  package let token: Token
  /// The issue that the serial serves or served, if any: its customer and state.
  package let service: Service?

  package struct Service: Hashable, Sendable {
    package let customer: CustomerNumber
    package let isLive: Bool

    package init(customer: CustomerNumber, isLive: Bool) {
      self.customer = customer
      self.isLive = isLive
    }
  }

  package init(token: Token, service: Service?) {
    self.token = token
    self.service = service
  }

  package var state: State {
    guard let service else { return .stock }
    return service.isLive ? .dispatched : .used
  }
}
