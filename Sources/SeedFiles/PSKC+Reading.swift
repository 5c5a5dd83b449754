import Foundation
import OneTimePassword
import Primitives
import TokenDomain
import XMLCoder

extension PSKC {
  /// Reads a file of keys in the open; all of it or nothing.
  ///
  /// - Parameter file: as it lies on the disk.
  /// - Throws: ``SeedFileFailure``, which names the serial number and the element.
  package static func read(_ file: Data) throws(SeedFileFailure) -> [SeedRecord] {
    guard file.count <= longestFile else { throw .tooLong(bytes: file.count) }
    try refuseForeignEncoding(file)
    // With no document type there is no entity but the five of XML to expand.
    guard file.range(of: Data("<!DOCTYPE".utf8)) == nil else { throw .documentType }

    let isBounded = file.withUnsafeBytes { XMLBounds.admit($0.bindMemory(to: UInt8.self)) }
    guard isBounded else { throw .tooIntricate }

    let decoder = XMLDecoder()
    decoder.shouldProcessNamespaces = true
    decoder.keyDecodingStrategy = .custom(PSKCName.ofProperty)
    let container: KeyContainer
    do {
      container = try decoder.decode(KeyContainer.self, from: file)
    } catch DecodingError.typeMismatch, DecodingError.keyNotFound, DecodingError.valueNotFound {
      throw .notKeyContainer
    } catch {
      throw .notXML
    }
    guard container.version == KeyContainer.version, let packages = container.keyPackage,
      !packages.isEmpty
    else { throw .notKeyContainer }

    var records: [SeedRecord] = []
    var serials: Set<SerialNumber> = []
    for (index, package) in packages.enumerated() {
      let record = try PackageReader(package, number: index + 1).record(
        keysAreEncrypted: container.encryptionKey != nil)
      guard serials.insert(record.serial).inserted else {
        throw .duplicateSerial(record.serial.text)
      }
      records.append(record)
    }
    return records
  }

  /// An XML reader believes the declaration; `<!DOCTYPE` in UTF-7, say, would pass the search for it.
  private static func refuseForeignEncoding(_ file: Data) throws(SeedFileFailure) {
    let declaration = String(
      decoding: file.prefix(200).prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    let declared = declaration.wholeMatch(of: /<\?xml.*encoding\s*=\s*["']([^"']*)["'].*/)
    guard String(validating: file, as: UTF8.self) != nil, !file.contains(0),
      ["UTF-8", "US-ASCII", nil].contains(declared?.1.uppercased())
    else { throw .notUTF8 }
  }
}

/// Takes one package apart, and names what is wrong with it.
private struct PackageReader {
  let package: KeyPackage
  let number: Int

  init(_ package: KeyPackage, number: Int) {
    self.package = package
    self.number = number
  }

  func record(keysAreEncrypted: Bool) throws(SeedFileFailure) -> SeedRecord {
    let serial = try known(package.deviceInfo?.serialNo, "DeviceInfo/SerialNo") { SerialNumber($0) }
    guard serial.kind == .hardware else { throw failure("DeviceInfo/SerialNo", .malformed) }
    let key = try present(package.key, "Key")
    let algorithm = try present(key.algorithm, "Key@Algorithm")
    guard algorithm == Key.totp else { throw failure("Key@Algorithm", .unsupported(algorithm)) }
    let data = try present(key.data, "Key/Data")
    if keysAreEncrypted { throw failure("EncryptionKey", .encrypted) }
    return SeedRecord(
      serial: serial,
      manufacturer: try present(package.deviceInfo?.manufacturer, "DeviceInfo/Manufacturer"),
      parameters: try parameters(key.algorithmParameters, data),
      expires: TokyoDay(
        containing: try known(key.policy?.expiryDate, "Key/Policy/ExpiryDate") { moment(of: $0) }),
      seed: try known(plain(data.secret, "Key/Data/Secret"), "Key/Data/Secret") { seed(of: $0) })
  }

