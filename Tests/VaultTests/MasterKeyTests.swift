import Foundation
import Primitives
import Testing
import Vault

@Suite("The master key")
struct MasterKeyTests {
  @Test("is 32 bytes long", arguments: [0, 1, 16, 31, 33, 64, SecretBytes.capacity])
  func wrongLength(count: Int) {
    #expect(throws: MasterKey.Failure.wrongLength(count)) {
      try Sample.key([UInt8](repeating: 7, count: count))
    }
  }

  @Test("and what is derived from it is not swapped out where the limit allows")
  func locked() throws {
    /// The first number of a line of a file about this process.
    func number(_ line: String, in file: String) throws -> Int {
      let text = try String(contentsOfFile: "/proc/self/\(file)", encoding: .utf8)
      let found = try #require(text.split(separator: "\n").first { $0.hasPrefix(line) })
      return found.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }.first ?? .max
    }
    let key = try Sample.countingKey()
    if try number("Max locked memory", in: "limits") >= 1 << 20 {
      #expect(try number("VmLck:", in: "status") > 0)
    }
    #expect(key.fingerprint.count == 16)
  }

  /// HKDF-SHA-256 and HMAC by another program (Python's): a bank must know its key tomorrow.
  @Test("is known by a fingerprint that stays the same")
  func fingerprint() throws {
    let fingerprint = try Sample.countingKey().fingerprint
    #expect(Sample.hexadecimal(fingerprint) == "32a13a06ead5920e24afe016cd248d3e")
  }

  @Test("has another fingerprint when any bit is another")
  func fingerprintsDiffer() throws {
    var seen: Set<[UInt8]> = [try Sample.countingKey().fingerprint]
    for bit in 0..<(8 * MasterKey.byteCount) {
      var bytes = Array(UInt8(0)..<32)
      bytes[bit / 8] ^= 1 << (bit % 8)
      #expect(seen.insert(try Sample.key(bytes).fingerprint).inserted)
    }
  }

  /// If what is printed is the same for any key, it tells nothing about one.
  @Test("is not printed, and neither is what is derived from it")
  func printsNothing() throws {
    let keys = [try Sample.countingKey(), try Sample.key([UInt8](repeating: 0xA5, count: 32))]
    let holders: [[Any]] = [
      keys, keys.map { SeedSealer($0) }, keys.map { RepeatedCodeMark($0) },
    ]
    for pair in holders {
      let printed = pair.map { holder in
        var dumped = ""
        dump(holder, to: &dumped)
        return "\(holder)" + String(reflecting: holder) + dumped
      }
      #expect(printed[0] == printed[1])
    }
    #expect("\(keys[0])" == "<master key>")
  }
}
