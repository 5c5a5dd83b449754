import OneTimePassword
import Primitives
import Testing

@Suite("TOTP, RFC 6238")
struct TOTPTests {
  @Test("the codes of appendix B", arguments: try VectorFile.rows("rfc6238-appendix-b"))
  func appendixB(row: VectorFile.Row) throws {
    let algorithm = try #require(HMACAlgorithm(rawValue: row[0]))
    let parameters = try TOTPParameters(algorithm: algorithm, digits: 8, period: 30)
    let step = try TimeStep(
      containing: UnixTime(seconds: row.number(1)), parameters: parameters)
    let code = OneTimeCode(step: step, key: appendixBKey(algorithm), parameters: parameters)
    #expect(code.digits == row[2])
  }

  @Test("steps and codes of 60 seconds", arguments: try VectorFile.rows("totp-60s"))
  func sixtySeconds(row: VectorFile.Row) throws {
    let algorithm = try #require(HMACAlgorithm(rawValue: row[0]))
    let parameters = try TOTPParameters(algorithm: algorithm, digits: row.number(1), period: 60)
    let step = try TimeStep(
      containing: UnixTime(seconds: row.number(2)), parameters: parameters)
    #expect(try step.counter == row.number(3))
    let code = OneTimeCode(step: step, key: appendixBKey(algorithm), parameters: parameters)
    #expect(code.digits == row[4])
  }

  @Test(
    "a step owns its first second and not the one after its last, whatever X and T0",
    arguments: [1, 30, 60, 3_600] as [Int64], [0, 1, 946_684_800] as [Int64])
  func boundaries(period: Int64, epoch: Int64) throws {
    let parameters = try TOTPParameters(
      algorithm: .sha1, digits: 6, period: period, epoch: UnixTime(seconds: epoch))
    for counter in [0, 1, 2, 1_000_000] as [Int64] {
      let first = epoch + counter * period
      for second in [first, first + period - 1] {
        let step = try TimeStep(
          containing: UnixTime(seconds: second), parameters: parameters)
        #expect(step == TimeStep(counter: UInt64(counter)))
      }
    }
  }

  @Test(
    "before T0 there is no step, and no time is too far away to say so",
    arguments: [(99, 1), (0, 100), (.min, .max)] as [(Int64, Int64)])
  func beforeEpoch(now: Int64, missing: Int64) throws {
    let parameters = try TOTPParameters(
      algorithm: .sha1, digits: 6, period: 60, epoch: UnixTime(seconds: 100))
    #expect(throws: TimeStep.Failure.beforeEpoch(seconds: missing)) {
      try TimeStep(containing: UnixTime(seconds: now), parameters: parameters)
    }
  }
}

@Suite("The parameters of a token")
struct TOTPParametersTests {
  @Test("a value that no TOTP has is refused, and named")
  func refused() {
    let table: [(digits: Int, period: Int64, epoch: Int64, TOTPParameters.Refusal)] = [
      (5, 60, 0, .digits(5)),
      (9, 60, 0, .digits(9)),
      (-6, 60, 0, .digits(-6)),
      (6, 0, 0, .period(seconds: 0)),
      (6, .min, 0, .period(seconds: .min)),
      (6, 60, -1, .epoch(UnixTime(seconds: -1))),
    ]
    for (digits, period, epoch, refusal) in table {
      #expect(throws: refusal) {
        try TOTPParameters(
          algorithm: .sha1, digits: digits, period: period, epoch: UnixTime(seconds: epoch))
      }
    }
  }

  @Test("the bank's token has 6 digits of HMAC-SHA-1 every 60 s since 1970")
  func bankToken() throws {
    #expect(
      try TOTPParameters.bankToken == TOTPParameters(algorithm: .sha1, digits: 6, period: 60))
  }
}
