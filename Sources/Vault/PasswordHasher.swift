import Crypto
import CryptoExtras
import Primitives

/// Hashes and checks passwords; slow on purpose (``ScryptCost``).
package struct PasswordHasher: Sendable {
  /// Why there is neither a hash nor an answer.
  package enum Failure: Error {
    /// There was no memory for the work.
    case outOfMemory
    /// Whoever waited for a turn has gone.
    case calledOff
  }

  static let saltBytes = 16
  static let hashBytes = 32

  /// What new hashes are made with.
  package let cost: ScryptCost

  /// When there is room for each piece of work.
  package let turns: any PasswordTurns

  /// Is told of each piece of work, for whoever measures what an answer costs.
  private let meter: (@Sendable (ScryptCost) -> Void)?

  /// - Parameters:
  ///   - cost: of new hashes; a stored one is compared at its own.
  ///   - turns: when there is room for each piece of work.
  ///   - meter: is told of each piece of work.
  package init(
    cost: ScryptCost = .standard, turns: any PasswordTurns = UnlimitedTurns(),
    meter: (@Sendable (ScryptCost) -> Void)? = nil
  ) {
    (self.cost, self.turns, self.meter) = (cost, turns, meter)
  }

  /// - Parameter randomness: draws the salt.
  package func hash(
    _ password: SecretBytes, using randomness: inout some RandomNumberGenerator
  ) throws(Failure) -> PasswordHash {
    let salt = (0..<Self.saltBytes).map { _ in UInt8.random(in: .min ... .max, using: &randomness) }
    return try turns.inTurn { () throws(Failure) in
      PasswordHash(cost: cost, salt: salt, hash: try derive(password, salt: salt, cost: cost))
    }
  }

  /// Whether `password` is the one that `stored` was made from.
  ///
  /// Without a stored hash the same work is done and the answer is no, so that an unknown customer
  /// takes as long as a known one; so it is with a stored hash of lower cost, whatever the answer (rules §2).
  package func verify(_ password: SecretBytes, against stored: PasswordHash?) throws(Failure)
    -> Bool
  {
    // One turn for all of it: how long it takes tells nobody of which kind the stored one is.
    let derived = try turns.inTurn { () throws(Failure) in try derive(password, for: stored) }
    let expected = SecretBytes(stored?.hash ?? [UInt8](repeating: 0, count: Self.hashBytes))
    let same = SecretBytes(derived).equalsInConstantTime(expected)
    return same && stored != nil
  }

  private func derive(
    _ password: SecretBytes, for stored: PasswordHash?
  ) throws(Failure) -> [UInt8] {
    let decoy = [UInt8](repeating: 0, count: Self.saltBytes)
    let derived = try derive(
      password, salt: stored?.salt ?? decoy, cost: stored?.cost ?? cost)
    if let stored {
      for cost in cost.shortfall(of: stored.cost) {
        _ = try derive(password, salt: decoy, cost: cost)
      }
    }
    return derived
  }

  private func derive(_ password: SecretBytes, salt: [UInt8], cost: ScryptCost) throws(Failure)
    -> [UInt8]
  {
    meter?(cost)
    do {
      let key = try password.withUnsafeBytes { bytes in
        try KDF.Scrypt.deriveKey(
          from: bytes, salt: salt, outputByteCount: Self.hashBytes, rounds: 1 << cost.log2N,
          blockSize: cost.r, parallelism: cost.p)
      }
      return key.withUnsafeBytes { Array($0) }
    } catch {
      throw .outOfMemory
    }
  }
}
