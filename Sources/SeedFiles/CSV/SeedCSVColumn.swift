/// A column of a seed file in comma-separated values, by what makers and token servers call it in the first line.
enum SeedCSVColumn: CaseIterable, Hashable {
  case serial
  /// In hexadecimal digits or in Base32, whichever it can only be.
  case secret
  case hexadecimalSecret
  case base32Secret
  case manufacturer
  case digits
  case period
  case algorithm
  case starts
  case expires

  /// In lower case, with blanks, hyphens and underscores left out.
  private var names: [String] {
    switch self {
    case .serial: ["serial", "serialnumber", "serialno", "シリアル番号"]
    case .secret: ["secret", "secretkey", "seed", "key"]
    case .hexadecimalSecret: ["secrethex", "seedhex", "hexsecret", "hexseed"]
    case .base32Secret: ["secretbase32", "seedbase32", "base32secret", "base32seed"]
    case .manufacturer: ["manufacturer", "maker"]
    case .digits: ["digits", "length", "responselength", "otplength"]
    case .period: ["period", "interval", "timeinterval", "timestep", "step"]
    case .algorithm: ["hash", "algorithm", "suite", "hmac"]
    case .starts: ["start", "startdate", "starts", "validfrom"]
    case .expires: ["expiry", "expirydate", "expires", "expirationdate", "validuntil", "有効期限"]
    }
  }

  /// Nil for a column that is not wanted.
  init?(named heading: some StringProtocol) {
    let name = String(heading.lowercased().filter { !" _-\u{3000}".contains($0) })
    guard let found = Self.allCases.first(where: { $0.names.contains(name) }) else { return nil }
    self = found
  }

  /// As sentences call it.
  var name: String {
    switch self {
    case .serial: "serial"
    case .secret: "secret"
    case .hexadecimalSecret: "secret_hex"
    case .base32Secret: "secret_base32"
    case .manufacturer: "manufacturer"
    case .digits: "digits"
    case .period: "period"
    case .algorithm: "hash"
    case .starts: "start"
    case .expires: "expiry"
    }
  }
}
