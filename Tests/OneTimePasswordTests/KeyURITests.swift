import Foundation
import OneTimePassword
import Primitives
import SeededRandom
import Testing

@Suite("The address that apps take a key from")
struct KeyURITests {
  @Test("of the bank's token is this one")
  func example() {
    let key = SecretBytes("12345678901234567890".utf8)
    let uri = KeyURI.encode(
      issuer: "Higasa", account: "1000001", key: key, parameters: .bankToken)
    #expect(
      text(uri) == "otpauth://totp/Higasa:1000001?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
        + "&issuer=Higasa&period=60")
  }

  @Test(
    "reads back as what it was made of", arguments: 0..<20 as Range<UInt64>,
    HMACAlgorithm.allCases)
  func readsBack(seed: UInt64, algorithm: HMACAlgorithm) throws {
    var random = SeededGenerator(seed: seed)
    for digits in DigitCount.allCases {
      for period in [1, 30, 60, 3_600] as [Int64] {
        let parameters = try TOTPParameters(
          algorithm: algorithm, digits: digits.rawValue, period: period)
        let key = SecretBytes((0..<20).map { _ in UInt8.random(in: 0...255, using: &random) })
        let (issuer, account) = (name(using: &random), name(using: &random))
        let uri = KeyURI.encode(
          issuer: issuer, account: account, key: key, parameters: parameters)
        let parts = try #require(URLComponents(string: text(uri)))
        let items = try #require(parts.queryItems)
        let values = Dictionary(items.map { ($0.name, $0.value ?? "") }) { first, _ in first }
        #expect(items.count == values.count, "no parameter twice")
        #expect(parts.scheme == "otpauth" && parts.host == "totp")
        #expect(parts.path == "/\(issuer):\(account)")
        #expect(parts.percentEncodedPath.count { $0 == ":" } == 1)
        #expect(values["issuer"] == issuer)
        let secret = try #require(values["secret"])
        #expect(try Base32.decode(secret.utf8).equalsInConstantTime(key))
        // What is not said is what apps take for granted.
        #expect(values["algorithm", default: "SHA1"] == algorithm.rawValue)
        #expect(values["digits", default: "6"] == "\(digits.rawValue)")
        #expect(values["period", default: "30"] == "\(period)")
        for granted in ["SHA1", "6"] {
          #expect(!["algorithm", "digits"].contains { values[$0] == granted })
        }
      }
    }
  }

  private func name(using random: inout SeededGenerator) -> String {
    let letters = Array("Aa0-._~ :/?#[]@!$&'()*+,;=%é傘\"".map(String.init))
    return (0..<4).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }.joined()
  }

  private func text(_ secret: SecretBytes) -> String {
    secret.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
  }
}
