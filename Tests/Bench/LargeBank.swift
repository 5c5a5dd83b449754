import BankFixtures
import BankService
import Foundation
import Primitives
import SQLiteStore
import SeededRandom
import TokenDomain
import Vault

/// A bank on a disk with many customers, all with a token in use, of whom some log in, and as many rows in
/// its ledger.
struct LargeBank {
  let bank: TestBank
  /// Customers who have given their password and are asked for their code.
  let logins: [(proof: PasswordProof, token: TestToken)]
  /// Where its database is.
  let path: String

  /// - Parameters:
  ///   - path: of the database, which is not there yet.
  ///   - active: how many of the customers log in.
  ///   - randomness: draws them.
  init(
    in folder: String, customers: Int, active: Int,
    using randomness: inout some RandomNumberGenerator
  ) throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false)
    let path = folder + "/bank.sqlite"
    let key = try Sample.masterKey()
    _ = try SQLiteStore.create(
      at: path, masterKey: key, Sample.founding(under: key))
    let bank = try TestBank(at: path)
    let sealer = SeedSealer(key)
    let tokens = try (0..<customers).shuffled(using: &randomness).prefix(active).map {
      (customer: try Sample.customer($0), token: TestToken(try Sample.serial($0)))
    }
    let seeds = Dictionary(
      uniqueKeysWithValues: try tokens.map {
        ($0.token.serial, try sealer.seal($0.token.seed, for: $0.token.token.sealLabel))
      })
    let credential = try Sample.credential()
    // A transaction at a time, as a bank of this size came about.
    for first in stride(from: 0, to: customers, by: 10_000) {
      let numbers = try (first..<min(first + 10_000, customers)).map {
        (customer: try Sample.customer($0), serial: try Sample.serial($0))
      }
      try bank.write { (records) throws(BankFailure) in
        for (customer, serial) in numbers {
          try records.open(
            customer, serial, seeds[serial] ?? Sample.sealedSeed, credential, at: bank.now)
        }
      }
    }
    logins = try tokens.map { (proof: try bank.prove($0.customer), token: $0.token) }
    (self.bank, self.path) = (bank, path)
  }
}

extension BankWriter {
  /// A customer with a token in use, and the row of the ledger that says so, as a bank of before has it.
  fileprivate func open(
    _ number: CustomerNumber, _ serial: SerialNumber, _ seed: SealedSeed,
    _ credential: Credential, at now: UnixTime
  ) throws(BankFailure) {
    let issue = try insert(
      Customer(number: number, name: "日傘 花子", kana: "ヒガサ ハナコ", address: Address("東京都千代田区丸の内1-1")),
      using: serial, credential, seed: seed, since: now)
    try append(
      LedgerEntry(
        time: now, event: .issueSealed, actor: .operator(name: "higasa"), customer: number,
        serial: serial, imprint: issue.imprint))
  }
}
