import BankService
import GRDB
import OneTimePassword
import Primitives
import TokenDomain
import Vault

import struct Foundation.Data

extension SQLiteRecords {
  private static let selection = """
    SELECT token.serial AS serial, algorithm, digits, period, epoch, expires, customer, state
    FROM token LEFT JOIN issue ON issue.serial = token.serial
    """

  func tokens(after serial: SerialNumber?, limit: Int) throws(BankFailure) -> [TokenRecord] {
    try rows(
      "token", Self.selection + " WHERE token.serial > ? ORDER BY token.serial LIMIT ?",
      [serial?.text ?? "", limit], Self.record)
  }

  func token(_ serial: SerialNumber) throws(BankFailure) -> TokenRecord? {
    try row("token", Self.selection + " WHERE token.serial = ?", [serial.text], Self.record)
  }

  func oldestStock(expiringAfter day: TokyoDay) throws(BankFailure) -> TokenRecord? {
    try row(
      "token",
      Self.selection + """
         WHERE in_stock AND token.serial NOT GLOB 'S*' AND expires > ? ORDER BY token.id LIMIT 1
        """,
      [day.iso8601], Self.record)
  }

  func sealedToken(
    _ serial: SerialNumber
  ) throws(BankFailure) -> (token: Token, seed: SealedSeed)? {
    try row(
      "token",
      """
      SELECT serial, algorithm, digits, period, epoch, expires, sealed_seed FROM token
      WHERE serial = ?
      """, [serial.text]
    ) { (row) throws(BankFailure) in
      (try Self.token(row), SealedSeed(bytes: try row.bytes("sealed_seed")))
    }
  }

  func insert(_ token: Token, seed: SealedSeed) throws(BankFailure) {
    try insert(
      """
      INSERT INTO token (serial, algorithm, digits, period, epoch, expires, sealed_seed)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        token.serial.text, token.parameters.algorithm.rawValue, token.parameters.digits.rawValue,
        token.parameters.period, token.parameters.epoch.seconds, token.expires.iso8601,
        Data(seed.bytes),
      ])
  }

  func resealTokens(
    _ reseal: (SerialNumber, SealedSeed) throws(BankFailure) -> SealedSeed
  ) throws(BankFailure) {
    let all = try rows("token", "SELECT id, serial, sealed_seed FROM token") {
      (row) throws(BankFailure) in
      (
        id: try row.integer("id"), serial: try row.text("serial") { SerialNumber($0) },
        seed: SealedSeed(bytes: try row.bytes("sealed_seed"))
      )
    }
    for token in all {
      let seed = try reseal(token.serial, token.seed)
      try update(
        "token", "UPDATE token SET sealed_seed = ? WHERE id = ?", [Data(seed.bytes), token.id])
    }
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

  private static func record(_ row: StoredRow) throws(BankFailure) -> TokenRecord {
    let token = try token(row)
    guard let customer = try row.textIfAny("customer", { CustomerNumber($0) }) else {
      return TokenRecord(token: token, service: nil)
    }
    let state = try row.text("state") { IssueLifecycle.StateName(rawValue: $0) }
    return TokenRecord(
      token: token, service: TokenRecord.Service(customer: customer, isLive: state.isLive))
  }
}
