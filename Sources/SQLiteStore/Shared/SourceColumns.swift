import BankService
import TokenDomain

/// Where a customer logged in from, as columns.
enum SourceColumns {
  /// But for the customer, in the order of ``values(of:)``.
  static let names = ["name", "last_login_at"] + ThrottleColumns.names

  static func values(of known: KnownSource) -> [StoredValue] {
    [.text(known.source.name), .integer(known.lastLogin.seconds)]
      + ThrottleColumns.values(of: known.throttle)
  }

  static func known(_ row: StoredRow) throws(BankFailure) -> KnownSource {
    KnownSource(
      source: try row.text("name") { LoginSource(name: $0) },
      lastLogin: try row.time("last_login_at"), throttle: try ThrottleColumns.throttle(row))
  }
}
