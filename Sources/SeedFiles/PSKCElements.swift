import XMLCoder

// The elements of RFC 6030 that a time-based token needs, in the order of its schema (section 11).
// All of them are optional here: PSKC+Reading.swift says what must be there, so that what is missing
// can be named together with the serial number.

struct KeyContainer: Codable {
  static let namespace = "urn:ietf:params:xml:ns:keyprov:pskc"
  static let version = "1.0"

  @Attribute var xmlns: String?
  @Attribute var version: String?
  /// Present if keys are encrypted (section 6.1).
  var encryptionKey: Presence?
  var keyPackages: [KeyPackage]?

  enum CodingKeys: String, CodingKey {
    case xmlns
    case version = "Version"
    case encryptionKey = "EncryptionKey"
    case keyPackages = "KeyPackage"
  }
}

struct KeyPackage: Codable {
  var device: DeviceInfo?
  var key: Key?

  enum CodingKeys: String, CodingKey {
    case device = "DeviceInfo"
    case key = "Key"
  }
}

struct DeviceInfo: Codable {
  var manufacturer: String?
  var serial: String?

  enum CodingKeys: String, CodingKey {
    case manufacturer = "Manufacturer"
    case serial = "SerialNo"
  }
}

struct Key: Codable {
  /// The algorithm profile of RFC 6238 tokens.
  static let totp = "urn:ietf:params:xml:ns:keyprov:pskc:totp"

  @Attribute var id: String?
  @Attribute var algorithm: String?
  var parameters: AlgorithmParameters?
  var data: KeyData?
  var policy: Policy?

  enum CodingKeys: String, CodingKey {
    case id = "Id"
    case algorithm = "Algorithm"
    case parameters = "AlgorithmParameters"
    case data = "Data"
    case policy = "Policy"
  }
}

struct AlgorithmParameters: Codable {
  /// The hash function under the HMAC; SHA-1 if it is absent.
  var suite: String?
  var responseFormat: ResponseFormat?

  enum CodingKeys: String, CodingKey {
    case suite = "Suite"
    case responseFormat = "ResponseFormat"
  }
}

struct ResponseFormat: Codable {
  static let decimal = "DECIMAL"

  @Attribute var length: String?
  @Attribute var encoding: String?

  enum CodingKeys: String, CodingKey {
    case length = "Length"
    case encoding = "Encoding"
  }
}

struct KeyData: Codable {
  var secret: Value?
  /// `T0`, in Unix seconds.
  var time: Value?
  /// `X`, in seconds.
  var timeInterval: Value?

  enum CodingKeys: String, CodingKey {
    case secret = "Secret"
    case time = "Time"
    case timeInterval = "TimeInterval"
  }
}

/// A value in the open or encrypted (sections 4.2 and 6).
struct Value: Codable {
  var plain: String?
  var encrypted: Presence?

  enum CodingKeys: String, CodingKey {
    case plain = "PlainValue"
    case encrypted = "EncryptedValue"
  }
}

struct Policy: Codable {
  /// xs:dateTime.
  var expiryDate: String?

  enum CodingKeys: String, CodingKey {
    case expiryDate = "ExpiryDate"
  }
}

/// An element of which we only want to know whether it is there.
struct Presence: Codable {}
