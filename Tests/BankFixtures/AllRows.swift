import BankService

/// Every row of a listing, read in pages that are smaller than most listings of tests.
///
/// - Parameter page: reads at most so many rows after a key.
package func allRows<Row: Listed>(
  _ page: (_ last: Row.Key?, _ limit: Int) throws(BankFailure) -> [Row]
) throws(BankFailure) -> [Row] {
  var rows: [Row] = []
  while true {
    let found = try page(rows.last?.key, 3)
    if found.isEmpty { return rows }
    rows += found
  }
}
