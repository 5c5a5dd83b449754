import BankService
import GRDB
import Primitives
import TokenDomain
import Vault

extension SQLiteRecords {
  private static let columns = """
    number, name, kana, address, generation, last_login_at, last_login_peer,
      login.stopped_at AS login_stopped_at, confirmation.stopped_at AS confirmation_stopped_at
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
        record: try Self.record(row),
        state: try row.textIfAny("state") { IssueLifecycle.StateName(rawValue: $0) })
    }
  }

  func customer(_ number: CustomerNumber) throws(BankFailure) -> CustomerRecord? {
    try row(
      "customer", "SELECT \(Self.columns) \(Self.source) WHERE number = ?", [number.digits],
      Self.record)
  }

  func insert(
    _ customer: Customer, login: Credential, confirmation: Credential
  ) throws(BankFailure) {
    try insert(
      "INSERT INTO customer (number, name, kana, address, generation) VALUES (?, ?, ?, ?, ?)",
      [
        customer.number.digits, customer.name, customer.kana, customer.address.text,
        CustomerAccess().generation,
      ])
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
          + Self.values(of: credential.throttle))
    }
    try insert("DELETE FROM stranger WHERE number = ?", [customer.number.digits])
  }

  func update(_ access: CustomerAccess, of number: CustomerNumber) throws(BankFailure) {
    try update(
      "customer",
      """
      UPDATE customer SET generation = ?, last_login_at = ?, last_login_peer = ? WHERE number = ?
      """,
      [
        access.generation, access.lastLogin?.time.seconds, access.lastLogin?.peer, number.digits,
      ])
  }

  func access(of number: CustomerNumber) throws(BankFailure) -> CustomerAccess? {
    try row(
      "customer",
      "SELECT generation, last_login_at, last_login_peer FROM customer WHERE number = ?",
      [number.digits], Self.access)
  }

  func credential(
    _ kind: PasswordKind, of number: CustomerNumber
  ) throws(BankFailure) -> Credential? {
    try row(
      "credential",
      """
      SELECT hash, misses, last_miss_at, stopped_at FROM credential WHERE customer = ? AND kind = ?
      """,
      [number.digits, kind.rawValue]
    ) { (row) throws(BankFailure) in
      Credential(
        hash: try row.text("hash") { PasswordHash(text: $0) }, throttle: try Self.throttle(row))
    }
  }

  func update(
    _ credential: Credential, _ kind: PasswordKind, of number: CustomerNumber
  ) throws(BankFailure) {
    try update(
      "credential",
      """
      UPDATE credential SET hash = ?, misses = ?, last_miss_at = ?, stopped_at = ?
      WHERE customer = ? AND kind = ?
      """,
      [credential.hash.text] + Self.values(of: credential.throttle)
        + [number.digits, kind.rawValue])
  }

  func strangerThrottle(_ number: CustomerNumber) throws(BankFailure) -> PasswordThrottle? {
    try row(
      "stranger", "SELECT misses, last_miss_at, stopped_at FROM stranger WHERE number = ?",
      [number.digits], Self.throttle)
  }

  func update(stranger: PasswordThrottle, _ number: CustomerNumber) throws(BankFailure) {
    try insert(
      """
      INSERT OR REPLACE INTO stranger (number, misses, last_miss_at, stopped_at)
      VALUES (?, ?, ?, ?)
      """,
      [number.digits] + Self.values(of: stranger))
  }

  private static func values(of throttle: PasswordThrottle) -> StatementArguments {
    [throttle.misses, throttle.lastMissAt?.seconds, throttle.stoppedAt?.seconds]
  }

  private static func throttle(_ row: StoredRow) throws(BankFailure) -> PasswordThrottle {
    PasswordThrottle(
      misses: Int(try row.integer("misses")), lastMissAt: try row.timeIfAny("last_miss_at"),
      stoppedAt: try row.timeIfAny("stopped_at"))
  }

  private static func access(_ row: StoredRow) throws(BankFailure) -> CustomerAccess {
    let peer = try row.textIfAny("last_login_peer")
    return CustomerAccess(
      generation: Int(try row.integer("generation")),
      lastLogin: try row.timeIfAny("last_login_at").map { LoginRecord(time: $0, peer: peer) })
  }

  static func customer(_ row: StoredRow) throws(BankFailure) -> Customer {
    Customer(
      number: try row.text("number") { CustomerNumber($0) }, name: try row.text("name"),
      kana: try row.text("kana"), address: Address(try row.text("address")))
  }

  private static func record(_ row: StoredRow) throws(BankFailure) -> CustomerRecord {
    CustomerRecord(
      customer: try customer(row),
      access: try access(row),
      loginStopped: try row.timeIfAny("login_stopped_at") != nil,
      confirmationStopped: try row.timeIfAny("confirmation_stopped_at") != nil)
  }
}
