import BankService
import OneTimePassword
import Primitives
import TokenDomain
import Vault

/// A token as columns.
enum TokenColumns {
  /// But for the seed, in the order of ``values(of:)``.
  static let names = ["serial", "algorithm", "digits", "period", "epoch", "expires"]

  static func values(of token: Token) -> [StoredValue] {
    [
      .text(token.serial.text), .text(token.parameters.algorithm.rawValue),
      .integer(token.parameters.digits.rawValue), .integer(token.parameters.period),
      .integer(token.parameters.epoch.seconds), .text(token.expires.iso8601),
    ]
  }

  static func token(_ row: StoredRow) throws(BankFailure) -> Token {
    let serial = try row.text("serial") { SerialNumber($0) }
    let parameters: TOTPParameters
    do {
      parameters = try TOTPParameters(
        algorithm: row.text("algorithm") { HMACAlgorithm(rawValue: $0) },
        digits: Int(row.integer("digits")), period: row.integer("period"), epoch: row.time("epoch"))
    } catch let error as BankFailure {
      throw error
    } catch {
      throw row.damage("digits, period or epoch")
    }
    return Token(
      serial: serial, parameters: parameters,
      expires: try row.text("expires") { TokyoDay(iso8601: $0) })
  }

  static func seed(_ row: StoredRow) throws(BankFailure) -> SealedSeed {
    SealedSeed(bytes: try row.bytes("sealed_seed"))
  }

  /// A token with the customer and the state of its issue beside, if it has one.
  static func record(_ row: StoredRow) throws(BankFailure) -> TokenRecord {
    let token = try token(row)
    guard let customer = try row.textIfAny("customer", { CustomerNumber($0) }) else {
      return TokenRecord(token: token, service: nil)
    }
    let state = try row.text("state") { IssueLifecycle.StateName(rawValue: $0) }
    return TokenRecord(
      token: token, service: TokenRecord.Service(customer: customer, isLive: state.isLive))
  }
}
