import XMLCoder

// The elements of RFC 6030 that a time-based token needs, in the order of its schema (section 11), with
// its names but for their first letter (PSKCNames.swift). All of them are optional here:
// PSKC+Reading.swift says what must be there, so that what is missing can be named together with the
// serial number.

struct KeyContainer: Codable {
  static let namespace = "urn:ietf:params:xml:ns:keyprov:pskc"
  static let version = "1.0"

  @Attribute var xmlns: String?
  @Attribute var version: String?
  /// Present if keys are encrypted (section 6.1).
  var encryptionKey: Presence?
  /// One for each token.
  var keyPackage: [KeyPackage]?
}

struct KeyPackage: Codable {
  var deviceInfo: DeviceInfo?
  var key: Key?
}

struct DeviceInfo: Codable {
  var manufacturer: String?
  var serialNo: String?
}

struct Key: Codable {
  /// The algorithm profile of RFC 6238 tokens.
  static let totp = "urn:ietf:params:xml:ns:keyprov:pskc:totp"

  @Attribute var id: String?
  @Attribute var algorithm: String?
  var algorithmParameters: AlgorithmParameters?
  var data: KeyData?
  var policy: Policy?
}

struct AlgorithmParameters: Codable {
  /// The hash function under the HMAC; SHA-1 if it is absent.
  var suite: String?
  var responseFormat: ResponseFormat?
}

struct ResponseFormat: Codable {
  static let decimal = "DECIMAL"

  @Attribute var length: String?
  @Attribute var encoding: String?
}

struct KeyData: Codable {
  var secret: Value?
  /// `T0`, in Unix seconds.
  var time: Value?
  /// `X`, in seconds.
  var timeInterval: Value?
}

/// A value in the open or encrypted (sections 4.2 and 6).
struct Value: Codable {
  var plainValue: String?
  var encryptedValue: Presence?
}

struct Policy: Codable {
  /// xs:dateTime.
  var expiryDate: String?
}

/// An element of which we only want to know whether it is there.
struct Presence: Codable {}
