import BankService
import Primitives
import TokenDomain

/// Why a visit ends by itself.
///
/// - SeeAlso: NIST SP 800-63B section 2.2.3 (reauthentication).
package enum TimeOut: Hashable, Sendable, CaseIterable {
  /// No key for as long as the institution allows.
  case idle
  /// The login is as old as a login may get; no key puts that off.
  case absolute
}

/// Times are the server's, in milliseconds since 1970. A clock that was set back ends nothing: what it
/// makes lie in the future counts as now.
extension App {
  private var idleLimit: Int64 { Int64(institution.sessionPolicy.idleMinutes) * 60_000 }
  private var absoluteLimit: Int64 { Int64(institution.sessionPolicy.absoluteMinutes) * 60_000 }
  private static let warning = SessionPolicy.warningSeconds * 1_000

  /// When the login was opened, or the password given whose code is still wanted; nil on BLI001.
  private var visitBegan: Int64? {
    (signedIn?.session.openedAt ?? content.proof?.givenAt).map { $0.seconds * 1_000 }
  }

  private var hasTyped: Bool { content.form.fields.contains { !$0.isEmpty } }

  /// Takes note of the time: ends what is over, and forgets what stands typed on BLI001.
  ///
  /// - Returns: nil if the visit goes on.
  mutating func passTime() -> [Effect]? {
    lastInput = min(lastInput, now)
    if overlays.last == .warning(.idle), now < lastInput + idleLimit - Self.warning {
      overlays.removeLast()
    }
    let isIdle = now >= lastInput + idleLimit
    guard let visitBegan else {
      if isIdle, content.isVisitOver {
        returnToLogin(nil, keepsNumber: false)
        return [.discardTypeAhead]
      }
      if isIdle, hasTyped {
        for index in content.form.fields.indices {
          content.form[content.form.fields[index].name].empty()
        }
        content.form.focus(on: content.form.items[0])
      }
      return nil
    }
    if isIdle { return end(by: .idle) }
    return now >= visitBegan + absoluteLimit ? end(by: .absolute) : nil
  }

  /// What is typed ahead of the picture was not meant for BLI001.
  private mutating func end(by timeOut: TimeOut) -> [Effect] {
    let effects = logOut()
    returnToLogin(.timedOut(timeOut, wasLoggedIn: signedIn != nil), keepsNumber: false)
    lastInput = now
    return effects + [.discardTypeAhead]
  }

  /// Lays the warning of a near end over the screen; that of the absolute one comes once.
  mutating func warn() {
    guard size.isLargeEnough, let visitBegan else { return }
    if warnedOf != visitBegan, now >= visitBegan + absoluteLimit - Self.warning {
      warnedOf = visitBegan
      overlays.append(.warning(.absolute))
    } else if !showsWarning, now >= lastInput + idleLimit - Self.warning {
      overlays.append(.warning(.idle))
    }
  }

  var showsWarning: Bool {
    switch overlays.last {
    case .warning: true
    case .help, .question, nil: false
    }
  }

  mutating func closeWarnings() {
    while showsWarning { overlays.removeLast() }
  }

  /// The next moment that ends something or warns of an end; nil if none does.
  var nextTimeOut: Int64? {
    let idleEnd = lastInput + idleLimit
    guard let visitBegan else { return hasTyped || content.isVisitOver ? idleEnd : nil }
    let absoluteEnd = visitBegan + absoluteLimit
    var moments = [idleEnd, absoluteEnd]
    if size.isLargeEnough {
      if !showsWarning { moments.append(idleEnd - Self.warning) }
      if warnedOf != visitBegan { moments.append(absoluteEnd - Self.warning) }
    }
    return moments.min()
  }
}
