import Primitives
import TokenDomain

extension Act {
  /// From now on a source is one that the customer logged in from (rules §2.9). Those that are not known any more
  /// go, and of too many those of the oldest logins.
  func remember(_ source: LoginSource, of number: CustomerNumber) throws(BankFailure) {
    let kept = try records.sources(of: number)
    var known = kept.filter { $0.isKnown(at: now) && $0.source != source }
    known.sort { ($1.lastLogin, $0.source.name) < ($0.lastLogin, $1.source.name) }
    let staying = known.prefix(KnownSource.most - 1).map(\.source)
    for old in kept where old.source != source && !staying.contains(old.source) {
      _ = try tellHeldBack(old.throttle, of: .login)
      try records.remove(old.source, of: number)
    }
    let old = kept.first { $0.source == source }
    if let old, old.isKnown(at: now) {
      // Once a day is often enough for something that is known for ninety.
      guard old.lastLogin.advanced(byDays: 1) <= now else { return }
      try records.update(
        KnownSource(source: source, lastLogin: now, throttle: old.throttle), of: number)
    } else {
      if let old { _ = try tellHeldBack(old.throttle, of: .login) }
      try records.update(KnownSource(source: source, lastLogin: now), of: number)
    }
  }

  /// Whether a password is stopped anywhere.
  func isStopped(
    _ kind: PasswordKind, _ credential: Credential, of number: CustomerNumber
  ) throws(BankFailure) -> Bool {
    if credential.isStopped { return true }
    switch kind {
    case .confirmation: return false
    case .login: return try records.sources(of: number).contains { $0.throttle.isStopped }
    }
  }

  /// Keeps a password with every count of it at nothing, wherever it is counted.
  func clearCounts(
    of kind: PasswordKind, _ credential: Credential, of number: CustomerNumber
  ) throws(BankFailure) {
    if let kept = try records.passwordStanding(kind, of: number) {
      _ = try tellHeldBack(kept.throttle, of: kind)
    }
    var cleared = credential
    cleared.throttle = PasswordThrottle()
    try records.update(cleared, kind, of: number)
    switch kind {
    case .confirmation: break
    case .login:
      for var known in try records.sources(of: number) where known.throttle != PasswordThrottle() {
        _ = try tellHeldBack(known.throttle, of: kind)
        known.throttle = PasswordThrottle()
        try records.update(known, of: number)
      }
    }
  }
}
