import BankService
import Primitives
import TokenDomain

extension SQLiteRecords {
  func sources(of number: CustomerNumber) throws(BankFailure) -> [KnownSource] {
    try proven(.source, of: .customer(number)).map(SourceColumns.known)
  }

  func update(_ known: KnownSource, of number: CustomerNumber) throws(BankFailure) {
    try touch(.customer(number))
    try write(
      .source,
      """
      INSERT OR REPLACE INTO source (customer, \(SourceColumns.names.joined(separator: ", ")))
      VALUES (?, \(placeholders(SourceColumns.names.count)))
      """,
      [.text(number.digits)] + SourceColumns.values(of: known))
  }

  func remove(_ source: LoginSource, of number: CustomerNumber) throws(BankFailure) {
    try touch(.customer(number))
    try write(
      .source,
      "DELETE FROM source WHERE customer = ? AND name = ?",
      [.text(number.digits), .text(source.name)])
  }
}
