import Primitives

/// The moving factor `T` of TOTP: how many steps of length `X` have passed since `T0`.
package struct TimeStep: Hashable, Comparable, Sendable {
  /// Why a moment is in no step.
  package enum Failure: Error, Hashable {
    /// The time lies this many seconds before `T0`, where no step is defined.
    case beforeEpoch(seconds: Int64)
  }

  /// `T`; the eight bytes that HOTP takes as its counter `C` (RFC 4226 section 5.1).
  package let counter: UInt64

  /// A step that is known by its number.
  package init(counter: UInt64) {
    self.counter = counter
  }

  /// Finds the step that contains `now`.
  ///
  /// `T = floor((now - T0) / X)`. A step owns its first second and not the one after its last:
  /// with `X` = 60, second 59 is in step 0 and second 60 in step 1.
  ///
  /// - Parameters:
  ///   - now: the clock of whoever asks, in Unix seconds.
  ///   - parameters: for `X` and `T0`.
  /// - Throws: ``Failure/beforeEpoch(seconds:)`` if `now` is earlier than `T0`.
  /// - SeeAlso: RFC 6238 section 4.2; vectors in appendix B.
  package init(containing now: UnixTime, parameters: TOTPParameters) throws(Failure) {
    let elapsed = now.elapsed(since: parameters.epoch)
    guard elapsed >= 0 else { throw .beforeEpoch(seconds: Int64(clamping: -elapsed)) }
    counter = UInt64(elapsed / Int128(parameters.period))
  }

  /// The step after this one; nil after the last that eight bytes count.
  var next: TimeStep? {
    counter == .max ? nil : TimeStep(counter: counter + 1)
  }

  package static func < (a: TimeStep, b: TimeStep) -> Bool { a.counter < b.counter }
}
