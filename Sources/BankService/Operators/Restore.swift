import OneTimePassword
import Primitives
import TokenDomain
import Vault

extension OperatorDesk {
  /// Makes a copy of a bank the bank from now on (rules §5.11): what was done since the copy is not known, so
  /// every code that may have shown up to now counts as used. The copy begins a new incarnation, which is a row.
  ///
  /// To be done before anybody else opens the copy: it takes several transactions, each of so many issues.
  ///
  /// - Parameter incarnation: drawn for this restore.
  /// - Returns: the head of the ledger as the copy had it.
  package func beginAnew(as incarnation: Int64) throws(BankFailure) -> LedgerHead {
    let head = try bank.store.read { (records) throws(BankFailure) in try records.ledgerHead() }
    try spendShownCodes()
    try bank.perform(by: actor) { (act) throws(BankFailure) in
      try act.records.begin(incarnation: incarnation)
      try act.record(
        .bankRestored,
        reason: .given(
          LedgerFacts([
            "row": head.row, "mac": hexadecimal(head.mac), "incarnation": incarnation,
          ]).text))
    }
    return head
  }

  /// Takes every code that a token may have shown up to now for used, on record for each live issue.
  package func spendShownCodes() throws(BankFailure) {
    var key: ListedIssue.Key?
    repeat { key = try spendShownCodes(after: key) } while key != nil
  }

  /// - Returns: the last issue of the page; nil after the last page.
  private func spendShownCodes(
    after key: ListedIssue.Key?
  ) throws(BankFailure) -> ListedIssue.Key? {
    try bank.perform(by: actor) { (act) throws(BankFailure) in
      let page = try act.records.presentIssues(after: key, limit: Self.pageLength)
      // A clock that is behind what was recorded has shown all that was shown by then.
      let newest = try act.records.newestLedgerTime() ?? act.now
      let now = max(act.now, newest)
      for listed in page where listed.issue.state.isLive {
        let customer = listed.issue.customer
        // The page is not proven; the customer's own issues are.
        for issue in try act.records.issues(of: customer) where issue.id == listed.issue.id {
          guard var token = issue.state.held, let parameters = listed.token?.parameters else {
            continue
          }
          token.verifier.spendShown(parameters: parameters, at: now)
          let spent = issue.keeping(token)
          try act.records.updateVerification(of: spent)
          try act.about(customer).record(.codesSpent, of: spent)
        }
      }
      return page.last?.key
    }
  }
}

extension Act {
  /// The same act, as it concerns a customer.
  fileprivate func about(_ customer: CustomerNumber) -> Act {
    Act(records: records, now: now, actor: actor, customer: customer)
  }
}
