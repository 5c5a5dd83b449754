import TokenDomain

extension OperatorDesk {
  package func customers() throws(BankError) -> [CustomerRecord] {
    try bank.store.read { (records) throws(BankError) in try records.customers() }
  }

  /// - Throws: ``Refusal/unknownCustomer(_:)``.
  package func customer(
    _ number: CustomerNumber
  ) throws(BankError) -> (record: CustomerRecord, latest: Issue?) {
    try bank.store.read { (records) throws(BankError) in
      guard let record = try records.customer(number) else {
        throw .refused(.unknownCustomer(number))
      }
      return (record, IssueHistory(try records.issues(of: number)).latest)
    }
  }

  package func tokens() throws(BankError) -> [TokenRecord] {
    try bank.store.read { (records) throws(BankError) in try records.tokens() }
  }

  /// - Throws: ``Refusal/unknownSerial(_:)``.
  package func token(_ serial: SerialNumber) throws(BankError) -> TokenRecord {
    try bank.store.read { (records) throws(BankError) in
      guard let record = try records.token(serial) else { throw .refused(.unknownSerial(serial)) }
      return record
    }
  }

  /// Requests that wait for a token, oldest first.
  package func applications() throws(BankError) -> [(issue: Issue, customer: Customer)] {
    try bank.store.read { (records) throws(BankError) in
      var waiting: [(issue: Issue, customer: Customer)] = []
      for issue in try records.requests() {
        guard let record = try records.customer(issue.customer) else { continue }
        waiting.append((issue, record.customer))
      }
      return waiting
    }
  }

  /// The live issues of each customer who has any, else the one that ended last, with their tokens.
  package func issues() throws(BankError) -> [(issue: Issue, token: Token?)] {
    try bank.store.read { (records) throws(BankError) in
      var rows: [(issue: Issue, token: Token?)] = []
      for issue in try records.presentIssues() {
        rows.append((issue, try records.token(of: issue)))
      }
      return rows
    }
  }

  /// Every issue that the customer ever had, oldest first.
  ///
  /// - Throws: ``Refusal/unknownCustomer(_:)``.
  package func issues(
    of number: CustomerNumber
  ) throws(BankError) -> [(issue: Issue, token: Token?)] {
    try bank.store.read { (records) throws(BankError) in
      guard try records.customer(number) != nil else {
        throw .refused(.unknownCustomer(number))
      }
      var rows: [(issue: Issue, token: Token?)] = []
      for issue in try records.issues(of: number) {
        rows.append((issue, try records.token(of: issue)))
      }
      return rows
    }
  }
}
