import Primitives

// Times, offsets and steps meet in 128 bits, where no stored value and no time overflows.

extension UnixTime {
  /// Seconds from `earlier` to this moment, of any two moments.
  func elapsed(since earlier: UnixTime) -> Int128 {
    Int128(seconds) - Int128(earlier.seconds)
  }
}

extension Int128 {
  /// The quotient rounded down; `/` rounds towards zero, and what lies before `T0` is negative.
  ///
  /// - Precondition: `divisor > 0`.
  func flooredQuotient(by divisor: Int128) -> Int128 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The quotient rounded up.
  ///
  /// - Precondition: `divisor > 0`.
  func ceiledQuotient(by divisor: Int128) -> Int128 {
    -(-self).flooredQuotient(by: divisor)
  }
}
