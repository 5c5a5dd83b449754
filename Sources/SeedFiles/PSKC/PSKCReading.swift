import Foundation
import OneTimePassword
import Primitives
import TokenDomain

/// Makes of each key what the bank can take of it, and names what is wrong with it.
final class PSKCReading {
  private let options: SeedFormat.Options
  private let body: (SeedEntry) throws -> Void
  private var cipher: PSKCDecryption?
  private(set) var count = 0

  init(_ options: SeedFormat.Options, _ body: @escaping (SeedEntry) throws -> Void) {
    (self.options, self.body) = (options, body)
  }

  func take(_ key: PSKCKey?, of device: PSKCDevice, _ encryption: PSKCEncryption) throws {
    count += 1
    let reader = PSKCKeyReader(
      device: device, number: count, isEncrypted: encryption.isAnnounced, expiry: options.expires
    ) { [self] in try open($0, encryption) }
    do {
      try body(reader.entry(key))
    } catch let fault as Fault {
      switch fault {
      case .file(let failure): throw failure
      case .key(let element, let problem):
        try body(.refused(reader.place(element), problem))
      }
    }
  }

  private func open(_ value: PSKCValue, _ encryption: PSKCEncryption) throws -> Data? {
    switch (value.plain, value.cipher) {
    case (nil, nil): return nil
    case (let plain?, nil): return Data(plain)
    case (_?, _?): throw SeedFileFailure.Problem.malformed
    case (nil, _?):
      let cipher = try cipher ?? PSKCDecryption(encryption, options, of: value)
      self.cipher = cipher
      return try cipher.open(value)
    }
  }

  /// What ends the reading of one key, or of the file.
  enum Fault: Error {
    case key(_ element: String, SeedFileFailure.Problem)
    case file(SeedFileFailure)
  }
}

/// Takes one key apart.
struct PSKCKeyReader {
  typealias Fault = PSKCReading.Fault

  let device: PSKCDevice
  let number: Int
  /// Whether the file says that its keys are encrypted.
  let isEncrypted: Bool
  /// The last day of a key that does not tell it.
  let expiry: TokyoDay?
  /// What a value says in the open: base64 as it stands there, or the bytes that were encrypted; nil if there is none.
  /// Throws ``SeedFileFailure`` and ``SeedFileFailure/Problem``.
  let open: (PSKCValue) throws -> Data?

  func place(_ element: String) -> SeedFileFailure.Place {
    .init(number: number, line: device.line, serial: device.serial, element: element)
  }

  func entry(_ key: PSKCKey?) throws(Fault) -> SeedEntry {
    let key = try present(key, "Key")
    let algorithm = try present(key.algorithm, "Key@Algorithm")
    // Makers write it in full, and as their drafts had it: `http://www.ietf.org/keyprov/pskc#totp`, `TOTP`.
    let name = algorithm.utf8.reversed().prefix { !":#/".utf8.contains($0) }
    guard name.reversed().map({ $0 & 0xDF }).elementsEqual("TOTP".utf8) else {
      return .skipped(place("Key@Algorithm"), .algorithm(algorithm))
    }
    let interval = try integer(key.timeInterval, "Key/Data/TimeInterval")
    let period = try present(interval, "Key/Data/TimeInterval")
    // Every key fob that the bank verifies shows a code for a minute (rules §3).
    guard period == TOTPParameters.bankToken.period else {
      return .skipped(place("Key/Data/TimeInterval"), .period(period))
    }
    try checkPolicy(key)
    let serial = try meant(device.serial, "DeviceInfo/SerialNo") { SerialNumber(delivered: $0) }
    let parameters = try parameters(key, period)
    return .token(
      SeedRecord(
        serial: serial, manufacturer: device.manufacturer, parameters: parameters,
        starts: try starts(key), expires: try expires(key),
        drift: try integer(key.timeDrift, "Key/Data/TimeDrift").map { drift throws(Fault) in
          guard let steps = Int32(exactly: drift) else {
            throw .key("Key/Data/TimeDrift", .malformed)
          }
          return Int(steps)
        },
        seed: try seed(key.secret, parameters.algorithm)),
      place("Key"))
  }

  /// Whoever does not understand a part of a policy must not use the key (RFC 6030 section 5).
  private func checkPolicy(_ key: PSKCKey) throws(Fault) {
    if let unknown = key.unknownPolicy { throw .key("Key/Policy", .unsupported(unknown)) }
    if let usage = key.usages.first, !key.usages.contains("OTP") {
      throw .key("Key/Policy/KeyUsage", .unsupported(usage))
    }
  }

