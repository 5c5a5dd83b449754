/// The elements of RFC 6030 (section 11), of XML Encryption and of PKCS #5 that we know, by their local names.
enum PSKCElement: String {
  case keyContainer = "KeyContainer"
  // How values are encrypted (sections 6.1 and 6.2).
  case encryptionKey = "EncryptionKey"
  case keyName = "KeyName"
  case masterKeyName = "MasterKeyName"
  case keyDerivationMethod = "KeyDerivationMethod"
  case pbkdf2Parameters = "PBKDF2-params"
  case specifiedSalt = "Specified"
  case iterationCount = "IterationCount"
  case keyLength = "KeyLength"
  case pseudorandomFunction = "PRF"
  case certificate = "X509Data"
  case macMethod = "MACMethod"
  case macKey = "MACKey"
  case signature = "Signature"
  // A token (section 4).
  case keyPackage = "KeyPackage"
  case deviceInfo = "DeviceInfo"
  case manufacturer = "Manufacturer"
  case serialNo = "SerialNo"
  case startDate = "StartDate"
  case expiryDate = "ExpiryDate"
  case key = "Key"
  case algorithmParameters = "AlgorithmParameters"
  case suite = "Suite"
  case responseFormat = "ResponseFormat"
  case data = "Data"
  case secret = "Secret"
  case time = "Time"
  case timeInterval = "TimeInterval"
  case timeDrift = "TimeDrift"
  case plainValue = "PlainValue"
  case encryptedValue = "EncryptedValue"
  case encryptionMethod = "EncryptionMethod"
  case encryptionScheme = "EncryptionScheme"
  case cipherData = "CipherData"
  case cipherValue = "CipherValue"
  case valueMAC = "ValueMAC"
  // What it may be used for (section 5).
  case policy = "Policy"
  case pinPolicy = "PINPolicy"
  case keyUsage = "KeyUsage"
  /// Whatever else.
  case other = ""

  /// As the drafts before RFC 6030 call it, in files that are still delivered.
  ///
  /// - Parameter parent: nil of the whole file.
  init(_ name: String, in parent: PSKCElement?) {
    self =
      switch (parent, name) {
      case (nil, "SecretContainer"): .keyContainer
      case (.keyContainer, "Device"): .keyPackage
      case (.keyContainer, "EncryptionMethod"): .encryptionKey
      case (.keyContainer, "DigestMethod"): .macMethod
      case (.encryptionKey, "PBESalt"): .specifiedSalt
      case (.encryptionKey, "PBEIterationCount"): .iterationCount
      case (.keyPackage, "DeviceId"): .deviceInfo
      case (.keyPackage, "Secret"): .key
      case (.deviceInfo, "Expiry"): .expiryDate
      case (.key, "Usage"): .algorithmParameters
      case (_, "Value"): .plainValue
      case (_, "ValueDigest"): .valueMAC
      default: PSKCElement(rawValue: name) ?? .other
      }
  }
}

/// Finds out what an element is: by its name, and by whether its namespace is one of those that RFC 6030 and its
/// drafts make use of, or the file's own.
struct PSKCElements {
  private struct Name: Hashable {
    let name: UnsafePointer<CChar>
    let namespace: UnsafePointer<CChar>?
    let parent: PSKCElement?
  }

  private static let namespaces = [
    "urn:ietf:params:xml:ns:keyprov", "http://www.w3.org/2000/09/xmldsig#",
    "http://www.w3.org/2001/04/xmlenc#", "http://www.w3.org/2009/xmlenc11#",
    "http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5",
  ]

  private static let most = 1_000

  private var known: [Name: PSKCElement] = [:]
  private var own: UnsafePointer<CChar>?

  mutating func element(_ element: XMLElement, in parent: PSKCElement?) -> PSKCElement {
    if parent == nil { own = element.namespace }
    let name = Name(name: element.name, namespace: element.namespace, parent: parent)
    if let found = known[name] { return found }
    let found =
      isKnown(element.namespace)
      ? PSKCElement(String(cString: element.name), in: parent) : .other
    // A file of names that are all different is not worth the memory.
    if known.count < Self.most { known[name] = found }
    return found
  }

  private func isKnown(_ namespace: UnsafePointer<CChar>?) -> Bool {
    guard let namespace, namespace != own else { return true }
    let text = String(cString: namespace)
    return Self.namespaces.contains { text.hasPrefix($0) }
  }
}
