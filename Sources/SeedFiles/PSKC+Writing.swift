import Foundation
import OneTimePassword
import Primitives
import XMLCoder

extension PSKC {
  /// The text of a file of keys in the open; to be stored in UTF-8.
  package static func write(_ records: [SeedRecord]) -> String {
    let encoder = XMLEncoder()
    encoder.outputFormatting = .prettyPrinted
    encoder.keyEncodingStrategy = .custom(PSKCName.ofElement)
    let container = KeyContainer(
      xmlns: Attribute(KeyContainer.namespace), version: Attribute(KeyContainer.version),
      keyPackage: records.map(KeyPackage.init))
    do {
      return String(
        decoding: try encoder.encode(
          container, withRootKey: "KeyContainer", header: XMLHeader(version: 1.0, encoding: "UTF-8")
        ),
        as: UTF8.self)
    } catch {
      preconditionFailure("elements that cannot be written as XML: \(error)")
    }
  }
}

extension KeyPackage {
  fileprivate init(_ record: SeedRecord) {
    deviceInfo = DeviceInfo(manufacturer: record.manufacturer, serialNo: record.serial.text)
    key = Key(
      id: Attribute(record.serial.text), algorithm: Attribute(Key.totp),
      algorithmParameters: AlgorithmParameters(
        suite: record.parameters.algorithm.suite,
        responseFormat: ResponseFormat(
          length: Attribute(String(record.parameters.digits.rawValue)),
          encoding: Attribute(ResponseFormat.decimal))),
      data: KeyData(
        secret: Value(plainValue: base64(record.seed)),
        time: Value(plainValue: String(record.parameters.epoch.seconds)),
        timeInterval: Value(plainValue: String(record.parameters.period))),
      policy: Policy(expiryDate: dateTime(record.expires.lastSecond)))
  }
}

extension HMACAlgorithm {
  /// The name in the algorithm profile of time-based tokens; SHA-1 goes without saying.
  fileprivate var suite: String? {
    switch self {
    case .sha1: nil
    case .sha256: "HMAC-SHA256"
    case .sha512: "HMAC-SHA512"
    }
  }
}

private func base64(_ seed: SecretBytes) -> String {
  seed.withUnsafeBytes { Data($0).base64EncodedString() }
}

/// xs:dateTime in its canonical form, which is in UTC.
private func dateTime(_ moment: UnixTime) -> String {
  Date(timeIntervalSince1970: TimeInterval(moment.seconds)).formatted(.iso8601)
}
