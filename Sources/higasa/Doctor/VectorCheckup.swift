import OneTimePassword
import Primitives

/// Computes published codes anew: a processor or a build that gets them wrong shuts everybody out.
enum VectorCheckup {
  /// HOTP of RFC 4226 appendix D and TOTP of RFC 6238 appendix B, and the bank's own steps of 60 s.
  private static let vectors: [(code: String, OneTimeCode)] = {
    let sha1 = SecretBytes("12345678901234567890".utf8)
    let sha256 = SecretBytes("12345678901234567890123456789012".utf8)
    let sha512 = SecretBytes(
      "1234567890123456789012345678901234567890123456789012345678901234".utf8)
    func hotp(
      _ counter: UInt64, _ key: SecretBytes, _ hash: HMACAlgorithm, _ digits: DigitCount
    ) -> OneTimeCode {
      OneTimeCode(counter: counter, key: key, algorithm: hash, digits: digits)
    }
    return [
      ("755224", hotp(0, sha1, .sha1, .six)),
      ("520489", hotp(9, sha1, .sha1, .six)),
      ("94287082", hotp(59 / 30, sha1, .sha1, .eight)),
      ("65353130", hotp(20_000_000_000 / 30, sha1, .sha1, .eight)),
      ("46119246", hotp(59 / 30, sha256, .sha256, .eight)),
      ("90693936", hotp(59 / 30, sha512, .sha512, .eight)),
      ("755224", OneTimeCode(step: step(at: 59), key: sha1, parameters: .bankToken)),
      ("287082", OneTimeCode(step: step(at: 60), key: sha1, parameters: .bankToken)),
    ]
  }()

  private static func step(at seconds: UInt64) -> TimeStep {
    TimeStep(counter: seconds / UInt64(TOTPParameters.bankToken.period))
  }

  static var finding: Finding {
    let wrong = vectors.filter { $0.code != $0.1.digits }.count
    guard wrong == 0 else {
      return Finding(.vectors, .failed(.software), DoctorWording.wrongVectors(wrong))
    }
    return Finding(.vectors, .ok, DoctorWording.rightVectors(vectors.count))
  }
}
