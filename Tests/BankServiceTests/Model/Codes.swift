import BankFixtures
import BankService
import OneTimePassword
import Primitives
import TokenDomain

/// The tokens of a model's run: their clocks wander up to 2 s a day from up to 5 minutes off.
final class Codes {
  private struct Key: Hashable {
    let token: Int
    let step: Int64
  }

  private var tokens: [TestToken] = []
  private var known: [Key: String] = [:]

  /// The next token, which expires five years after `now`.
  func token(_ number: Int, from now: UnixTime) -> TestToken {
    let token = TestToken(
      ModelStage.serial(number), expires: TokyoDay(containing: now).advanced(byYears: 5))
    tokens.append(token)
    return token
  }

  func expires(_ token: Int) -> TokyoDay { tokens[token].token.expires }

  func code(_ token: Int, _ step: Int64) -> String {
    let key = Key(token: token, step: step)
    if let code = known[key] { return code }
    let code = tokens[token].code(of: TimeStep(counter: UInt64(clamping: step)))
      .withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
    known[key] = code
    return code
  }

  /// The step that is on the display.
  func display(_ token: Int, at now: Int64) -> Int64 {
    let offset = Int64(token * 7_919 % 601) - 300
    let perDay = Double(token * 104_729 % 401) / 100 - 2
    let days = Double(now - TestBank.start.seconds) / 86_400
    return (now + offset + Int64(perDay * days)) / 60
  }
}
