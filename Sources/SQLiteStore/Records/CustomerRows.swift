import BankService
import Primitives
import TokenDomain
import Vault

extension SQLiteRecords {
  private static let columns =
    (CustomerColumns.names + CustomerColumns.accessNames).joined(separator: ", ") + """
      , coalesce(
        login.stopped_at, (SELECT min(stopped_at) FROM source WHERE source.customer = number)
      ) AS login_stopped_at, confirmation.stopped_at AS confirmation_stopped_at
      """
  private static let source = """
    FROM customer
    JOIN credential login ON login.customer = number AND login.kind = 'login'
    JOIN credential confirmation
      ON confirmation.customer = number AND confirmation.kind = 'confirmation'
    """

  /// Of every login.
  private static let accessUpdate = replacement(
    in: "customer", of: CustomerColumns.accessNames, by: ["number"])
  private static let searchUpdate = replacement(
    in: "customer", of: CustomerColumns.searchNames, by: ["number"])
  private static let credentialUpdate = replacement(
    in: "credential", of: CredentialColumns.names, by: ["customer", "kind"])

  private static let listing = """
    SELECT \(columns), (
      SELECT state FROM issue WHERE issue.customer = number AND \(isPresent)
      ORDER BY id DESC LIMIT 1) AS state
    \(source)
    """

  func customers(
    after number: CustomerNumber?, limit: Int
  ) throws(BankFailure) -> [ListedCustomer] {
    try rows(
      "customer", Self.listing + " WHERE number > ? ORDER BY number LIMIT ?",
      [.text(number?.digits ?? ""), .integer(limit)], Self.listed)
  }

  func customers(
    found search: CustomerSearch, after number: CustomerNumber?, limit: Int
  ) throws(BankFailure) -> [ListedCustomer] {
    var numbers: Set<String> = []
    for key in search.keys {
      for query in Self.found(by: key, after: number?.digits ?? "") {
        numbers.formUnion(
          try rows(
            "customer", query.sql + " ORDER BY 1 LIMIT ?", query.values + [.integer(limit)]
          ) { (row) throws(BankFailure) in try row.text("number") })
      }
    }
    var found: [ListedCustomer] = []
    for number in numbers.sorted().prefix(limit) {
      guard
        let customer = try row(
          "customer", Self.listing + " WHERE number = ?", [.text(number)], Self.listed)
      else { throw .store(.tampered(.recordMissing(table: "credential", key: number))) }
      found.append(customer)
    }
    return found
  }

  /// The numbers behind one that a key finds, by an index each. What begins with a text comes from there on and before
  /// the text's last possible continuation. Those of names are named, since the order of a page would
  /// tempt SQLite to look at every customer in turn.
  private static func found(
    by key: CustomerSearch.Key, after number: String
  ) -> [(sql: String, values: [StoredValue])] {
    switch key {
    case .number(let digits):
      [
        (
          "SELECT number FROM customer WHERE number >= max(?, ?) AND number <> ? AND number < ?",
          [.text(number), .text(digits), .text(number), .text(digits + ":")]
        )
      ]
    case .name(let name):
      ["name", "kana"].map { part in
        (
          """
          SELECT number FROM customer INDEXED BY customer_\(part)
          WHERE \(part)_key >= ? AND \(part)_key < ? AND number > ?
          """,
          [.text(name.text), .text(name.text + "\u{10FFFF}"), .text(number)]
        )
      }
    case .serial(let serial):
      [
        (
          "SELECT customer AS number FROM issue WHERE serial = ? AND customer > ?",
          [.text(serial.text), .text(number)]
        )
      ]
    }
  }

  private static func listed(_ row: StoredRow) throws(BankFailure) -> ListedCustomer {
    ListedCustomer(
      record: try CustomerColumns.record(row),
      state: try row.textIfAny("state") { IssueLifecycle.StateName(rawValue: $0) })
  }

  func customer(_ number: CustomerNumber) throws(BankFailure) -> CustomerRecord? {
    guard let row = try proven(.customer, of: .customer(number)).first,
      let login = try passwordStanding(.login, of: number),
      let confirmation = try passwordStanding(.confirmation, of: number)
    else { return nil }
    let sources = try sources(of: number)
    return CustomerRecord(
      customer: try CustomerColumns.customer(row), access: try CustomerColumns.access(row),
      loginStopped: login.throttle.isStopped || sources.contains { $0.throttle.isStopped },
      confirmationStopped: confirmation.throttle.isStopped)
  }

