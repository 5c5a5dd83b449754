import TokenDomain

/// What a clerk types to find a customer: the beginning of a number, of a name or of its reading, or a serial number.
package struct CustomerSearch: Hashable, Sendable {
  /// The beginning of customer numbers; nil if it cannot be one.
  package let number: String?
  /// Of a token that the customer has or had; nil if it cannot be one.
  package let serial: SerialNumber?
  /// The beginning of a name or its reading.
  package let key: SearchKey

  /// Nil where nothing is left to search for.
  package init?(_ typed: String) {
    let key = SearchKey(typed)
    guard !key.text.isEmpty else { return nil }
    let digits = key.text.filter { $0 != "-" }
    let isNumber =
      digits.count <= CustomerNumber.length
      && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    number = isNumber ? digits : nil
    serial = SerialNumber(typed)
    self.key = key
  }
}

extension OperatorDesk {
  /// A page of the customers that a search finds, by number.
  package func customers(
    found search: CustomerSearch, after number: CustomerNumber? = nil, limit: Int = pageLength
  ) throws(BankFailure) -> ListingPage<ListedCustomer> {
    try page(limit) { (records, limit) throws(BankFailure) in
      try records.customers(found: search, after: number, limit: limit)
    }
  }
}
