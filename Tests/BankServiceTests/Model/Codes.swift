import BankFixtures
import BankService
import OneTimePassword
import Primitives
import TokenDomain

/// The tokens of a model's run: their clocks wander up to 2 s a day from up to 5 minutes off; those of
/// phones are within half a minute.
final class Codes {
  /// Numbers from here on are software tokens.
  static let firstSoftware = 1_000_000

  private struct Key: Hashable {
    let token: Int
    let step: Int64
  }

  /// Lives of key fobs in days, one after the other: most end soon, so that renewals happen.
  private static let lives: [Int64] = [1_826, 120, 95, 150, 400]

  private var tokens: [Int: TestToken] = [:]
  private var known: [Key: String] = [:]

  /// The key fob of a number.
  func token(_ number: Int, from now: UnixTime) -> TestToken {
    let life = Self.lives[number % Self.lives.count]
    let token = TestToken(
      ModelStage.serial(number), expires: TokyoDay(containing: now.advanced(byDays: life)))
    tokens[number] = token
    return token
  }

  /// Takes note of the key that was shown for a software token, as an app does.
  func scan(_ key: SoftwareTokenKey, as number: Int, at now: UnixTime) {
    guard
      let seed = try? key.letters.withUnsafeBytes({ (letters) throws(Base32.Failure) in
        try Base32.decode(letters)
      })
    else { return }
    tokens[number] = TestToken(
      key.serial, seed: seed, expires: TokyoDay(containing: now).advanced(byYears: 5))
  }

  /// One that was made before.
  func known(_ token: Int) -> TestToken? { tokens[token] }

  func serial(_ token: Int) -> SerialNumber? { tokens[token]?.serial }

  func lastSecond(_ token: Int) -> Int64 { tokens[token]?.token.expires.lastSecond.seconds ?? 0 }

  func code(_ token: Int, _ step: Int64) -> String {
    let key = Key(token: token, step: step)
    if let code = known[key] { return code }
    guard let found = tokens[token] else { return "" }
    let code = found.code(of: TimeStep(counter: UInt64(clamping: step)))
      .withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
    known[key] = code
    return code
  }

  /// The step that is on the display.
  func display(_ token: Int, at now: Int64) -> Int64 {
    let isSoftware = token >= Self.firstSoftware
    let offset = Int64(token * 7_919 % 601) - 300
    let perDay = Double(token * 104_729 % 401) / 100 - 2
    let days = Double(now - TestBank.start.seconds) / 86_400
    return (now + (isSoftware ? offset / 10 : offset + Int64(perDay * days))) / 60
  }

  // MARK: Apps that do not do as they are told

  /// What an app shows that computes in a way of its own, cut to six digits.
  func code(_ token: Int, by app: Happening.App, at now: Int64) -> String {
    guard let seed = tokens[token]?.seed,
      let parameters = try? TOTPParameters(
        algorithm: app.algorithm, digits: app.digits, period: app.period)
    else { return "" }
    let step = TimeStep(counter: UInt64(clamping: now / app.period))
    return String(OneTimeCode(step: step, key: seed, parameters: parameters).digits.prefix(6))
  }

  /// Whether any app shows this within three minutes.
  func isShownByAnApp(_ token: Int, _ code: String, at now: Int64) -> Bool {
    Happening.App.all.contains { app in
      let (first, last) = ((now - 180) / app.period, (now + 180) / app.period)
      return (first...last).contains { self.code(token, by: app, at: $0 * app.period) == code }
    }
  }
}
