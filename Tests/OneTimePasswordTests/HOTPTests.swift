import OneTimePassword
import Testing

@Suite("HOTP, RFC 4226")
struct HOTPTests {
  @Test("the codes of appendix D", arguments: try VectorFile.rows("rfc4226-appendix-d"))
  func appendixD(row: VectorFile.Row) throws {
    let code = try OneTimeCode(
      counter: row.number(0), key: appendixBKey(.sha1), algorithm: .sha1, digits: .six)
    #expect(code.digits == row[1])
  }

  @Test("a longer code ends in the shorter one", arguments: HMACAlgorithm.allCases)
  func suffixes(algorithm: HMACAlgorithm) {
    for counter in 0..<500 as Range<UInt64> {
      let codes = DigitCount.allCases.map {
        OneTimeCode(
          counter: counter, key: appendixBKey(algorithm), algorithm: algorithm, digits: $0
        ).digits
      }
      #expect(codes.map(\.utf8.count) == [6, 7, 8])
      #expect(codes[2].hasSuffix(codes[1]) && codes[1].hasSuffix(codes[0]), "\(counter)")
    }
  }

  @Test("a code matches itself alone")
  func matching() throws {
    let token = try TestToken()
    for shown in 0..<20 as Range<UInt64> {
      for typed in 0..<20 as Range<UInt64> {
        let code = OneTimeCode(
          step: TimeStep(counter: shown), key: token.key, parameters: token.parameters)
        #expect(try code.matches(token.code(TimeStep(counter: typed))) == (shown == typed))
      }
    }
  }
}
