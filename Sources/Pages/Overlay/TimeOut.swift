/// Why a visit ends by itself.
///
/// - SeeAlso: NIST SP 800-63B section 2.2.3 (reauthentication).
package enum TimeOut: Hashable, Sendable, CaseIterable {
  /// No key for as long as is allowed.
  case idle
  /// The login is as old as a login may get; no key puts that off.
  case absolute
}

/// When a visit ends by itself, and when its end is warned of.
///
/// Times are the server's, in milliseconds since 1970. A clock that was set back ends nothing: what it makes
/// lie in the future counts as now.
package struct VisitClock: Hashable, Sendable {
  private let idleLimit: Int64
  private let absoluteLimit: Int64
  private let warning: Int64
  /// When a key was pressed last.
  private var lastInput: Int64
  /// The visit, by its beginning, whose absolute end was warned of.
  private var warnedOf: Int64?

  /// - Parameter warningSeconds: how long before an end it is warned of.
  package init(idleMinutes: Int, absoluteMinutes: Int, warningSeconds: Int64, now: Int64) {
    idleLimit = Int64(idleMinutes) * 60_000
    absoluteLimit = Int64(absoluteMinutes) * 60_000
    warning = warningSeconds * 1_000
    lastInput = now
  }

  /// Somebody is there.
  package mutating func stir(at now: Int64) { lastInput = now }

  /// Takes note of the time.
  package mutating func pass(to now: Int64) { lastInput = min(lastInput, now) }

  /// Whether nobody has been there for too long.
  package func isIdle(at now: Int64) -> Bool { now >= lastInput + idleLimit }

  /// Whether the visit is so near its idle end that it is warned of.
  package func isNearlyIdle(at now: Int64) -> Bool { now >= lastInput + idleLimit - warning }

  /// Why the visit is over; nil if it goes on.
  ///
  /// - Parameter began: when the visit began.
  package func end(at now: Int64, since began: Int64) -> TimeOut? {
    if isIdle(at: now) { return .idle }
    return now >= began + absoluteLimit ? .absolute : nil
  }

  /// The warning that is due; that of the absolute end comes once.
  ///
  /// - Parameter isWarning: whether one is in sight already.
  package mutating func warningDue(
    at now: Int64, since began: Int64, isWarning: Bool
  ) -> TimeOut? {
    if warnedOf != began, now >= began + absoluteLimit - warning {
      warnedOf = began
      return .absolute
    }
    return !isWarning && isNearlyIdle(at: now) ? .idle : nil
  }

  /// The next moment that ends a visit or warns of its end.
  package func nextMoment(since began: Int64, isWarning: Bool) -> Int64 {
    let absoluteEnd = began + absoluteLimit
    var moments = [idleEnd, absoluteEnd]
    if !isWarning { moments.append(idleEnd - warning) }
    if warnedOf != began { moments.append(absoluteEnd - warning) }
    return moments.min() ?? idleEnd
  }

  /// When the visit ends for this reason, unless a key puts it off.
  ///
  /// - Parameter began: when the visit began.
  package func end(by timeOut: TimeOut, since began: Int64) -> Int64 {
    switch timeOut {
    case .idle: idleEnd
    case .absolute: began + absoluteLimit
    }
  }

  /// When nobody will have been there for too long.
  package var idleEnd: Int64 { lastInput + idleLimit }
}
