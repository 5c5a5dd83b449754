import CXML
import Foundation
import OneTimePassword
import Primitives

extension PSKC {
  /// The text of a file of keys in the open; to be stored in UTF-8.
  package static func write(_ records: [SeedRecord]) -> String {
    let writer = XMLWriter()
    writer.element("KeyContainer", ["xmlns": namespace, "Version": version]) {
      for record in records { write(record, to: writer) }
    }
    return writer.text
  }

  private static func write(_ record: SeedRecord, to writer: XMLWriter) {
    writer.element("KeyPackage") {
      writer.element("DeviceInfo") {
        if let manufacturer = record.manufacturer { writer.element("Manufacturer", manufacturer) }
        writer.element("SerialNo", record.serial.text)
      }
      writer.element("Key", ["Id": record.serial.text, "Algorithm": totp]) {
        writer.element("AlgorithmParameters") {
          if let suite = record.parameters.algorithm.suite { writer.element("Suite", suite) }
          writer.element(
            "ResponseFormat",
            ["Length": String(record.parameters.digits.rawValue), "Encoding": decimal])
        }
        writer.element("Data") {
          value("Secret", record.seed.withUnsafeBytes { Data($0).base64EncodedString() })
          value("Time", String(record.parameters.epoch.seconds))
          value("TimeInterval", String(record.parameters.period))
          if let drift = record.drift { value("TimeDrift", String(drift)) }
        }
        writer.element("Policy") {
          if let starts = record.starts {
            writer.element("StartDate", dateTime(starts.firstSecond))
          }
          writer.element("ExpiryDate", dateTime(record.expires.lastSecond))
        }
      }
    }
    func value(_ name: String, _ text: String) {
      writer.element(name) { writer.element("PlainValue", text) }
    }
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

/// xs:dateTime in its canonical form, which is in UTC.
private func dateTime(_ moment: UnixTime) -> String {
  Date(timeIntervalSince1970: TimeInterval(moment.seconds)).formatted(.iso8601)
}
