/// A value in the open or encrypted, as it stands in the file (RFC 6030 sections 4.2 and 6).
struct PSKCValue {
  /// Base64, or digits.
  var plain: [UInt8]?
  var cipher: [UInt8]?
  /// The algorithm's name, if the value has one of its own.
  var algorithm: String?
  var mac: [UInt8]?

  var isPresent: Bool { plain != nil || cipher != nil }

  mutating func wipe() {
    for index in plain?.indices ?? 0..<0 { plain?[index] = 0 }
    plain = nil
  }
}

/// How the values of a file are encrypted, as it says.
struct PSKCEncryption {
  var keyName: String?
  /// Of drafts, which tell it once for all values.
  var algorithm: String?
  var derivation: Derivation?
  var mac: MAC?

  /// Whether the file says that its keys are encrypted; a draft says `NONE`.
  var isAnnounced = false

  /// RFC 6030 section 6.2.
  struct Derivation {
    /// Nil of drafts, which know but one.
    var algorithm: String?
    var salt: [UInt8]?
    var rounds: String?
    var keyBytes: String?
    var pseudorandomFunction: String?
  }

  /// RFC 6030 section 6.1.1.
  struct MAC {
    var algorithm: String?
    /// Encrypted; that of the values if there is none.
    var key = PSKCValue()
  }
}

/// One key as it stands in the file, before anything is made of it.
struct PSKCKey {
  var algorithm: String?
  var suite: String?
  var encoding: String?
  var length: String?
  var checkDigits: String?
  var secret = PSKCValue()
  var time = PSKCValue()
  var timeInterval = PSKCValue()
  var timeDrift = PSKCValue()
  var starts: String?
  var expires: String?
  var usages: [String] = []
  /// The first thing in its policy that we would have to obey and cannot.
  var unknownPolicy: String?
}

/// The device of a package.
struct PSKCDevice {
  var line: Int
  var manufacturer: String?
  var serial: String?
  var starts: String?
  var expires: String?
  var keys = 0
}
