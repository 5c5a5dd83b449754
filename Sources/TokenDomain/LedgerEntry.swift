import Primitives

/// One row of the ledger (rules §5): who did what, when, on which session, and how it was decided.
///
/// Never carries a password, a code or a seed.
package struct LedgerEntry: Hashable, Sendable {
  /// What was done or tried, by its name in the ledger: it never changes.
  package enum Event: String, Hashable, Sendable, CaseIterable {
    case customerAdded = "customer-added"
    /// The new customers of a list were added; each has a row of their own before it.
    case customersImported = "customers-imported"
    /// Another name, reading or address.
    case customerChanged = "customer-changed"
    /// 解約: the customer has left.
    case customerClosed = "customer-closed"
    case passwordReset = "password-reset"
    case passwordUnlocked = "password-unlocked"
    case tokenImported = "token-imported"
    /// The new tokens of a seed file went into stock.
    case batchImported = "batch-imported"
    /// 回収: taken out of the stock for good.
    case tokenRetired = "token-retired"
    /// The same of all that was left of a batch.
    case batchRetired = "batch-retired"
    case passwordAccepted = "password-accepted"
    case login
    case logout
    case tokenRequested = "token-requested"
    /// A software token was made, and its key shown.
    case tokenIssued = "token-issued"
    case tokenDispatched = "token-dispatched"
    case tokenActivated = "token-activated"
    /// 切替: the next token is in use from now on; the row before it ends the old one.
    case tokenSwitched = "token-switched"
    case tokenReleased = "token-released"
    case tokenSuspended = "token-suspended"
    /// 紛失・故障の届出: stopped by the customer.
    case tokenReported = "token-reported"
    case tokenResumed = "token-resumed"
    case tokenRevoked = "token-revoked"
    case requestCancelled = "request-cancelled"
    case reissueBooked = "reissue-booked"
    case tokenResynchronised = "token-resynchronised"
    case passwordChanged = "password-changed"
    /// A right password is kept at today's cost from now on.
    case passwordRehashed = "password-rehashed"
    /// So many passwords were given during waits, and not compared: one row for all of them, before the next one
    /// that is.
    case triesHeldBack = "tries-held-back"
    case clockAccepted = "clock-accepted"
    case keyRotated = "key-rotated"
    /// The bank goes on from a backup.
    case bankRestored = "bank-restored"
    /// Whatever a token may have shown until a backup was restored counts as used.
    case codesSpent = "codes-spent"
    /// Changed settings hold from now on.
    case settingsAccepted = "settings-accepted"
    /// An act stood on a record that is not as it was written, and was refused.
    case tamperingFound = "tampering-found"
    /// The bank was brought to a newer schema.
    case bankMigrated = "bank-migrated"
    /// An issue that was kept before the ledger told how acts leave the issues.
    case issueSealed = "issue-sealed"
  }

  /// Whether it was done.
  package enum Outcome: Hashable, Sendable {
    case done
    /// Refused by the rule of this name; a refused act changed nothing but counters.
    case refused(rule: String)
  }

  /// Who acted: a customer on a session, or an operator at a terminal.
  package enum Actor: Hashable, Sendable {
    case customer(SessionOrigin)
    case `operator`(name: String)
  }

  /// An issue as this act left it: what the columns of the issue must agree with from then on.
  package struct Imprint: Hashable, Sendable {
    /// Its identity in the store.
    package let issue: Int64
    /// Its columns by name.
    package let facts: LedgerFacts

    /// An issue, and what its columns say.
    package init(issue: Int64, facts: LedgerFacts) {
      (self.issue, self.facts) = (issue, facts)
    }
  }

  /// The server's, at which the act was decided.
  package let time: UnixTime
  /// What was done or tried.
  package let event: Event
  /// Whether it was done.
  package let outcome: Outcome
  /// Who did it.
  package let actor: Actor
  /// Whom it concerns; nil for what concerns no customer.
  package let customer: CustomerNumber?
  /// Of the token that it is about; nil if it is about none.
  package let serial: SerialNumber?
  /// The state of the issue before; nil if no issue was moved, or began.
  package let from: IssueLifecycle.StateName?
  /// The state of the issue from then on.
  package let to: IssueLifecycle.StateName?
  /// Why, if anybody said.
  package let reason: LedgerReason?
  /// The issue as it was left; nil if the act touched none.
  package let imprint: Imprint?
  /// How a code was judged: what was known of the token's clock, which steps were candidates.
  package let judgement: LedgerFacts?

  /// A row that was not numbered and sealed yet.
  package init(
    time: UnixTime, event: Event, outcome: Outcome = .done, actor: Actor,
    customer: CustomerNumber? = nil, serial: SerialNumber? = nil,
    from: IssueLifecycle.StateName? = nil, to: IssueLifecycle.StateName? = nil,
    reason: LedgerReason? = nil, imprint: Imprint? = nil, judgement: LedgerFacts? = nil
  ) {
    self.time = time
    self.event = event
    self.outcome = outcome
    self.actor = actor
    self.customer = customer
    self.serial = serial
    self.from = from
    self.to = to
    self.reason = reason
    self.imprint = imprint
    self.judgement = judgement
  }
}

/// Where a session comes from: facts of the process, handed in by the executable.
package struct SessionOrigin: Hashable, Sendable {
  /// A random name for this session, so that its rows can be found together.
  package let session: String
  /// The terminal device, e.g. `/dev/pts/3`.
  package let terminal: String?
  /// The address of the SSH client, if it is one.
  package let peer: String?
  /// What the misses of the login password are counted by.
  package let source: LoginSource

  /// Where a process finds itself.
  ///
  /// - Parameter source: nil: the address of the peer as it is, or the terminal.
  package init(session: String, terminal: String?, peer: String?, source: LoginSource? = nil) {
    self.session = session
    self.terminal = terminal
    self.peer = peer
    self.source = source ?? peer.map(LoginSource.address) ?? .terminal
  }
}
