import BankService

/// `customer show`, `issue show` and `token show`: the columns of their group's listing, for the one that is
/// named.
protocol ShowAct: Act {
  associatedtype Row

  var listing: ListingOptions { get }
  var columns: Listing<Row> { get }

  /// - Throws: ``OperatorDenial`` of a name that the bank does not know.
  func rows(by operators: OperatorDesk) throws(OperatorDenial) -> [Row]
}

extension ShowAct {
  func perform(at workplace: Workplace) throws {
    try columns.print(try rows(by: workplace.operators()), listing, on: workplace.console)
  }
}
