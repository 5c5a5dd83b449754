/// What the institution decides about software tokens.
package struct SoftwareTokenPolicy: Hashable, Sendable {
  /// What ``waitMinutes`` may be.
  package static let waitRange = 0...1_440
  /// Of ``issuer``, in characters.
  package static let issuerLength = 1...12
  /// 有効期限 of a software token, in years after its issue: as long as that of a key fob.
  package static let yearsValid = 5

  /// Who issued the key, as the app lists it: 1…12 ASCII letters and digits, so that the QR code of the
  /// key URI stays as small as a window of 80x24 needs it.
  package let issuer: String
  /// Minutes from a release on until a software token may be issued: one stolen session must not become a
  /// stolen account before the owner can see it (rules §1).
  package let waitMinutes: Int
  /// Apps that are known to honour a period of 60 seconds, as customers are told.
  package let apps: String

  /// Nil if a number or the issuer is outside its range.
  package init?(issuer: String, waitMinutes: Int, apps: String) {
    let isPlain = issuer.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: false
      }
    }
    guard isPlain, Self.issuerLength.contains(issuer.utf8.count),
      Self.waitRange.contains(waitMinutes)
    else { return nil }
    (self.issuer, self.waitMinutes, self.apps) = (issuer, waitMinutes, apps)
  }

  private init(standardIssuer issuer: String, waitMinutes: Int, apps: String) {
    (self.issuer, self.waitMinutes, self.apps) = (issuer, waitMinutes, apps)
  }

  /// 30 minutes, as in the family of this bank's manuals.
  package static let standard = SoftwareTokenPolicy(
    standardIssuer: "Higasa", waitMinutes: 30,
    apps: "Aegis (Android), FreeOTP (iPhone, Android), KeePassXC (PC)")
}
