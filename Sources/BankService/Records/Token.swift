import OneTimePassword
import Primitives
import TokenDomain

/// A token as the bank keeps it. Its seed is not part of it (rules §5).
package struct Token: Hashable, Sendable {
  /// What names it for ever.
  package let serial: SerialNumber
  /// How its codes are computed.
  package let parameters: TOTPParameters
  /// The first day that it may be used; nil: from when it came.
  package let starts: TokyoDay?
  /// 有効期限: valid through the last second of this day.
  package let expires: TokyoDay
  /// How many time steps its clock was ahead of ours when its maker measured it, behind if it is negative.
  package let drift: Int

  /// A token as it stands in a seed file, or as a store keeps it.
  package init(
    serial: SerialNumber, parameters: TOTPParameters, starts: TokyoDay? = nil, expires: TokyoDay,
    drift: Int = 0
  ) {
    self.serial = serial
    self.parameters = parameters
    self.starts = starts
    self.expires = expires
    self.drift = drift
  }

  /// What its seed is sealed to: neither what its codes are computed by nor its expiry is exchanged without the seed.
  package var sealLabel: String {
    "\(serial.text) \(parameters.algorithm.rawValue) \(parameters.digits.rawValue) "
      + "\(parameters.period) \(parameters.epoch.seconds) \(expires.iso8601)"
  }

  /// ``drift`` in milliseconds.
  var clockAhead: Int64 { Int64(drift) * parameters.period * 1_000 }

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
    /// 回収: taken out of the stock for good, and never sent.
    case retired
  }

  /// The token.
  package let token: Token
  /// With which it came; nil of a software token, and of one that came before there were batches.
  package let batch: Batch.ID?
  /// When it was taken out of the stock for good.
  package let retiredAt: UnixTime?
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
  package init(
    token: Token, batch: Batch.ID? = nil, retiredAt: UnixTime? = nil, service: Service?
  ) {
    self.token = token
    self.batch = batch
    self.retiredAt = retiredAt
    self.service = service
  }

  /// Follows from the issue.
  package var state: State {
    guard let service else { return retiredAt == nil ? .stock : .retired }
    return service.isLive ? .dispatched : .used
  }
}
