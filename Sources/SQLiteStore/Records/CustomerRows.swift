import BankService
import GRDB
import Primitives
import TokenDomain
import Vault

extension SQLiteRecords {
  private static let columns =
    (CustomerColumns.names + CustomerColumns.accessNames).joined(separator: ", ") + """
      , login.stopped_at AS login_stopped_at, confirmation.stopped_at AS confirmation_stopped_at
      """
  private static let source = """
    FROM customer
    JOIN credential login ON login.customer = number AND login.kind = 'login'
    JOIN credential confirmation
      ON confirmation.customer = number AND confirmation.kind = 'confirmation'
    """

  func customers(
    after number: CustomerNumber?, limit: Int
  ) throws(BankFailure) -> [ListedCustomer] {
    try rows(
      "customer",
      """
      SELECT \(Self.columns), (
        SELECT state FROM issue WHERE issue.customer = number AND \(Self.isPresent)
        ORDER BY id DESC LIMIT 1) AS state
      \(Self.source) WHERE number > ? ORDER BY number LIMIT ?
      """,
      [number?.digits ?? "", limit]
    ) { (row) throws(BankFailure) in
      ListedCustomer(
        record: try CustomerColumns.record(row),
        state: try row.textIfAny("state") { IssueLifecycle.StateName(rawValue: $0) })
    }
  }

  func customer(_ number: CustomerNumber) throws(BankFailure) -> CustomerRecord? {
    guard let row = try proven(.customer, of: .customer(number)).first,
      let login = try credential(.login, of: number),
      let confirmation = try credential(.confirmation, of: number)
    else { return nil }
    return CustomerRecord(
      customer: try CustomerColumns.customer(row), access: try CustomerColumns.access(row),
      loginStopped: login.isStopped, confirmationStopped: confirmation.isStopped)
  }

  func insert(
    _ customer: Customer, login: Credential, confirmation: Credential
  ) throws(BankFailure) {
    try touch(.customer(customer.number))
    try touch(.stranger(customer.number))
    try insert(
      """
      INSERT INTO customer (\((CustomerColumns.names + CustomerColumns.accessNames).joined(separator: ", ")))
      VALUES (\(placeholders(CustomerColumns.names.count + CustomerColumns.accessNames.count)))
      """,
      StatementArguments(
        CustomerColumns.values(of: customer) + CustomerColumns.values(of: CustomerAccess())))
    for kind in PasswordKind.allCases {
      let credential =
        switch kind {
        case .login: login
        case .confirmation: confirmation
        }
      try insert(
        """
        INSERT INTO credential (customer, kind, hash, misses, last_miss_at, stopped_at)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [customer.number.digits, kind.rawValue, credential.hash.text]
          + StatementArguments(ThrottleColumns.values(of: credential.throttle)))
    }
    try insert("DELETE FROM stranger WHERE number = ?", [customer.number.digits])
  }

  func update(_ access: CustomerAccess, of number: CustomerNumber) throws(BankFailure) {
    try touch(.customer(number))
    try update(
      "customer",
      """
      UPDATE customer SET generation = ?, last_login_at = ?, last_login_peer = ? WHERE number = ?
      """,
      StatementArguments(CustomerColumns.values(of: access)) + [number.digits])
  }

  func access(of number: CustomerNumber) throws(BankFailure) -> CustomerAccess? {
    try proven(.customer, of: .customer(number)).first.map(CustomerColumns.access)
  }

  func credential(
    _ kind: PasswordKind, of number: CustomerNumber
  ) throws(BankFailure) -> Credential? {
    for row in try proven(.credential, of: .customer(number))
    where try row.text("kind") == kind.rawValue {
      return try ThrottleColumns.credential(row)
    }
    return nil
  }

  func update(
    _ credential: Credential, _ kind: PasswordKind, of number: CustomerNumber
  ) throws(BankFailure) {
    try touch(.customer(number))
    try update(
      "credential",
      """
      UPDATE credential SET hash = ?, misses = ?, last_miss_at = ?, stopped_at = ?
      WHERE customer = ? AND kind = ?
      """,
      [credential.hash.text]
        + StatementArguments(ThrottleColumns.values(of: credential.throttle))
        + [number.digits, kind.rawValue])
  }

  func strangerThrottle(_ number: CustomerNumber) throws(BankFailure) -> PasswordThrottle? {
    try proven(.stranger, of: .stranger(number)).first.map(ThrottleColumns.throttle)
  }

  func update(stranger: PasswordThrottle, _ number: CustomerNumber) throws(BankFailure) {
    try touch(.stranger(number))
    try insert(
      """
      INSERT OR REPLACE INTO stranger (number, misses, last_miss_at, stopped_at)
      VALUES (?, ?, ?, ?)
      """,
      [number.digits] + StatementArguments(ThrottleColumns.values(of: stranger)))
  }
}
