import OneTimePassword
import Primitives

/// The key of RFC 6238 appendix B: the ASCII text 1234567890… as long as the hash's output.
func appendixBKey(_ algorithm: HMACAlgorithm) -> SecretBytes {
  let length =
    switch algorithm {
    case .sha1: 20
    case .sha256: 32
    case .sha512: 64
    }
  return SecretBytes((1...length).map { UInt8(ascii: "0") + UInt8($0 % 10) })
}

/// A token whose codes are eight digits long, so that two codes are the same by chance hardly ever.
struct TestToken {
  let key = appendixBKey(.sha1)
  let parameters: TOTPParameters

  init() throws {
    parameters = try TOTPParameters(algorithm: .sha1, digits: 8, period: 60)
  }

  func code(_ step: TimeStep) throws -> EnteredCode {
    let code = OneTimeCode(step: step, key: key, parameters: parameters)
    return try EnteredCode(SecretBytes(code.digits.utf8), digits: .eight)
  }

  /// Types the code of `step` at second `now` of the server.
  func present(
    _ step: Int64, to verifier: inout Verifier, at now: Int64
  ) throws -> Verifier.Verdict {
    try verifier.present(
      code(TimeStep(counter: UInt64(step))), key: key, parameters: parameters,
      at: UnixTime(seconds: now))
  }
}
