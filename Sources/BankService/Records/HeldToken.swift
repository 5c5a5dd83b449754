import OneTimePassword
import Primitives
import TokenDomain

/// What an issue keeps of its token from the dispatch on: which one it is, what its verifier knows, and how
/// its codes fared.
package struct HeldToken: BearingSerial {
  /// Which token it is.
  package let serial: SerialNumber
  /// What is known of its clock, and which step was used last.
  package internal(set) var verifier: Verifier
  /// Consecutive misses over activation and login (rules §4).
  package internal(set) var misses: Int
  /// The wrong codes that were counted last; nil if none was since the last success.
  package internal(set) var countedCodes: CountedCodes?
  /// When 時刻補正 last succeeded.
  package internal(set) var resynchronisedAt: UnixTime?

  /// A token as an issue keeps it; a new one has no misses.
  package init(
    serial: SerialNumber, verifier: Verifier, misses: Int = 0, countedCodes: CountedCodes? = nil,
    resynchronisedAt: UnixTime? = nil
  ) {
    self.serial = serial
    self.verifier = verifier
    self.misses = misses
    self.countedCodes = countedCodes
    self.resynchronisedAt = resynchronisedAt
  }

  mutating func clearMisses() {
    misses = 0
    countedCodes = nil
  }
}

/// The wrong codes that were counted within one step of the server's time: sent again within it, none
/// is counted again (rules §4). Each is marked by an HMAC, ``RepeatedCodeMark``.
package struct CountedCodes: Hashable, Sendable {
  /// The server's step in which they were counted.
  package let step: Int64
  /// As many as were counted: fewer than the misses that stop the issue.
  package let marks: [[UInt8]]

  /// The marks of codes that were counted within a step.
  package init(step: Int64, marks: [[UInt8]]) {
    self.step = step
    self.marks = marks
  }

  func contains(_ mark: [UInt8], in step: Int64) -> Bool {
    step == self.step && marks.contains(mark)
  }

  /// With one more; what was counted in another step does not matter any more.
  func adding(_ mark: [UInt8], in step: Int64) -> CountedCodes {
    CountedCodes(step: step, marks: (step == self.step ? marks : []) + [mark])
  }
}

extension HeldToken {
  /// From when on its customer may do another 時刻補正 (rules §3.7); nil if there was none.
  var resynchronisableFrom: UnixTime? {
    resynchronisedAt?.advanced(bySeconds: BankService.resynchronisationInterval)
  }
}
