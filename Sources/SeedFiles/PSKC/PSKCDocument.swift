import Glibc

/// Takes a file of keys apart as it is read: what it says of encryption first, then package by package.
final class PSKCDocument: XMLReceiver {
  /// Of the text of one element, in bytes: the key of a token has some dozens.
  private static let longestText = 64 << 10

  private let deliver: (PSKCDevice, PSKCKey?, PSKCEncryption) throws -> Void
  private var elements = PSKCElements()
  private var path: [PSKCElement] = []
  private var text: [UInt8] = []
  private var encryption = PSKCEncryption()
  private var device = PSKCDevice(line: 1)
  private var key = PSKCKey()
  /// Which value the elements are about: that of a key, or the key of the MACs.
  private var value: ReferenceWritableKeyPath<PSKCDocument, PSKCValue>?

  /// - Parameter deliver: takes each key with its device; nil for a package without one.
  init(_ deliver: @escaping (PSKCDevice, PSKCKey?, PSKCEncryption) throws -> Void) {
    self.deliver = deliver
  }

  func text(_ bytes: UnsafeRawBufferPointer) throws {
    guard text.count + bytes.count <= Self.longestText else {
      throw SeedFileFailure.tooIntricate(line: device.line)
    }
    text += bytes
  }

  // MARK: Beginnings

  func begin(_ element: XMLElement) throws {
    let parent = path.last
    let name = elements.element(element, in: parent)
    path.append(name)
    text.removeAll(keepingCapacity: true)
    switch (parent, name) {
    case (nil, .keyContainer):
      guard ["1.0", "1", nil].contains(element.attribute("Version", "version")) else {
        throw SeedFileFailure.notKeyContainer
      }
    case (nil, _): throw SeedFileFailure.notKeyContainer
    case (.keyContainer, .signature): throw SeedFileFailure.unsupported("Signature")
    case (.keyContainer, .encryptionKey): beginEncryption(element)
    case (.encryptionKey, .certificate): throw SeedFileFailure.unsupported("X509Data")
    case (_, .keyDerivationMethod):
      encryption.derivation = .init(algorithm: element.attribute("Algorithm"))
    case (.pbkdf2Parameters, .pseudorandomFunction):
      encryption.derivation?.pseudorandomFunction = element.attribute("Algorithm")
    case (.keyContainer, .macMethod):
      encryption.mac = .init(algorithm: element.attribute("Algorithm", "algorithm"))
    case (.macMethod, .macKey): value = \.macKey
    case (.keyContainer, .keyPackage): device = PSKCDevice(line: element.line)
    case (.keyPackage, .key):
      key = PSKCKey(
        algorithm: element.attribute("Algorithm", "KeyAlgorithm", "SecretAlgorithm"))
      device.keys += 1
    case (.algorithmParameters, .responseFormat):
      key.encoding = element.attribute("Encoding", "Format", "format")
      key.length = element.attribute("Length", "length")
      key.checkDigits = element.attribute("CheckDigits", "CheckDigit")
    // A draft has the name of the value here, and no element of its own.
    case (.key, .data): value = Self.value(named: element.attribute("Name"))
    case (.data, _): value = Self.value(of: name) ?? value
    case (.encryptedValue, .encryptionMethod), (.macKey, .encryptionMethod),
      (.encryptionMethod, .encryptionScheme):
      if let value, let algorithm = element.attribute("Algorithm") {
        self[keyPath: value].algorithm = algorithm
      }
    case (.policy, _): obey(name, element)
    default: break
    }
  }

  private var macKey: PSKCValue {
    get { encryption.mac?.key ?? PSKCValue() }
    set { encryption.mac?.key = newValue }
  }

  private func beginEncryption(_ element: XMLElement) {
    // Of drafts: `PBE-AES128-CBC` is a key from a passphrase and what it is used with.
    let algorithm = element.attribute("Algorithm", "algorithm")
    encryption.isAnnounced = algorithm?.uppercased() != "NONE"
    guard let algorithm, encryption.isAnnounced else { return }
    let isDerived = algorithm.uppercased().hasPrefix("PBE-")
    encryption.algorithm = isDerived ? String(algorithm.dropFirst(4)) : algorithm
    if isDerived { encryption.derivation = .init() }
  }

