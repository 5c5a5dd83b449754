import TokenDomain

/// The rows that a customer is shown: all but those that another tells as well.
///
/// A right password that the login of the same session followed is told by the login. One that none
/// followed stays: somebody knew the password and did not get in.
struct HistoryEvents: Sendable {
  let shown: [LedgerRecord]
  /// Sessions whose login by code was seen, and the password before it not yet: older rows follow.
  private let waiting: Set<String>

  /// - Parameters:
  ///   - rows: newest first.
  ///   - newer: the rows right before them.
  init(_ rows: [LedgerRecord], after newer: HistoryEvents? = nil) {
    var waiting = newer?.waiting ?? []
    shown = rows.filter { row in
      guard let session = row.session, row.outcome == "done" else { return true }
      switch LedgerEntry.Event(rawValue: row.event) {
      // Without a serial number the password alone was the login.
      case .login where row.serial != nil: waiting.insert(session)
      // The right password that it follows is told of by what it was given for.
      case .passwordRehashed: return false
      case .passwordAccepted: return waiting.remove(session) == nil
      case .login, .logout, .customerAdded, .customersImported, .customerChanged, .customerClosed,
        .passwordReset, .passwordUnlocked, .tokenImported,
        .batchImported, .tokenRetired, .batchRetired,
        .tokenRequested, .tokenIssued, .tokenDispatched, .tokenSwitched, .tokenReported,
        .tokenActivated, .tokenReleased, .tokenSuspended,
        .tokenResumed, .tokenRevoked, .requestCancelled, .reissueBooked, .tokenResynchronised,
        .passwordChanged, .triesHeldBack, .clockAccepted, .keyRotated, .settingsAccepted,
        .bankRestored,
        .codesSpent, .tamperingFound,
        .bankMigrated, .issueSealed,
        nil:
        break
      }
      return true
    }
    self.waiting = waiting
  }
}
