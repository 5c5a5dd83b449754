import Foundation
import OneTimePassword
import Primitives
import SeedFiles
import SeededRandom
import Testing
import TokenDomain

@Suite("Seed files in PSKC, RFC 6030")
struct PSKCTests {
  @Test("what is written is read back", arguments: [1, 2, 3, 5, 8, 13] as [UInt64])
  func roundTrip(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let written = try (0..<Int.random(in: 1...20, using: &random)).map { _ in
      try record(using: &random)
    }
    let read = try SeedFormat.records(in: Data(PSKC.write(written).utf8))
    #expect(read.map(\.serial) == written.map(\.serial), "seed \(seed)")
    #expect(read.map(\.manufacturer) == written.map(\.manufacturer), "seed \(seed)")
    #expect(read.map(\.parameters) == written.map(\.parameters), "seed \(seed)")
    #expect(read.map(\.starts) == written.map(\.starts), "seed \(seed)")
    #expect(read.map(\.expires) == written.map(\.expires), "seed \(seed)")
    #expect(read.map(\.drift) == written.map(\.drift), "seed \(seed)")
    #expect(
      zip(read, written).allSatisfy { $0.seed.equalsInConstantTime($1.seed) }, "seed \(seed)")
  }

  private func record(using random: inout SeededGenerator) throws -> SeedRecord {
    let digits = (0..<SerialNumber.hardwareDigits).map { _ in
      String(Int.random(in: 0...9, using: &random))
    }
    let makers = ["Higasa", "A & B <\"quoted\">", "日傘製作所", "]]>", nil]
    func day() -> TokyoDay {
      TokyoDay(containing: UnixTime(seconds: Int64.random(in: 0...4_000_000_000, using: &random)))
    }
    return SeedRecord(
      serial: try #require(SerialNumber(digits.joined())),
      manufacturer: makers[Int.random(in: makers.indices, using: &random)],
      parameters: try TOTPParameters(
        algorithm: try #require(HMACAlgorithm.allCases.randomElement(using: &random)),
        digits: Int.random(in: 6...8, using: &random), period: 60,
        epoch: UnixTime(seconds: Int64.random(in: 0...2_000_000_000, using: &random))),
      starts: Bool.random(using: &random) ? day() : nil, expires: day(),
      drift: Bool.random(using: &random) ? Int.random(in: -500...500, using: &random) : nil,
      seed: SecretBytes(
        (0..<Int.random(in: 16...64, using: &random)).map { _ in
          UInt8.random(in: .min ... .max, using: &random)
        }))
  }

  @Test("a file of another maker is read: prefixes, line breaks, what we do not know")
  func foreignFile() throws {
    let record = try #require(
      try SeedFormat.records(
        in: Data(
          """
          <?xml version='1.0' encoding='utf-8'?>
          <!-- delivered 2026-11-20 -->
          <pskc:KeyContainer Version="1.0" Id="order-7"
              xmlns:pskc="urn:ietf:params:xml:ns:keyprov:pskc">
            <pskc:KeyPackage>
              <pskc:DeviceInfo>
                <pskc:Manufacturer>Maker</pskc:Manufacturer>
                <pskc:SerialNo> 2600100000025 </pskc:SerialNo>
                <pskc:Model>c200</pskc:Model>
              </pskc:DeviceInfo>
              <pskc:CryptoModuleInfo><pskc:Id>1</pskc:Id></pskc:CryptoModuleInfo>
              <pskc:Key Id="k" Algorithm="urn:ietf:params:xml:ns:keyprov:pskc:totp">
                <pskc:Issuer>Issuer</pskc:Issuer>
                <pskc:AlgorithmParameters>
                  <pskc:Suite>SHA-256</pskc:Suite>
                  <pskc:ResponseFormat Length="8" Encoding="DECIMAL"/>
                </pskc:AlgorithmParameters>
                <pskc:Data>
                  <pskc:Secret><pskc:PlainValue>
                    MTIzNDU2Nzg5MDEy
                    MzQ1Njc4OTA=
                  </pskc:PlainValue></pskc:Secret>
                  <pskc:TimeInterval><pskc:PlainValue>60</pskc:PlainValue></pskc:TimeInterval>
                  <pskc:TimeDrift><pskc:PlainValue>4</pskc:PlainValue></pskc:TimeDrift>
                </pskc:Data>
                <pskc:Policy>
                  <pskc:ExpiryDate>2031-11-24T00:00:00.5+09:00</pskc:ExpiryDate>
                </pskc:Policy>
              </pskc:Key>
            </pskc:KeyPackage>
          </pskc:KeyContainer>
          """.utf8)
      ).first)
    #expect(record.serial.text == "2600100000025")
    #expect(record.parameters.algorithm == .sha256)
    #expect(record.parameters.digits == .eight)
    #expect(record.parameters.epoch == UnixTime(seconds: 0))
    #expect(record.expires.iso8601 == "2031-11-24")
    #expect(record.drift == 4)
    #expect(record.seed.equalsInConstantTime(SecretBytes("12345678901234567890".utf8)))
  }
}