  private func parameters(_ key: PSKCKey, _ period: Int64) throws(Fault) -> TOTPParameters {
    let format = "Key/AlgorithmParameters/ResponseFormat"
    guard let algorithm = HMACAlgorithm(suite: key.suite) else {
      throw .key("Key/AlgorithmParameters/Suite", .unsupported(key.suite ?? ""))
    }
    let encoding = try present(key.encoding, "\(format)@Encoding")
    guard encoding == PSKC.decimal else {
      throw .key("\(format)@Encoding", .unsupported(encoding))
    }
    // A digit more that is computed from the others: no display of the bank's tokens has it.
    if let check = key.checkDigits, !["false", "0"].contains(check) {
      throw .key("\(format)@CheckDigits", .unsupported(check))
    }
    let digits = try meant(key.length, "\(format)@Length") { Int($0) }
    let time = try integer(key.time, "Key/Data/Time")
    let epoch = time.map(UnixTime.init(seconds:)) ?? TOTPParameters.bankToken.epoch
    do {
      return try TOTPParameters(algorithm: algorithm, digits: digits, period: period, epoch: epoch)
    } catch {
      switch error {
      case .digits: throw .key("\(format)@Length", .unsupported(String(digits)))
      case .period: throw .key("Key/Data/TimeInterval", .unsupported(String(period)))
      case .epoch: throw .key("Key/Data/Time", .unsupported(String(epoch.seconds)))
      }
    }
  }

  /// The later of what device and policy say.
  private func starts(_ key: PSKCKey) throws(Fault) -> TokyoDay? {
    let days = [
      try day(device.starts, "DeviceInfo/StartDate"), try day(key.starts, "Key/Policy/StartDate"),
    ]
    return days.compactMap { $0 }.max()
  }

  /// The earlier of what device and policy say.
  private func expires(_ key: PSKCKey) throws(Fault) -> TokyoDay {
    let days = [
      try day(device.expires, "DeviceInfo/ExpiryDate"),
      try day(key.expires, "Key/Policy/ExpiryDate"),
    ]
    return try present(days.compactMap { $0 }.min() ?? expiry, "Key/Policy/ExpiryDate")
  }

  private func day(_ text: String?, _ element: String) throws(Fault) -> TokyoDay? {
    guard let text else { return nil }
    return TokyoDay(containing: try meant(text, element) { UnixTime(xsdDateTime: $0) })
  }

  private func seed(_ value: PSKCValue, _ algorithm: HMACAlgorithm) throws(Fault) -> SecretBytes {
    let element = "Key/Data/Secret"
    guard var bytes = try opened(value, element) else { throw .key(element, .missing) }
    defer { bytes.resetBytes(in: bytes.indices) }
    if value.plain != nil {
      guard !isEncrypted else { throw .key(element, .inTheOpen) }
      guard let decoded = base64Decoded(bytes) else { throw .key(element, .malformed) }
      bytes.resetBytes(in: bytes.indices)
      bytes = decoded
    }
    do throws(SeedFileFailure.Problem) {
      return try SeedKey.fitted(bytes, to: algorithm)
    } catch {
      throw .key(element, error)
    }
  }

  private func integer(_ value: PSKCValue, _ element: String) throws(Fault) -> Int64? {
    guard let bytes = try opened(value, element) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    if let number = Int64(text) { return number }
    // Encrypted, a number may be its bytes, the highest first.
    guard value.plain == nil, (1...8).contains(bytes.count) else {
      throw .key(element, .malformed)
    }
    return bytes.reduce(0) { $0 << 8 | Int64($1) }
  }

  private func opened(_ value: PSKCValue, _ element: String) throws(Fault) -> Data? {
    do {
      return try open(value)
    } catch let problem as SeedFileFailure.Problem {
      throw .key(element, problem)
    } catch let failure as SeedFileFailure {
      throw .file(failure)
    } catch {
      throw .key(element, .undecipherable)
    }
  }

  private func present<Part>(_ part: Part?, _ element: String) throws(Fault) -> Part {
    guard let part else { throw .key(element, .missing) }
    return part
  }

  private func meant<Meaning>(
    _ text: String?, _ element: String, _ read: (String) -> Meaning?
  ) throws(Fault) -> Meaning {
    guard let meaning = read(try present(text, element)) else {
      throw .key(element, .malformed)
    }
    return meaning
  }
}
