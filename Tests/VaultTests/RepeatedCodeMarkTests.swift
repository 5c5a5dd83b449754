import Testing
import Vault

@Suite("The mark of a code that was tried before, rules §4")
struct RepeatedCodeMarkTests {
  /// HKDF-SHA-256 and HMAC-SHA-256 by another program (Python's).
  @Test("is an HMAC over scope and code")
  func knownAnswer() throws {
    let mark = RepeatedCodeMark(try Sample.countingKey())
      .mark(of: Sample.secret("123456"), scope: "7 28000000")
    #expect(
      Sample.hexadecimal(mark)
        == "95797bfac12fb44355525a44e0e7aab0874b656889e0b9d8db079719006e71cb")
  }

  @Test("is the same for the same, and another for another scope, code or key")
  func differs() throws {
    let keys = [try Sample.countingKey(), try Sample.key([UInt8](repeating: 1, count: 32))]
    // The last scopes and codes meet in the same bytes, were there nothing between them.
    let scopes = ["7 28000000", "7 28000001", "8 28000000", "", "7 280000001"]
    let codes = ["123456", "123457", "023456", "", "1", "23456"]
    var seen = Set<[UInt8]>()
    for key in keys {
      for scope in scopes {
        for code in codes {
          let mark = RepeatedCodeMark(key).mark(of: Sample.secret(code), scope: scope)
          #expect(mark == RepeatedCodeMark(key).mark(of: Sample.secret(code), scope: scope))
          #expect(mark.count == 32)
          #expect(seen.insert(mark).inserted, "\(scope) and \(code) are not told apart")
        }
      }
    }
  }
}
