import TokenDomain

extension OperatorDesk {
  /// By customer number.
  package func customers() throws(BankFailure) -> [CustomerRecord] {
    try bank.store.read { (records) throws(BankFailure) in try records.customers() }
  }

  /// - Throws: ``OperatorRefusal/unknownCustomer(_:)``.
  package func customer(
    _ number: CustomerNumber
  ) throws(OperatorDenial) -> (record: CustomerRecord, latest: Issue?) {
    try lookUp {
      (records) throws(BankFailure) -> OperatorDecision<(record: CustomerRecord, latest: Issue?)> in
      guard let record = try records.customer(number) else {
        return .refused(.unknownCustomer(number))
      }
      return .done((record, IssueHistory(try records.issues(of: number)).latest))
    }
  }

  /// By serial number.
  package func tokens() throws(BankFailure) -> [TokenRecord] {
    try bank.store.read { (records) throws(BankFailure) in try records.tokens() }
  }

  /// - Throws: ``OperatorRefusal/unknownSerial(_:)``.
  package func token(_ serial: SerialNumber) throws(OperatorDenial) -> TokenRecord {
    try lookUp { (records) throws(BankFailure) -> OperatorDecision<TokenRecord> in
      guard let record = try records.token(serial) else { return .refused(.unknownSerial(serial)) }
      return .done(record)
    }
  }

  /// Requests that wait for a token, oldest first.
  package func applications() throws(BankFailure) -> [(issue: Issue, customer: Customer)] {
    try bank.store.read { (records) throws(BankFailure) in
      var waiting: [(issue: Issue, customer: Customer)] = []
      for issue in try records.requests() {
        guard let record = try records.customer(issue.customer) else { continue }
        waiting.append((issue, record.customer))
      }
      return waiting
    }
  }

  /// The live issues of each customer who has any, else the one that ended last, with their tokens.
  package func issues() throws(BankFailure) -> [(issue: Issue, token: Token?)] {
    try bank.store.read { (records) throws(BankFailure) in
      var rows: [(issue: Issue, token: Token?)] = []
      for issue in try records.presentIssues() {
        rows.append((issue, try records.token(of: issue)))
      }
      return rows
    }
  }

  /// Every issue that the customer ever had, oldest first.
  ///
  /// - Throws: ``OperatorRefusal/unknownCustomer(_:)``.
  package func issues(
    of number: CustomerNumber
  ) throws(OperatorDenial) -> [(issue: Issue, token: Token?)] {
    try lookUp {
      (records) throws(BankFailure) -> OperatorDecision<[(issue: Issue, token: Token?)]> in
      guard try records.customer(number) != nil else {
        return .refused(.unknownCustomer(number))
      }
      var rows: [(issue: Issue, token: Token?)] = []
      for issue in try records.issues(of: number) {
        rows.append((issue, try records.token(of: issue)))
      }
      return .done(rows)
    }
  }
}
