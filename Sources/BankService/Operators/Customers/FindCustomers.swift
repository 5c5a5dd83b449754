import TokenDomain

/// What a clerk types to find a customer: the beginning of a number, of a name or of its reading, or a serial number.
package struct CustomerSearch: Hashable, Sendable {
  /// What somebody can be found by; each by an index of its own.
  package enum Key: Hashable, Sendable {
    /// The beginning of a customer number.
    case number(String)
    /// The beginning of a name or of its reading.
    case name(SearchKey)
    /// Of a token that the customer has or had.
    case serial(SerialNumber)
  }

  /// What was typed can be any of these.
  package let keys: [Key]

  /// Nil where nothing is left to search for.
  package init?(_ typed: String) {
    let name = SearchKey(typed)
    guard !name.text.isEmpty else { return nil }
    let digits = name.text.filter { $0 != "-" }
    let isDigits = !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    // No name begins with so many digits; with a few of them, some do.
    let isNumberAlone = isDigits && digits.count >= CustomerNumber.length
    keys =
      (isDigits && digits.count <= CustomerNumber.length ? [.number(digits)] : [])
      + (isNumberAlone ? [] : [.name(name)])
      + (SerialNumber(typed).map { [.serial($0)] } ?? [])
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
