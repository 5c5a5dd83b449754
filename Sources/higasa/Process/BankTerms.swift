import Primitives
import Vault

/// What a bank takes from the world around it: the time, random numbers, how much work a password is.
struct BankTerms: Sendable {
  var passwordCost = ScryptCost.standard
  var clock: @Sendable () -> UnixTime
  var randomness: @Sendable () -> any RandomNumberGenerator

  /// In earnest.
  static let ofThisProcess = BankTerms(
    clock: SystemClock.now, randomness: { SystemRandomNumberGenerator() })

  /// The same at another moment.
  func at(_ moment: UnixTime) -> BankTerms {
    var terms = self
    terms.clock = { moment }
    return terms
  }
}
