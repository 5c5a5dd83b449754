import BankService
import Primitives
import TokenDomain
import Vault

/// A customer and what is kept beside them, as columns.
enum CustomerColumns {
  /// Of a customer, in the order of ``values(of:)``.
  static let names = ["number", "name", "kana", "address"]

  static func values(of customer: Customer) -> [StoredValue] {
    [
      .text(customer.number.digits), .text(customer.name), .text(customer.kana),
      .text(customer.address.text),
    ]
  }

  static func customer(_ row: StoredRow) throws(BankFailure) -> Customer {
    Customer(
      number: try row.text("number") { CustomerNumber($0) }, name: try row.text("name"),
      kana: try row.text("kana"), address: Address(try row.text("address")))
  }

  /// Of a customer's access, in the order of ``values(of:)``.
  static let accessNames = accessNamesBefore6 + ["closed_at"]
  static let accessNamesBefore6 = ["generation", "last_login_at", "last_login_peer"]

  static func values(of access: CustomerAccess) -> [StoredValue] {
    [
      .integer(access.generation), StoredValue(access.lastLogin?.time.seconds),
      StoredValue(access.lastLogin?.peer), StoredValue(access.closedAt?.seconds),
    ]
  }

  /// What a customer is found by, in the order of ``searchValues(of:)``.
  static let searchNames = ["name_key", "kana_key"]

  static func searchValues(of customer: Customer) -> [StoredValue] {
    [
      .text(SearchKey(customer.name).text), .text(SearchKey(customer.kana).text),
    ]
  }

  static func access(_ row: StoredRow) throws(BankFailure) -> CustomerAccess {
    let peer = try row.textIfAny("last_login_peer")
    return CustomerAccess(
      generation: Int(try row.integer("generation")),
      lastLogin: try row.timeIfAny("last_login_at").map { LoginRecord(time: $0, peer: peer) },
      closedAt: try row.timeIfAny("closed_at"))
  }

  /// A customer with the stops of both passwords beside.
  static func record(_ row: StoredRow) throws(BankFailure) -> CustomerRecord {
    CustomerRecord(
      customer: try customer(row),
      access: try access(row),
      loginStopped: try row.timeIfAny("login_stopped_at") != nil,
      confirmationStopped: try row.timeIfAny("confirmation_stopped_at") != nil)
  }
}
