import OneTimePassword
import Primitives
import SeedFiles

/// The key fobs of a demo bank, as somebody reads their displays.
package struct DemoFobs: Sendable {
  /// None of them has this serial number.
  package struct UnknownSerial: Error {
    let serial: String

    /// As it was asked for.
    package init(serial: String) { self.serial = serial }
  }

  /// What is in each of them.
  package let records: [SeedRecord]

  /// The fobs of these records.
  package init(_ records: [SeedRecord]) {
    self.records = records
  }

  /// What the fob shows `steps` of its steps after `now`.
  package func code(serial: String, at now: UnixTime, steps: Int64) throws -> String {
    guard let record = records.first(where: { $0.serial.text == serial }) else {
      throw UnknownSerial(serial: serial)
    }
    let moment = now.advanced(bySeconds: steps * record.parameters.period)
    let step = try TimeStep(containing: moment, parameters: record.parameters)
    return OneTimeCode(step: step, key: record.seed, parameters: record.parameters).digits
  }
}
