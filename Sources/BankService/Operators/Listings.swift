import TokenDomain

extension OperatorDesk {
  /// How many rows a page has, unless its reader wants another number.
  package static let pageLength = 1_000

  /// A page of the customers who come after a number; of the first ones without it.
  package func customers(
    after number: CustomerNumber? = nil, limit: Int = pageLength
  ) throws(BankFailure) -> ListingPage<ListedCustomer> {
    try page(limit) { (records, limit) throws(BankFailure) in
      try records.customers(after: number, limit: limit)
    }
  }

  /// One customer; the state is that of the issue that decides the login, else of the one that ended last.
  ///
  /// - Throws: ``OperatorRefusal/unknownCustomer(_:)``.
  package func customer(_ number: CustomerNumber) throws(OperatorDenial) -> ListedCustomer {
    try lookUp { (records) throws(BankFailure) -> OperatorDecision<ListedCustomer> in
      guard let record = try records.customer(number) else {
        return .refused(.unknownCustomer(number))
      }
      let history = IssueHistory(try records.issues(of: number))
      return .done(ListedCustomer(record: record, state: history.present))
    }
  }

  /// A page of the tokens that the bank has ever had, of those after a serial number.
  package func tokens(
    after serial: SerialNumber? = nil, limit: Int = pageLength
  ) throws(BankFailure) -> ListingPage<TokenRecord> {
    try page(limit) { (records, limit) throws(BankFailure) in
      try records.tokens(after: serial, limit: limit)
    }
  }

  /// - Throws: ``OperatorRefusal/unknownSerial(_:)``.
  package func token(_ serial: SerialNumber) throws(OperatorDenial) -> TokenRecord {
    try lookUp { (records) throws(BankFailure) -> OperatorDecision<TokenRecord> in
      guard let record = try records.token(serial) else { return .refused(.unknownSerial(serial)) }
      return .done(record)
    }
  }

  /// A page of the requests that wait for a token, oldest first.
  package func applications(
    after key: ListedRequest.Key? = nil, limit: Int = pageLength
  ) throws(BankFailure) -> ListingPage<ListedRequest> {
    try page(limit) { (records, limit) throws(BankFailure) in
      try records.requests(after: key, limit: limit)
    }
  }

  /// A page of the live issues of each customer who has any, else the one that ended last.
  package func issues(
    after key: ListedIssue.Key? = nil, limit: Int = pageLength
  ) throws(BankFailure) -> ListingPage<ListedIssue> {
    try page(limit) { (records, limit) throws(BankFailure) in
      try records.presentIssues(after: key, limit: limit)
    }
  }

  /// Every issue that the customer ever had, oldest first.
  ///
  /// - Throws: ``OperatorRefusal/unknownCustomer(_:)``.
  package func issues(of number: CustomerNumber) throws(OperatorDenial) -> [ListedIssue] {
    try lookUp { (records) throws(BankFailure) -> OperatorDecision<[ListedIssue]> in
      guard try records.customer(number) != nil else {
        return .refused(.unknownCustomer(number))
      }
      return .done(try records.issuesWithTokens(of: number))
    }
  }

  /// One row more than wanted is read: it tells whether there is another page.
  func page<Row: Listed>(
    _ limit: Int, _ read: (any BankReader, Int) throws(BankFailure) -> [Row]
  ) throws(BankFailure) -> ListingPage<Row> {
    try bank.store.read { (records) throws(BankFailure) in
      let rows = try read(records, limit + 1)
      let wanted = Array(rows.prefix(limit))
      return ListingPage(rows: wanted, next: rows.count > limit ? wanted.last?.key : nil)
    }
  }
}
