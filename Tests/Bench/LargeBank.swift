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
      at: path, masterKey: key, isDemo: false)
    let bank = try TestBank(at: path)
    _ = try bank.customer(0, in: .active)
    try bank.execute(Self.copies(customers - 1))
    try Self.record(customers - 1, in: bank)

    let sealer = SeedSealer(key)
    let tokens = try (1..<customers).shuffled(using: &randomness).prefix(active).map {
      (customer: try Sample.customer($0), token: TestToken(try Sample.serial($0)))
    }
    let seals = try tokens.map { _, token in
      let sealed = try sealer.seal(token.seed, for: token.serial.text).bytes
      let blob = sealed.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      return "UPDATE token SET sealed_seed = x'\(blob)' WHERE serial = '\(token.serial)';"
    }
    try bank.execute(seals.joined())
    logins = try tokens.map { (proof: try bank.prove($0.customer), token: $0.token) }
    (self.bank, self.path) = (bank, path)
  }

  /// As many rows of the ledger as there are copies, chained as the service chains them.
  private static func record(_ count: Int, in bank: TestBank) throws {
    let numbers = try (1...count).map { try Sample.customer($0) }
    try bank.write { (records) throws(BankFailure) in
      for number in numbers {
        try records.append(
          LedgerEntry(
            time: bank.now, event: .login, actor: .customer(TestBank.origin), customer: number))
      }
    }
  }

  /// Customer 0, token and issue, so many times more.
  ///
  /// Their seeds are that token's, sealed for another serial: whoever logs in needs one of their own.
  private static func copies(_ count: Int) -> String {
    """
    CREATE TEMP TABLE copy (n INTEGER PRIMARY KEY);
    INSERT INTO copy WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c
      WHERE n < \(count)) SELECT n FROM c;
    INSERT INTO customer (number, name, kana, address, generation)
      SELECT number + n, name, kana, address, generation FROM copy, customer WHERE number = '1000000';
    INSERT INTO credential (customer, kind, hash, misses)
      SELECT customer + n, kind, hash, misses FROM copy, credential WHERE customer = '1000000';
    INSERT INTO token (serial, algorithm, digits, period, epoch, expires, sealed_seed, in_stock)
      SELECT serial + n, algorithm, digits, period, epoch, expires, sealed_seed, 0
      FROM copy, token WHERE serial = '2600100000000';
    INSERT INTO issue (customer, kind, requested_at, state, since, serial, dispatched_at,
        activated_at, offset_lowest, offset_highest, offset_as_of, last_step, misses)
      SELECT customer + n, kind, requested_at, state, since, serial + n, dispatched_at,
        activated_at, offset_lowest, offset_highest, offset_as_of, last_step, misses
      FROM copy, issue WHERE customer = '1000000';
    """
  }
}
