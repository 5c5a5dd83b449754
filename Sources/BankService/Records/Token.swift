import OneTimePassword
import Primitives
import TokenDomain

/// A token as the bank keeps it. Its seed is not part of it (rules §5).
package struct Token: Hashable, Sendable {
  /// What names it for ever.
  package let serial: SerialNumber
  /// How its codes are computed.
  package let parameters: TOTPParameters
  /// 有効期限: valid through the last second of this day.
  package let expires: TokyoDay

  /// A token as it stands in a seed file, or as a store keeps it.
  package init(serial: SerialNumber, parameters: TOTPParameters, expires: TokyoDay) {
    self.serial = serial
    self.parameters = parameters
    self.expires = expires
  }

  /// What its seed is sealed to: neither what its codes are computed by nor its expiry is exchanged without the seed.
  package var sealLabel: String {
    "\(serial.text) \(parameters.algorithm.rawValue) \(parameters.digits.rawValue) "
      + "\(parameters.period) \(parameters.epoch.seconds) \(expires.iso8601)"
  }

  /// Whether its last day is over.
  package func isExpired(at now: UnixTime) -> Bool {
    now > expires.lastSecond
  }
}

/// A token and whom it serves or served.
package struct TokenRecord: Hashable, Sendable {
  /// Where a token is.
  package enum State: String, Hashable, Sendable, CaseIterable {
    /// Waiting to be mailed.
    case stock
    /// With a customer.
    case dispatched
    /// Its issue has ended; shown with a trailing `*`, never used again.
    case used
  }

  /// The token.
  package let token: Token
  /// The issue that the serial serves or served, if any: its customer and state.
  package let service: Service?

  /// The issue of a serial, as far as a listing of tokens tells it.
  package struct Service: Hashable, Sendable {
    /// Whom the token serves or served.
    package let customer: CustomerNumber
    /// Whether the issue can still lead to a login.
    package let isLive: Bool

    /// The service of an issue that is live or has ended.
    package init(customer: CustomerNumber, isLive: Bool) {
      self.customer = customer
      self.isLive = isLive
    }
  }

  /// A token as a store keeps it.
  package init(token: Token, service: Service?) {
    self.token = token
    self.service = service
  }

  /// Follows from the issue.
  package var state: State {
    guard let service else { return .stock }
    return service.isLive ? .dispatched : .used
  }
}
