import Foundation
import OneTimePassword
import Primitives
import SeededRandom
import Testing

/// An independent implementation (Debian's `oathtool`), which the Makefile's set-up installs.
private let oathtool = "/usr/bin/oathtool"

@Suite(
  "What oathtool computes",
  .enabled(if: FileManager.default.isExecutableFile(atPath: oathtool), "oathtool is not installed"))
struct OathtoolTests {
  @Test("is what we compute", arguments: HMACAlgorithm.allCases, DigitCount.allCases)
  func agreement(algorithm: HMACAlgorithm, digits: DigitCount) throws {
    var random = SeededGenerator(seed: UInt64(digits.rawValue))
    for period in [30, 60, 3_599] as [Int64] {
      let bytes = (0..<64).map { _ in UInt8.random(in: 0...255, using: &random) }
      let key = SecretBytes(bytes)
      let now = Int64.random(in: 0...4_000_000_000, using: &random)
      let parameters = try TOTPParameters(
        algorithm: algorithm, digits: digits.rawValue, period: period)
      let first = try TimeStep(
        containing: UnixTime(seconds: now), parameters: parameters)
      let ours = (0...20).map {
        OneTimeCode(
          step: TimeStep(counter: first.counter + $0), key: key, parameters: parameters
        ).digits
      }
      let theirs = try run([
        "--totp=\(algorithm.rawValue)", "--digits=\(digits.rawValue)", "--now=@\(now)",
        "--time-step-size=\(period)s", "--window=20",
        bytes.map { String(format: "%02x", $0) }.joined(),
      ])
      #expect(ours == theirs)
    }
  }

  @Test("it reads the key that we spell")
  func spelling() throws {
    let letters = Base32.encode(appendixBKey(.sha1)).withUnsafeBytes {
      String(decoding: $0, as: UTF8.self)
    }
    #expect(try run(["--base32", "--counter=0", letters]) == ["755224"])
  }

  private func run(_ arguments: [String]) throws -> [String] {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: oathtool)
    process.arguments = arguments
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
