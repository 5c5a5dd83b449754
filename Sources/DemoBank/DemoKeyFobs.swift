import BankService
import OneTimePassword
import Primitives
import SeedFiles
import TokenDomain

/// The demo's key fobs: three with customers, ten in stock.
enum DemoKeyFobs {
  private static let runningNumbers = 2...14
  private static let manufacturer = "Higasa Demo"
  /// As RFC 4226 section 4 (R6) recommends for SHA-1.
  private static let seedBytes = 20
  private static let yearsToExpiry = 5
  /// What is in stock came a year later than what customers have, so that it can take the place of that.
  private static let yearsToExpiryOfStock = 6

  static func make(
    on today: TokyoDay, using randomness: inout some RandomNumberGenerator
  ) -> [SeedRecord] {
    let held = DemoCustomer.all.compactMap(\.tokenStage.serial)
    return runningNumbers.map { number in
      let serial = DemoSerials.serial(number)
      var seed = SecretBytes()
      for _ in 0..<seedBytes { seed.append(.random(in: .min ... .max, using: &randomness)) }
      return SeedRecord(
        serial: serial, manufacturer: manufacturer, parameters: .bankToken,
        expires: today.advanced(
          byYears: held.contains(serial) ? yearsToExpiry : yearsToExpiryOfStock), seed: seed)
    }
  }
}

extension SeedRecord {
  var token: Token { Token(serial: serial, parameters: parameters, expires: expires) }

  /// What the fob shows in the step of `number`.
  func code(ofStep number: Int64) -> OneTimeCode {
    OneTimeCode(
      step: TimeStep(counter: UInt64(clamping: number)), key: seed, parameters: parameters)
  }
}