  private static func value(of element: PSKCElement) -> ReferenceWritableKeyPath<
    PSKCDocument, PSKCValue
  >? {
    switch element {
    case .secret: \.key.secret
    case .time: \.key.time
    case .timeInterval: \.key.timeInterval
    case .timeDrift: \.key.timeDrift
    default: nil
    }
  }

  private static func value(named name: String?) -> ReferenceWritableKeyPath<
    PSKCDocument, PSKCValue
  >? {
    switch name?.uppercased() {
    case "SECRET": \.key.secret
    case "TIME": \.key.time
    case "TIME_INTERVAL": \.key.timeInterval
    case "TIME_DRIFT": \.key.timeDrift
    default: nil
    }
  }

  /// Whoever does not understand a part of a policy must not use the key (RFC 6030 section 5).
  private func obey(_ name: PSKCElement, _ element: XMLElement) {
    switch name {
    case .startDate, .expiryDate, .keyUsage: return
    case .pinPolicy:
      // The device asks for a PIN by itself, and its codes are as without one (section 5.1).
      let usage = element.attribute("PINUsageMode")
      guard usage != "Local" else { return }
      key.unknownPolicy = key.unknownPolicy ?? "PINPolicy@PINUsageMode=\(usage ?? "")"
    default:
      key.unknownPolicy = key.unknownPolicy ?? String(cString: element.name)
    }
  }

  // MARK: Ends

  func end() throws {
    guard let name = path.popLast() else { return }
    defer {
      // It may have been a key.
      text.withUnsafeMutableBytes { text in
        if let start = text.baseAddress { explicit_bzero(start, text.count) }
      }
      text.removeAll(keepingCapacity: true)
    }
    switch (path.last, name) {
    case (.keyContainer, .keyPackage):
      if device.keys == 0 { try deliver(device, nil, encryption) }
    case (.keyPackage, .key):
      try deliver(device, key, encryption)
      key.secret.wipe()
    case (_, .plainValue): if let value { self[keyPath: value].plain = trimmed }
    case (_, .valueMAC): if let value { self[keyPath: value].mac = try decoded(name) }
    case (.cipherData, .cipherValue):
      if let value { self[keyPath: value].cipher = try decoded(name) }
    case (.data, _) where Self.value(of: name) != nil: value = nil
    case (.keyContainer, .macMethod), (.key, .data): value = nil
    case (.encryptionKey, .keyName), (_, .masterKeyName):
      encryption.keyName = encryption.keyName ?? words
    case (_, .specifiedSalt): derivation.salt = try decoded(name)
    // Some have the name as an attribute, as it should be, and some as a text.
    case (.pbkdf2Parameters, .pseudorandomFunction):
      if derivation.pseudorandomFunction == nil, !words.isEmpty {
        derivation.pseudorandomFunction = words
      }
    case (_, .iterationCount): derivation.rounds = words
    case (_, .keyLength): derivation.keyBytes = words
    case (.deviceInfo, .manufacturer): device.manufacturer = words
    case (.deviceInfo, .serialNo): device.serial = words
    case (.deviceInfo, .startDate): device.starts = words
    case (.deviceInfo, .expiryDate): device.expires = words
    case (.algorithmParameters, .suite): key.suite = words
    case (.key, .startDate), (.policy, .startDate): key.starts = words
    case (.key, .expiryDate), (.policy, .expiryDate): key.expires = words
    case (.policy, .keyUsage): key.usages.append(words)
    default: break
    }
  }

  private var derivation: PSKCEncryption.Derivation {
    get { encryption.derivation ?? .init() }
    set { encryption.derivation = newValue }
  }

  private var trimmed: [UInt8] {
    let start = text.firstIndex { !isBlank($0) } ?? text.endIndex
    let end = text.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start
    return Array(text[start..<end])
  }

  private var words: String { String(decoding: trimmed, as: UTF8.self) }

  /// xs:base64Binary.
  private func decoded(_ name: PSKCElement) throws -> [UInt8] {
    guard let bytes = base64Decoded(text) else {
      throw SeedFileFailure.encryption(name.rawValue)
    }
    return Array(bytes)
  }
}
