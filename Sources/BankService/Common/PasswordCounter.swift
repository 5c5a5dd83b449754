import Primitives
import TokenDomain

/// Where a password that is given somewhere is counted (rules §2.4, §2.9): what others do elsewhere does not
/// matter there, and it tells nothing of them.
struct PasswordCounter {
  enum Keeper {
    /// The login password from wherever its customer did not log in lately, and 確認用パスワード.
    case credential(Credential)
    /// The login password from where its customer logged in lately.
    case source(KnownSource)
    /// Of a number that nobody has.
    case stranger
  }

  let number: CustomerNumber
  let kind: PasswordKind
  let keeper: Keeper
  var throttle: PasswordThrottle

  /// The right one was given. What strangers see must not tell that: their row ends by itself alone.
  mutating func succeed() {
    switch (keeper, kind) {
    case (.source, _), (.credential, .confirmation): throttle.succeed()
    case (.credential, .login), (.stranger, _): break
    }
  }
}

extension BankReader {
  /// - Parameters:
  ///   - credential: the password, if the number is a customer's.
  ///   - source: from where it is given; nil by an operator.
  func passwordCounter(
    of credential: Credential?, _ kind: PasswordKind, of number: CustomerNumber,
    from source: LoginSource?, at now: UnixTime
  ) throws(BankFailure) -> PasswordCounter {
    guard let credential else {
      return PasswordCounter(
        number: number, kind: kind, keeper: .stranger,
        throttle: (try strangerThrottle(number) ?? PasswordThrottle()).lapsed(at: now))
    }
    switch kind {
    case .confirmation:
      return PasswordCounter(
        number: number, kind: kind, keeper: .credential(credential), throttle: credential.throttle)
    case .login:
      let known = try sources(of: number).first { $0.source == source && $0.isKnown(at: now) }
      if let known {
        return PasswordCounter(
          number: number, kind: kind, keeper: .source(known), throttle: known.throttle)
      }
      return PasswordCounter(
        number: number, kind: kind, keeper: .credential(credential),
        throttle: credential.throttle.lapsed(at: now))
    }
  }
}

extension PasswordThrottle {
  fileprivate func lapsed(at now: UnixTime) -> PasswordThrottle {
    var throttle = self
    throttle.lapse(at: now)
    return throttle
  }
}

extension Act {
  /// Writes what a counter has come to.
  func keep(_ counter: PasswordCounter) throws(BankFailure) {
    switch counter.keeper {
    case .credential(var credential):
      credential.throttle = counter.throttle
      try records.update(credential, counter.kind, of: counter.number)
    case .source(var known):
      known.throttle = counter.throttle
      try records.update(known, of: counter.number)
    case .stranger:
      try records.update(stranger: counter.throttle, counter.number)
    }
  }

  /// Puts one row on record of all that was held back, if anything was.
  ///
  /// - Returns: the throttle, which has nothing more to tell.
  func tellHeldBack(
    _ throttle: PasswordThrottle, of kind: PasswordKind
  ) throws(BankFailure) -> PasswordThrottle {
    guard throttle.heldBack > 0 else { return throttle }
    try record(.triesHeldBack, reason: .heldBack(kind, count: throttle.heldBack))
    var throttle = throttle
    throttle.tellHeldBack()
    return throttle
  }
}

extension LedgerEntry.Actor {
  /// From where a customer acts; nil of an operator.
  var source: LoginSource? {
    switch self {
    case .customer(let origin): origin.source
    case .operator: nil
    }
  }
}