  private func parameters(
    _ stated: AlgorithmParameters?, _ data: KeyData
  ) throws(SeedFileFailure) -> TOTPParameters {
    let suite = "Key/AlgorithmParameters/Suite"
    let format = "Key/AlgorithmParameters/ResponseFormat"
    let response = try present(stated?.responseFormat, format)
    guard let algorithm = HMACAlgorithm(suite: stated?.suite) else {
      throw failure(suite, .unsupported(stated?.suite ?? ""))
    }
    let encoding = try present(response.encoding, "\(format)@Encoding")
    guard encoding == ResponseFormat.decimal else {
      throw failure("\(format)@Encoding", .unsupported(encoding))
    }
    let digits = try known(response.length, "\(format)@Length") { Int($0) }
    let period = try known(
      plain(data.timeInterval, "Key/Data/TimeInterval"), "Key/Data/TimeInterval"
    ) {
      Int64($0)
    }
    // Every key fob that the bank verifies shows a code for a minute (rules §3).
    guard period == TOTPParameters.bankToken.period else {
      throw failure("Key/Data/TimeInterval", .unsupported(String(period)))
    }
    var epoch = TOTPParameters.bankToken.epoch
    if data.time != nil {
      epoch = UnixTime(
        seconds: try known(plain(data.time, "Key/Data/Time"), "Key/Data/Time") { Int64($0) })
    }
    do {
      return try TOTPParameters(algorithm: algorithm, digits: digits, period: period, epoch: epoch)
    } catch {
      switch error {
      case .digits: throw failure("\(format)@Length", .unsupported(String(digits)))
      case .period: throw failure("Key/Data/TimeInterval", .unsupported(String(period)))
      case .epoch: throw failure("Key/Data/Time", .unsupported(String(epoch.seconds)))
      }
    }
  }

  private func plain(_ value: Value?, _ element: String) throws(SeedFileFailure) -> String? {
    if value?.encryptedValue != nil { throw failure(element, .encrypted) }
    return value?.plainValue
  }

  private func present<Part>(_ part: Part?, _ element: String) throws(SeedFileFailure) -> Part {
    guard let part else { throw failure(element, .missing) }
    return part
  }

  private func known<Meaning>(
    _ text: String?, _ element: String, _ read: (String) -> Meaning?
  ) throws(SeedFileFailure) -> Meaning {
    guard let meaning = read(try present(text, element)) else { throw failure(element, .malformed) }
    return meaning
  }

  private func failure(_ element: String, _ problem: SeedFileFailure.Problem) -> SeedFileFailure {
    .package(.init(number: number, serial: package.deviceInfo?.serialNo, element: element), problem)
  }
}

extension HMACAlgorithm {
  /// Takes `HMAC-SHA256`, `SHA-256` and `SHA256` for the same, as makers do.
  fileprivate init?(suite: String?) {
    guard let suite, !suite.isEmpty else {
      self = .sha1
      return
    }
    let name = suite.uppercased().replacing("HMAC", with: "").filter { $0 != "-" }
    self.init(rawValue: name)
  }
}

/// xs:base64Binary, which may be broken into lines; nil unless it is a key of 1 byte or more.
private func seed(of text: String) -> SecretBytes? {
  guard var bytes = Data(base64Encoded: text.filter { !$0.isWhitespace }), !bytes.isEmpty,
    bytes.count <= SecretBytes.capacity
  else { return nil }
  defer { bytes.resetBytes(in: bytes.indices) }
  return SecretBytes(bytes)
}

/// xs:dateTime with its offset from UTC; without one it names no moment.
private func moment(of text: String) -> UnixTime? {
  let date =
    (try? Date(text, strategy: .iso8601))
    ?? (try? Date(
      text,
      strategy: .iso8601.year().month().day().time(includingFractionalSeconds: true).timeZone(
        separator: .colon)))
  return date.flatMap { Int64(exactly: $0.timeIntervalSince1970.rounded(.down)) }.map {
    UnixTime(seconds: $0)
  }
}
