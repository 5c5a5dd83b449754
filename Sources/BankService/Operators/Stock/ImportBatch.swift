import OneTimePassword
import Primitives
import TokenDomain
import Vault

/// A token as it is offered, with its key.
package struct OfferedToken: Sendable {
  /// As the bank would keep it.
  package let token: Token
  /// Its key.
  package let seed: SecretBytes

  package init(_ token: Token, seed: SecretBytes) { (self.token, self.seed) = (token, seed) }
}

/// Between the review and the import the stock became another one: so many tokens would be new now. Nothing was done.
package struct StockChanged: Error, Hashable {
  /// So many were new then.
  package let reviewed: Int
  /// And so many now.
  package let new: Int

  package init(reviewed: Int, new: Int) { (self.reviewed, self.new) = (reviewed, new) }
}

extension OperatorDesk {
  /// Says of each token that is offered what would become of it; changes nothing.
  ///
  /// - Parameter offers: offers one token after the other, and is told the verdict.
  /// - Throws: ``OperatorDenial``, and what `offers` throws.
  package func reviewStock(
    _ offers: (_ offer: (OfferedToken) throws(BankFailure) -> StockVerdict) throws -> Void
  ) throws {
    try review { (records, now) throws in
      try offers { (offered) throws(BankFailure) in
        try bank.verdict(on: offered, records, at: now)
      }
    }
  }

  /// Puts the tokens that are new into stock, as a batch, their seeds sealed: all of them or none.
  ///
  /// - Parameters:
  ///   - reviewed: how many were new when they were reviewed; 1 or more.
  ///   - leftOut: how many of the file were not.
  ///   - proof: of a token whose code was found right.
  ///   - offers: offers one token after the other; what is not new is passed over.
  /// - Throws: ``OperatorDenial``, ``StockChanged``, and what `offers` throws; then nothing is done.
  package func importBatch(
    of file: Batch.File, reviewed: Int, leftOut: Int = 0, proof: SerialNumber? = nil,
    _ offers: (_ offer: (OfferedToken) throws(BankFailure) -> Void) throws -> Void
  ) throws -> Batch {
    var failure: (any Error)?
    do throws(BankFailure) {
      return try bank.perform(by: actor) { (act) throws(BankFailure) in
        let batch = try act.records.insertBatch(of: file, tokens: reviewed, at: act.now)
        var new = 0
        var sealing: Sealing?
        // A file of a million takes as long as its seals: the next ones are made while these are written.
        func insert(_ offered: [OfferedToken]) throws(BankFailure) {
          let next = offered.isEmpty ? nil : Sealing(offered, by: bank)
          if let sealing {
            for (offered, seed) in zip(sealing.offered, try sealing.seeds.value())
            where try bank.verdict(on: offered, act.records, at: act.now) == .new {
              new += 1
              try act.records.insertStock(offered.token, seed: seed, in: batch.id)
            }
          }
          sealing = next
        }
        failure = try bank.failure { () throws in
          var waiting: [OfferedToken] = []
          try offers { (offered) throws(BankFailure) in
            waiting.append(offered)
            guard waiting.count == Self.sealedAtOnce else { return }
            try insert(waiting)
            waiting.removeAll(keepingCapacity: true)
          }
          try insert(waiting)
          try insert([])
          if new != reviewed { throw StockChanged(reviewed: reviewed, new: new) }
        }
        // Whatever was written is undone.
        if failure != nil { throw .abandoned }
        try act.record(
          .batchImported,
          reason: .batch(
            LedgerReason.ImportedBatch(
              number: batch.id.rawValue, tokens: new, leftOut: leftOut, proof: proof,
              digest: file.digest, file: file.name)))
        return batch
      }
    } catch {
      if case .abandoned = error, let failure { throw failure }
      throw OperatorDenial.failed(error)
    }
  }

  private static let sealedAtOnce = 1_024

  /// Whether the code that a token shows now is one of its key: that the carton and the file belong together.
  ///
  /// - Throws: ``OperatorRefusal/proofFailed(_:)``, which goes on record.
  package func prove(_ offered: OfferedToken, by typed: SecretBytes) throws(OperatorDenial) {
    try decide(.batchImported) { (act) throws(BankFailure) -> OperatorDecision<Void> in
      guard shows(offered, typed, at: act.now) else {
        let serial = offered.token.serial
        return .refused(.proofFailed(serial), Evidence(serial: serial))
      }
      return .done(())
    }
  }

  /// Whether it may show a code now, by all that is known of its clock.
  private func shows(_ offered: OfferedToken, _ typed: SecretBytes, at now: UnixTime) -> Bool {
    let parameters = offered.token.parameters
    guard let code = try? EnteredCode(typed, digits: parameters.digits) else { return false }
    var verifier = Verifier(
      knowing: .hardwareAtDispatch, around: offered.token.clockAhead, at: now)
    return verifier.present(code, key: offered.seed, parameters: parameters, at: now) != .wrong
  }
}

/// Tokens whose seeds are being sealed, on as many cores as there are.
private struct Sealing {
  let offered: [OfferedToken]
  let seeds: Ahead<[SealedSeed], BankFailure>

  init(_ offered: [OfferedToken], by bank: BankService) {
    self.offered = offered
    seeds = Ahead { () throws(BankFailure) in
      try atOnce(offered) { (offered) throws(BankFailure) in try bank.seal(offered) }
    }
  }
}

extension BankService {
  fileprivate func seal(_ offered: OfferedToken) throws(BankFailure) -> SealedSeed {
    do {
      return try sealer.seal(offered.seed, for: offered.token.sealLabel)
    } catch {
      throw .outOfMemory
    }
  }

  fileprivate func verdict(
    on offered: OfferedToken, _ records: any BankReader, at now: UnixTime
  ) throws(BankFailure) -> StockVerdict {
    let token = offered.token
    let policy = institution.stockPolicy
    guard policy.takes(token.serial) else { return .otherShape }
    if let there = try records.serial(like: token.serial) {
      guard there == token.serial, let known = try records.token(there) else {
        return .looksLike(there)
      }
      return try hasKey(of: offered, known.token, records)
        ? .known(known.state) : .otherKey(known.state)
    }
    if token.parameters.epoch > now { return .beginsLater(token.parameters.epoch) }
    if token.isExpired(at: now) { return .expired(token.expires) }
    return token.isExpired(at: policy.leastEnd(at: now)) ? .expiresSoon(token.expires) : .new
  }

  /// Whether the codes of the token that the bank has are those of the one that is offered.
  private func hasKey(
    of offered: OfferedToken, _ known: Token, _ records: any BankReader
  ) throws(BankFailure) -> Bool {
    guard known.parameters == offered.token.parameters,
      let sealed = try records.sealedToken(known.serial)
    else { return false }
    do {
      return try sealer.open(sealed.seed, for: sealed.token.sealLabel)
        .equalsInConstantTime(offered.seed)
    } catch {
      throw .seedNotAuthentic
    }
  }
}
