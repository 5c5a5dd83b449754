/// Why something was done, as a row of the ledger tells it. Written and read here alone.
package enum LedgerReason: Hashable, Sendable {
  /// What an operator gave as `--reason`; also whatever this program cannot make out.
  case given(String)
  /// Why a token was stopped: after misses, or as its customer reported.
  case stop(IssueLifecycle.SuspensionReason)
  /// Why a token was revoked; and what an operator gave, which is not for customers.
  case revocation(IssueLifecycle.RevocationReason, given: String?)
  /// Which password was changed or reset.
  case password(PasswordKind)

  /// As it is stored: it never changes.
  package var text: String {
    switch self {
    case .given(let text): text
    case .stop(let reason): reason.rawValue
    case .revocation(let reason, let given):
      given.map { "\(reason.rawValue): \($0)" } ?? reason.rawValue
    case .password(let kind): kind.rawValue
    }
  }

  /// Reads ``text`` of a row that tells of something done.
  package init(text: String, of event: LedgerEntry.Event) {
    let known: LedgerReason? =
      switch event {
      case .passwordReset, .passwordChanged:
        PasswordKind(rawValue: text).map(LedgerReason.password)
      case .tokenSuspended, .tokenReported:
        IssueLifecycle.SuspensionReason(rawValue: text).map(LedgerReason.stop)
      case .tokenRevoked: LedgerReason(revocation: text)
      case .customerAdded, .passwordUnlocked, .tokenImported, .passwordAccepted, .login, .logout,
        .tokenRequested, .tokenIssued, .tokenDispatched, .tokenActivated, .tokenSwitched,
        .tokenReleased, .tokenResumed, .requestCancelled, .reissueBooked, .tokenResynchronised,
        .clockAccepted, .keyRotated, .tamperingFound, .bankMigrated, .issueSealed:
        nil
      }
    self = known ?? .given(text)
  }

  private init?(revocation text: String) {
    let word = text.prefix { $0 != ":" }
    guard let reason = IssueLifecycle.RevocationReason(rawValue: String(word)) else { return nil }
    let given = text[word.endIndex...].dropFirst()
    self = .revocation(
      reason, given: given.isEmpty ? nil : String(given.first == " " ? given.dropFirst() : given))
  }
}

extension LedgerRecord {
  /// Its ``reason``, made out. What was refused tells what an operator gave, whatever it was given for.
  package var why: LedgerReason? {
    guard let reason else { return nil }
    guard outcome == "done", let event = LedgerEntry.Event(rawValue: event) else {
      return .given(reason)
    }
    return LedgerReason(text: reason, of: event)
  }
}
