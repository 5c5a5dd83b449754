import BankService
import OneTimePassword
import Primitives
import TokenDomain
import Vault

/// A token as columns.
enum TokenColumns {
  /// But for the seed, in the order of ``values(of:)``.
  static let names =
    parameterNames + ["starts", "drift", "look", "batch"]
  /// All that there were before schema 6.
  static let parameterNames = ["serial", "algorithm", "digits", "period", "epoch", "expires"]

  static func values(of token: Token, in batch: Batch.ID?) -> [StoredValue] {
    let look = token.serial.look
    return [
      .text(token.serial.text), .text(token.parameters.algorithm.rawValue),
      .integer(token.parameters.digits.rawValue), .integer(token.parameters.period),
      .integer(token.parameters.epoch.seconds), .text(token.expires.iso8601),
      StoredValue(token.starts?.iso8601), .integer(token.drift),
      look == token.serial.text ? .null : .text(look), StoredValue(batch?.rawValue),
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
      starts: try row.textIfAny("starts") { TokyoDay(iso8601: $0) },
      expires: try row.text("expires") { TokyoDay(iso8601: $0) },
      drift: Int(try row.integer("drift")))
  }

  static func seed(_ row: StoredRow) throws(BankFailure) -> SealedSeed {
    SealedSeed(bytes: try row.bytes("sealed_seed"))
  }

  /// A token with the customer and the state of its issue beside, if it has one.
  static func record(_ row: StoredRow) throws(BankFailure) -> TokenRecord {
    TokenRecord(
      token: try token(row), batch: try row.integerIfAny("batch").map(Batch.ID.init(rawValue:)),
      retiredAt: try row.timeIfAny("retired_at"), service: try service(row))
  }

  private static func service(_ row: StoredRow) throws(BankFailure) -> TokenRecord.Service? {
    guard let customer = try row.textIfAny("customer", { CustomerNumber($0) }) else { return nil }
    let state = try row.text("state") { IssueLifecycle.StateName(rawValue: $0) }
    return TokenRecord.Service(customer: customer, isLive: state.isLive)
  }
}
