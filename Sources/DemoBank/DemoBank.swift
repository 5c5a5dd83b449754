import BankService
import Primitives
import SeedFiles
import TokenDomain

/// The bank that `higasa demo` opens: four customers whose tokens are at four stages, thirteen key fobs.
///
/// What they have been through is lived, not written into the tables: every act is one of the service's
/// own, at a moment in the past, in the order of time.
package enum DemoBank {
  /// The file in the data folder that holds the key fobs' seeds in the open.
  package static let keyFobsFile = "keyfobs.pskc.xml"

  /// Fills an empty bank.
  ///
  /// - Parameters:
  ///   - now: the present.
  ///   - randomness: draws the seeds.
  ///   - isRepeatable: whether the same random numbers make the same ledger, which takes longer.
  ///   - bank: the same bank at the moment that it is given.
  /// - Returns: the key fobs, for ``keyFobsFile``.
  package static func populate(
    now: UnixTime, randomness: inout some RandomNumberGenerator, isRepeatable: Bool = false,
    bank: @escaping @Sendable (UnixTime) -> BankService
  ) throws(RuleDenial) -> [SeedRecord] {
    let fobs = DemoKeyFobs.make(on: TokyoDay(containing: now), using: &randomness)
    try DemoHistory(now: now, fobs: fobs, bank: bank, isRepeatable: isRepeatable).live()
    return fobs
  }
}