  func insert(
    _ customer: Customer, login: Credential, confirmation: Credential
  ) throws(BankFailure) {
    try touch(.customer(customer.number))
    try touch(.stranger(customer.number))
    let names = CustomerColumns.names + CustomerColumns.accessNames + CustomerColumns.searchNames
    try write(
      .customer,
      "INSERT INTO customer (\(names.joined(separator: ", "))) VALUES (\(placeholders(names.count)))",
      CustomerColumns.values(of: customer) + CustomerColumns.values(of: CustomerAccess())
        + CustomerColumns.searchValues(of: customer))
    for kind in PasswordKind.allCases {
      let credential =
        switch kind {
        case .login: login
        case .confirmation: confirmation
        }
      try insertCredential(credential, kind, of: customer.number)
    }
    try write(
      .stranger, "DELETE FROM stranger WHERE number = ?", [.text(customer.number.digits)])
  }

  /// Seals nothing but the hash.
  func insertCredential(
    _ credential: Credential, _ kind: PasswordKind, of number: CustomerNumber
  ) throws(BankFailure) {
    try write(
      .credential,
      """
      INSERT INTO credential (customer, kind, \(CredentialColumns.names.joined(separator: ", ")))
      VALUES (?, ?, \(placeholders(CredentialColumns.names.count)))
      """,
      [.text(number.digits), .text(kind.rawValue)]
        + CredentialColumns.values(of: credential, kind, of: number, keys.passwords))
  }

  func update(_ access: CustomerAccess, of number: CustomerNumber) throws(BankFailure) {
    try touch(.customer(number))
    try update(
      .customer, Self.accessUpdate,
      CustomerColumns.values(of: access) + [.text(number.digits)])
  }

  /// A page of the customers without a thought for the seals: while a bank is migrated.
  func customersAsTheyStand(
    after number: CustomerNumber?, limit: Int
  ) throws(BankFailure) -> [Customer] {
    try rows(
      "customer",
      """
      SELECT \(CustomerColumns.names.joined(separator: ", ")) FROM customer
      WHERE number > ? ORDER BY number LIMIT ?
      """,
      [.text(number?.digits ?? ""), .integer(limit)], CustomerColumns.customer)
  }

  /// Without a thought for the seals.
  func updateSearchKeys(of customer: Customer) throws(BankFailure) {
    try update(
      .customer, Self.searchUpdate,
      CustomerColumns.searchValues(of: customer) + [.text(customer.number.digits)])
  }

  func update(_ customer: Customer) throws(BankFailure) {
    try touch(.customer(customer.number))
    try update(
      .customer,
      "UPDATE customer SET name = ?, kana = ?, address = ? WHERE number = ?",
      [
        .text(customer.name), .text(customer.kana), .text(customer.address.text),
        .text(customer.number.digits),
      ])
    try updateSearchKeys(of: customer)
  }

  func access(of number: CustomerNumber) throws(BankFailure) -> CustomerAccess? {
    try proven(.customer, of: .customer(number)).first.map(CustomerColumns.access)
  }

  func credential(
    _ kind: PasswordKind, of number: CustomerNumber
  ) throws(BankFailure) -> Credential? {
    guard let row = try credentialRow(kind, of: number) else { return nil }
    return try CredentialColumns.credential(row, kind, of: number, keys.passwords)
  }

  func passwordStanding(
    _ kind: PasswordKind, of number: CustomerNumber
  ) throws(BankFailure) -> Credential.Standing? {
    try credentialRow(kind, of: number).map(CredentialColumns.standing)
  }

  private func credentialRow(
    _ kind: PasswordKind, of number: CustomerNumber
  ) throws(BankFailure) -> StoredRow? {
    for row in try proven(.credential, of: .customer(number))
    where try row.text("kind") == kind.rawValue {
      return row
    }
    return nil
  }

  func update(
    _ credential: Credential, _ kind: PasswordKind, of number: CustomerNumber
  ) throws(BankFailure) {
    try touch(.customer(number))
    try replace(credential, kind, of: number, by: keys.passwords)
  }

  /// Without a thought for the seals.
  func replace(
    _ credential: Credential, _ kind: PasswordKind, of number: CustomerNumber,
    by sealer: PasswordSealer
  ) throws(BankFailure) {
    try update(
      .credential, Self.credentialUpdate,
      CredentialColumns.values(of: credential, kind, of: number, sealer)
        + [.text(number.digits), .text(kind.rawValue)])
  }

  func strangerThrottle(_ number: CustomerNumber) throws(BankFailure) -> PasswordThrottle? {
    try proven(.stranger, of: .stranger(number)).first.map(ThrottleColumns.throttle)
  }

  func update(stranger: PasswordThrottle, _ number: CustomerNumber) throws(BankFailure) {
    try touch(.stranger(number))
    try write(
      .stranger,
      """
      INSERT OR REPLACE INTO stranger (number, \(ThrottleColumns.names.joined(separator: ", ")))
      VALUES (?, \(placeholders(ThrottleColumns.names.count)))
      """,
      [.text(number.digits)] + ThrottleColumns.values(of: stranger))
  }
}
