import Foundation
import OneTimePassword
import Primitives
import SeedFiles
import Testing

@Suite("Encrypted seed files, RFC 6030 section 6")
struct PSKCEncryptionTests {
  static let secret = SecretBytes("12345678901234567890".utf8)
  static let key = SecretBytes([
    0x12, 0x34, 0x56, 0x78, 0x90, 0x12, 0x34, 0x56, 0x78, 0x90, 0x12, 0x34, 0x56, 0x78, 0x90, 0x12,
  ])

  /// The values of figure 6 (pre-shared key) and figure 7 (passphrase «qwerty») of the RFC.
  struct Figure: Sendable {
    let protection: String
    let macKey: String
    let value: String
    let mac: String
    let key: SeedFileKey
  }

  static let six = Figure(
    protection: "<ds:KeyName>Pre-shared-key</ds:KeyName>",
    macKey: "ESIzRFVmd4iZABEiM0RVZgKn6WjLaTC1sbeBMSvIhRejN9vJa2BOlSaMrR7I5wSX",
    value: "AAECAwQFBgcICQoLDA0OD+cIHItlB3Wra1DUpxVvOx2lef1VmNPCMl8jwZqIUqGv",
    mac: "Su+NvtQfmvfJzF6bmQiJqoLRExc=", key: .preShared(key))

  static let seven = Figure(
    protection: """
      <xenc11:DerivedKey>
        <xenc11:KeyDerivationMethod
            Algorithm="http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5v2-0#pbkdf2">
          <pkcs5:PBKDF2-params>
            <Salt><Specified>Ej7/PEpyEpw=</Specified></Salt>
            <IterationCount>1000</IterationCount>
            <KeyLength>16</KeyLength>
            <PRF/>
          </pkcs5:PBKDF2-params>
        </xenc11:KeyDerivationMethod>
        <xenc:ReferenceList><xenc:DataReference URI="#ED"/></xenc:ReferenceList>
        <xenc11:MasterKeyName>My Password 1</xenc11:MasterKeyName>
      </xenc11:DerivedKey>
      """,
    macKey: "2GTTnLwM3I4e5IO5FkufoOEiOhNj91fhKRQBtBJYluUDsPOLTfUvoU2dStyOwYZx",
    value: "oTvo+S22nsmS2Z/RtcoF8Hfh+jzMe0RkiafpoDpnoZTjPYZu6V+A4aEn032yCr4f",
    mac: "LP6xMvjtypbfT9PdkJhBZ+D6O4w=", key: .passphrase(SecretBytes("qwerty".utf8)))

  static let aes128CBC = "http://www.w3.org/2001/04/xmlenc#aes128-cbc"
  static let serial = "2600100000025"

