import Foundation
import OneTimePassword
import Primitives
import SeedFiles
import SeededRandom
import TokenDomain
import Testing

@Suite("Other programs read our seed files (pskc-utils, oathtool; scripts/set-up test)")
struct OtherReadersTests {
  @Test("pskc2csv and oathtool come to the code that we compute")
  func agreement() throws {
    let seed: UInt64 = 6030
    var random = SeededGenerator(seed: seed)
    let record = SeedRecord(
      serial: try #require(SerialNumber("2600100000025")), manufacturer: "Higasa Demo",
      parameters: .bankToken, expires: try #require(TokyoDay(iso8601: "2031-11-23")),
      seed: SecretBytes((0..<20).map { _ in UInt8.random(in: .min ... .max, using: &random) }))
    let file = FileManager.default.temporaryDirectory.appending(
      path: "higasa-pskc-\(UUID().uuidString).xml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(PSKC.write([record]).utf8).write(to: file)

    let row = try output(
      "pskc2csv", "-c", "serial,secret,algorithm,response_length,time_interval,policy.expiry_date",
      file.path
    ).split(whereSeparator: \.isNewline).last.map(String.init)
    let fields = try #require(row).split(separator: ",").map(String.init)
    try #require(fields.count == 6)
    #expect(fields[0] == record.serial.text)
    #expect(fields[2] == "urn:ietf:params:xml:ns:keyprov:pskc:totp")
    #expect(fields[3...4] == ["6", "60"])
    #expect(fields[5].hasPrefix("2031-11-23 14:59:59"))

    let time = UnixTime(seconds: 1_795_000_000)
    let code = OneTimeCode(
      step: try TimeStep(containing: time, parameters: record.parameters), key: record.seed,
      parameters: record.parameters)
    let theirs = try output(
      "oathtool", "--totp", "--time-step-size=60s", "--now=@\(time.seconds)", fields[1])
    #expect(theirs.trimmingCharacters(in: .newlines) == code.digits, "seed \(seed)")
  }

  private func output(_ program: String, _ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(program) failed")
    return String(decoding: bytes, as: UTF8.self)
  }
}
