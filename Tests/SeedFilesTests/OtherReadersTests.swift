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

  struct Protection: Sendable, CustomTestStringConvertible {
    let algorithm: String
    /// Nil for a pre-shared key.
    let prf: String?
    var testDescription: String { "\(algorithm), \(prf ?? "pre-shared key")" }
  }

  static let protections = [
    "aes128-cbc", "aes192-cbc", "aes256-cbc", "kw-aes128", "kw-aes192", "kw-aes256",
  ].flatMap { algorithm in
    [nil, "hmac-sha1", "hmac-sha256", "hmac-sha512"].map {
      Protection(algorithm: algorithm, prf: $0)
    }
  }

  @Test("what python3-pskc encrypts is read here", arguments: protections)
  func theirEncryption(of protection: Protection) throws {
    let keyBytes = (Int(protection.algorithm.filter(\.isNumber)) ?? 0) / 8
    let key = [UInt8](repeating: 0x5A, count: keyBytes)
    let setUp =
      protection.prf.map {
        "setup_pbkdf2('日傘', prf='\($0)', iterations=1000, algorithm='\(protection.algorithm)')"
      } ?? "setup_preshared_key(key=b'Z' * \(keyBytes), algorithm='\(protection.algorithm)')"
    // Secrets of several lengths, and every value encrypted.
    let script = """
      import datetime, sys
      from pskc import PSKC
      file = PSKC()
      for index, count in enumerate((16, 20, 32, 64)):
        key = file.add_key(
          serial=str(2600100000000 + index), algorithm='totp', response_length=6,
          response_encoding='DECIMAL', time_interval=60, time_offset=0, time_drift=-3,
          secret=bytes(range(count)))
        key.policy.expiry_date = datetime.datetime(2031, 11, 23, 14, tzinfo=datetime.timezone.utc)
      file.encryption.\(setUp)
      file.write(sys.stdout.buffer)
      """
    let file = try output("/usr/bin/python3", "-c", script)
    let records = try SeedFormat.records(
      in: Data(file.utf8),
      SeedFormat.Options(
        key: protection.prf == nil
          ? .preShared(SecretBytes(key)) : .passphrase(SecretBytes("日傘".utf8))))
    #expect(records.map(\.serial.text) == (0..<4).map { "260010000000\($0)" })
    #expect(records.map(\.drift) == [-3, -3, -3, -3])
    for (record, count) in zip(records, [16, 20, 32, 64]) {
      #expect(record.seed.equalsInConstantTime(SecretBytes((0..<count).map { UInt8($0) })))
    }
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