  static func file(
    _ figure: Figure, algorithm: String = "urn:ietf:params:xml:ns:keyprov:pskc:totp"
  ) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <pskc:KeyContainer Version="1.0" xmlns:pskc="urn:ietf:params:xml:ns:keyprov:pskc"
        xmlns:ds="http://www.w3.org/2000/09/xmldsig#"
        xmlns:xenc="http://www.w3.org/2001/04/xmlenc#"
        xmlns:xenc11="http://www.w3.org/2009/xmlenc11#"
        xmlns:pkcs5="http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5v2-0#">
      <pskc:EncryptionKey>\(figure.protection)</pskc:EncryptionKey>
      <pskc:MACMethod Algorithm="http://www.w3.org/2000/09/xmldsig#hmac-sha1">
        <pskc:MACKey>
          <xenc:EncryptionMethod Algorithm="\(aes128CBC)"/>
          <xenc:CipherData><xenc:CipherValue>
            \(figure.macKey)
          </xenc:CipherValue></xenc:CipherData>
        </pskc:MACKey>
      </pskc:MACMethod>
      <pskc:KeyPackage>
        <pskc:DeviceInfo>
          <pskc:Manufacturer>Manufacturer</pskc:Manufacturer>
          <pskc:SerialNo>\(serial)</pskc:SerialNo>
        </pskc:DeviceInfo>
        <pskc:Key Id="12345678" Algorithm="\(algorithm)">
          <pskc:AlgorithmParameters>
            <pskc:ResponseFormat Length="8" Encoding="DECIMAL"/>
          </pskc:AlgorithmParameters>
          <pskc:Data>
            <pskc:Secret>
              <pskc:EncryptedValue>
                <xenc:EncryptionMethod Algorithm="\(aes128CBC)"/>
                <xenc:CipherData><xenc:CipherValue>
                  \(figure.value)
                </xenc:CipherValue></xenc:CipherData>
              </pskc:EncryptedValue>
              <pskc:ValueMAC>\(figure.mac)</pskc:ValueMAC>
            </pskc:Secret>
            <pskc:TimeInterval><pskc:PlainValue>60</pskc:PlainValue></pskc:TimeInterval>
          </pskc:Data>
          <pskc:Policy><pskc:ExpiryDate>2031-11-23T14:59:59Z</pskc:ExpiryDate></pskc:Policy>
        </pskc:Key>
      </pskc:KeyPackage>
    </pskc:KeyContainer>
    """
  }

  @Test("the values of figures 6 and 7 are the RFC's secret", arguments: [six, seven])
  func figures(figure: Figure) throws {
    let records = try SeedFormat.records(
      in: Data(Self.file(figure).utf8), SeedFormat.Options(key: figure.key))
    #expect(records.map(\.serial.text) == [Self.serial])
    #expect(try #require(records.first).seed.equalsInConstantTime(Self.secret))
    #expect(records.first?.parameters.digits == .eight)
  }

  @Test("the figures as they stand have keys of HOTP, which are passed over by name")
  func otherAlgorithms() throws {
    let names = [
      "urn:ietf:params:xml:ns:keyprov:pskc:hotp", "urn:ietf:params:xml:ns:keyprov:pskc:OCRA-1",
      "http://www.ietf.org/keyprov/pskc#hotp", "HOTP", "urn:vendor:secure-id",
    ]
    for name in names {
      let found = try entries(Self.file(Self.six, algorithm: name), Self.six.key)
      guard case .skipped(let place, .algorithm(name)) = found.first, found.count == 1 else {
        Issue.record("\(name): \(found)")
        continue
      }
      #expect(place.serial == Self.serial)
    }
  }

  @Test(
    "names of the drafts are the same algorithm",
    arguments: [
      "http://www.ietf.org/keyprov/pskc#totp", "urn:ietf:params:xml:ns:keyprov:pskc#totp", "TOTP",
    ])
  func draftNames(name: String) throws {
    let found = try entries(Self.file(Self.six, algorithm: name), Self.six.key)
    guard case .token = found.first else {
      Issue.record("\(found)")
      return
    }
  }

  struct Refusal: Sendable {
    let old: String
    let new: String
    let failure: SeedFileFailure
  }

  /// Of the file of figure 7, which has more to be wrong.
  static let refusals =
    [
      Refusal(old: "qwerty", new: "qwertz", failure: .key(.wrong)),
      Refusal(
        old: "<pskc:ValueMAC>\(seven.mac)</pskc:ValueMAC>", new: "", failure: problem(.noMAC)),
      Refusal(old: seven.mac, new: six.mac, failure: problem(.wrongMAC)),
      Refusal(
        old: "<pskc:Secret>",
        new: "<pskc:Secret><pskc:PlainValue>MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=</pskc:PlainValue>",
        failure: problem(.malformed)),
      Refusal(old: "yCr4f", new: "yCr4g", failure: problem(.wrongMAC)),
      Refusal(old: ">1000<", new: ">0<", failure: .encryption("IterationCount")),
      Refusal(old: ">1000<", new: ">-1<", failure: .encryption("IterationCount")),
      Refusal(old: ">1000<", new: ">10000001<", failure: .encryption("IterationCount")),
      Refusal(old: ">1000<", new: ">99999999999999999999<", failure: .encryption("IterationCount")),
      Refusal(old: ">16<", new: ">32<", failure: .encryption("KeyLength")),
      Refusal(
        old: "<Specified>Ej7/PEpyEpw=</Specified>", new: "", failure: .encryption("Salt/Specified")),
      Refusal(old: "Ej7/PEpyEpw=", new: "*", failure: .encryption("Specified")),
      Refusal(
        old: "#pbkdf2", new: "#scrypt",
        failure: .unsupported(
          "http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5v2-0#scrypt")),
      Refusal(
        old: "<PRF/>", new: "<PRF Algorithm='hmac-md5'/>", failure: .unsupported("hmac-md5")),
      Refusal(
        old: "#hmac-sha1", new: "#hmac-md5",
        failure: .unsupported("http://www.w3.org/2000/09/xmldsig#hmac-md5")),
      Refusal(
        old: "<pskc:EncryptionKey>", new: "<pskc:EncryptionKey><ds:X509Data/>",
        failure: .unsupported("X509Data")),
    ]
    + ["camellia128-cbc", "tripledes-cbc", "rsa-1_5"].map {
      Refusal(
        old: aes128CBC, new: "urn:x#\($0)", failure: problem(.unsupported("urn:x#\($0)")))
    }

  static func problem(_ problem: SeedFileFailure.Problem) -> SeedFileFailure {
    let line = file(seven).split(separator: "\n").firstIndex { $0.contains("<pskc:KeyPackage>") }
    return .package(
      .init(
        number: 1, line: (line ?? 0) + 1, serial: serial, element: "Key/Data/Secret"), problem)
  }

  @Test("what is wrong with the encryption is named", arguments: refusals.indices)
  func refused(index: Int) {
    let refusal = Self.refusals[index]
    let file = Self.file(Self.seven).replacing(refusal.old, with: refusal.new)
    let passphrase = "qwerty".replacing(refusal.old, with: refusal.new)
    #expect(throws: refusal.failure, "\(refusal.new)") {
      try SeedFormat.records(
        in: Data(file.utf8), SeedFormat.Options(key: .passphrase(SecretBytes(passphrase.utf8))))
    }
  }

  @Test("a key of another kind or length than the file takes is told what is wanted")
  func keys() {
    let passphrase = SeedFileKey.passphrase(SecretBytes("qwerty".utf8))
    let long = SeedFileKey.preShared(SecretBytes([UInt8](repeating: 1, count: 32)))
    let table: [(Figure, SeedFileKey?, SeedFileFailure.KeyProblem)] = [
      (Self.six, nil, .keyWanted(name: "Pre-shared-key")),
      (Self.six, passphrase, .keyWanted(name: "Pre-shared-key")),
      (Self.six, long, .length(32, wanted: 16)),
      (Self.seven, nil, .passphraseWanted(name: "My Password 1")),
      (Self.seven, long, .passphraseWanted(name: "My Password 1")),
    ]
    for (figure, key, problem) in table {
      #expect(throws: SeedFileFailure.key(problem)) {
        try SeedFormat.records(in: Data(Self.file(figure).utf8), SeedFormat.Options(key: key))
      }
    }
  }

  @Test("a key in the open among encrypted ones is refused: somebody may have put it there")
  func planted() throws {
    var file = Self.file(Self.seven)
    let start = try #require(file.range(of: "<pskc:Secret>")).upperBound
    let end = try #require(file.range(of: "</pskc:Secret>")).lowerBound
    file.replaceSubrange(
      start..<end, with: "<pskc:PlainValue>MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=</pskc:PlainValue>")
    guard case .refused(_, .inTheOpen) = try entries(file, Self.seven.key).first else {
      Issue.record("taken")
      return
    }
  }

  @Test("no MAC over CBC is taken only by whoever asks for it")
  func unauthenticated() throws {
    var file = Self.file(Self.six)
    let start = try #require(file.range(of: "<pskc:MACMethod")).lowerBound
    let end = try #require(file.range(of: "</pskc:MACMethod>")).upperBound
    file.removeSubrange(start..<end)
    file = file.replacing("<pskc:ValueMAC>\(Self.six.mac)</pskc:ValueMAC>", with: "")
    guard case .refused(_, .unauthenticated) = try entries(file, Self.six.key).first else {
      Issue.record("taken without a MAC")
      return
    }
    let records = try SeedFormat.records(
      in: Data(file.utf8), SeedFormat.Options(key: Self.six.key, acceptsUnauthenticated: true))
    #expect(try #require(records.first).seed.equalsInConstantTime(Self.secret))
  }

  @Test("a key that is longer than a block is hashed, as HMAC does: the codes are the same")
  func longKeys() throws {
    for (suite, algorithm, block) in [
      ("HMAC-SHA1", HMACAlgorithm.sha1, 64), ("HMAC-SHA256", .sha256, 64),
      ("HMAC-SHA512", .sha512, 128),
    ] {
      for count in [block, block + 1, 250, 4_096] {
        let long = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
        let file = PSKCRefusalTests.good
          .replacing("<ResponseFormat", with: "<Suite>\(suite)</Suite><ResponseFormat")
          .replacing("MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=", with: Data(long).base64EncodedString())
        let record = try #require(try SeedFormat.records(in: Data(file.utf8)).first)
        #expect(record.seed.count <= block)
        guard count <= SecretBytes.capacity else { continue }
        let (theirs, ours) = [SecretBytes(long), record.seed].map {
          OneTimeCode(counter: 7, key: $0, algorithm: algorithm, digits: .eight).digits
        }.pair
        #expect(theirs == ours, "\(suite), \(count) bytes")
      }
    }
  }

  private func entries(_ file: String, _ key: SeedFileKey) throws -> [SeedEntry] {
    var rest: Data? = Data(file.utf8)
    var found: [SeedEntry] = []
    try SeedFormat.read(SeedFormat.Options(key: key)) {
      defer { rest = nil }
      return rest
    } _: {
      found.append($0)
    }
    return found
  }
}

extension Array {
  fileprivate var pair: (Element, Element) { (self[0], self[1]) }
}
