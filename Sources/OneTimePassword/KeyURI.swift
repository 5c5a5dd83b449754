import Primitives

/// The key URI that authenticator apps read from a QR code: `otpauth://totp/ISSUER:ACCOUNT?secret=…`.
///
/// There is no standard; this is the form of Google's "Key Uri Format", which every app we know of reads.
package enum KeyURI {
  /// What an app takes for granted; parameters that say no more are left out, so that the code is small.
  private static let assumed = (
    algorithm: HMACAlgorithm.sha1, digits: DigitCount.six, period: Int64(30)
  )

  /// - Parameters:
  ///   - issuer: who issued the key, as the app lists it.
  ///   - account: whose it is.
  ///   - key: the seed.
  /// - Precondition: all together fit into ``SecretBytes/capacity``; ours are far shorter.
  package static func encode(
    issuer: String, account: String, key: SecretBytes, parameters: TOTPParameters
  ) -> SecretBytes {
    let issuer = percentEncoded(issuer)
    var uri = SecretBytes("otpauth://totp/\(issuer):\(percentEncoded(account))?secret=".utf8)
    Base32.encode(key).withUnsafeBytes { for letter in $0 { append(letter, to: &uri) } }
    var rest = "&issuer=\(issuer)"
    if parameters.algorithm != assumed.algorithm {
      rest += "&algorithm=\(parameters.algorithm.rawValue)"
    }
    if parameters.digits != assumed.digits { rest += "&digits=\(parameters.digits.rawValue)" }
    if parameters.period != assumed.period { rest += "&period=\(parameters.period)" }
    for byte in rest.utf8 { append(byte, to: &uri) }
    return uri
  }

  private static func append(_ byte: UInt8, to uri: inout SecretBytes) {
    let fits = uri.append(byte)
    precondition(fits, "a key URI longer than its buffer")
  }

  /// All but the unreserved characters of RFC 3986 section 2.3.
  private static func percentEncoded(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        return String(UnicodeScalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }.joined()
  }
}
