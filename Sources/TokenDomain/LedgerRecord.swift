/// A row of the ledger as it is kept: what its MAC is computed over, so words that nobody knows any more,
/// or that somebody has written over, can be told from those that were written.
package struct LedgerRecord: Hashable, Sendable {
  /// 1 and on, without gaps.
  package let row: Int64
  /// Unix seconds.
  package let time: Int64
  /// ``LedgerEntry/Event`` by its name.
  package let event: String
  /// `done` or `refused`.
  package let outcome: String
  /// Which rule refused; nil if it was done.
  package let rule: String?
  /// `customer` or `operator`.
  package let actor: String
  /// Of an operator; nil for a customer.
  package let operatorName: String?
  /// The session that a customer acted on; nil for an operator, as the next two.
  package let session: String?
  /// The terminal device.
  package let terminal: String?
  /// The address of the SSH client.
  package let peer: String?
  /// The digits of the customer number.
  package let customer: String?
  /// The text of the serial number.
  package let serial: String?
  /// A ``IssueLifecycle/StateName``.
  package let from: String?
  /// A ``IssueLifecycle/StateName``.
  package let to: String?
  /// The text of a ``LedgerReason``; ``why`` makes it out.
  package let reason: String?
  /// The identity of the issue that the act touched.
  package let issue: Int64?
  /// ``LedgerFacts`` of that issue from then on.
  package let imprint: String?
  /// ``LedgerFacts`` of how a code was judged.
  package let judgement: String?

  /// A row as a store keeps it.
  package init(
    row: Int64, time: Int64, event: String, outcome: String, rule: String?, actor: String,
    operatorName: String?, session: String?, terminal: String?, peer: String?, customer: String?,
    serial: String?, from: String?, to: String?, reason: String?, issue: Int64?, imprint: String?,
    judgement: String?
  ) {
    self.row = row
    self.time = time
    self.event = event
    self.outcome = outcome
    self.rule = rule
    self.actor = actor
    self.operatorName = operatorName
    self.session = session
    self.terminal = terminal
    self.peer = peer
    self.customer = customer
    self.serial = serial
    self.from = from
    self.to = to
    self.reason = reason
    self.issue = issue
    self.imprint = imprint
    self.judgement = judgement
  }
}

extension LedgerRecord {
  /// An entry that was given its number.
  package init(_ entry: LedgerEntry, row: Int64) {
    let rule: String? =
      switch entry.outcome {
      case .done: nil
      case .refused(let rule): rule
      }
    let (operatorName, origin): (String?, SessionOrigin?) =
      switch entry.actor {
      case .customer(let origin): (nil, origin)
      case .operator(let name): (name, nil)
      }
    self.init(
      row: row, time: entry.time.seconds, event: entry.event.rawValue,
      outcome: rule == nil ? "done" : "refused", rule: rule,
      actor: origin == nil ? "operator" : "customer", operatorName: operatorName,
      session: origin?.session, terminal: origin?.terminal, peer: origin?.peer,
      customer: entry.customer?.digits, serial: entry.serial?.text, from: entry.from?.rawValue,
      to: entry.to?.rawValue, reason: entry.reason?.text, issue: entry.imprint?.issue,
      imprint: entry.imprint?.facts.text, judgement: entry.judgement?.text)
  }
}
