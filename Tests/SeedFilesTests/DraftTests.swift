import Foundation
import Primitives
import SeedFiles
import Testing

@Suite("Seed files by the drafts before RFC 6030, which makers still ship")
struct DraftTests {
  static let files = [
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <KeyContainer Version="1.0" xmlns="urn:ietf:params:xml:ns:keyprov:pskc:1.0">
      <Device>
        <DeviceInfo>
          <Manufacturer>Maker</Manufacturer>
          <SerialNo>2600100000025</SerialNo>
          <ExpiryDate>2031-11-23T14:59:59Z</ExpiryDate>
        </DeviceInfo>
        <Key KeyAlgorithm="http://www.ietf.org/keyprov/pskc#totp" KeyId="1">
          <Usage OTP="true"><ResponseFormat Length="6" Format="DECIMAL"/></Usage>
          <Data>
            <Secret><PlainValue>MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=</PlainValue></Secret>
            <Time><PlainValue>0</PlainValue></Time>
            <TimeInterval><PlainValue>60</PlainValue></TimeInterval>
          </Data>
        </Key>
      </Device>
    </KeyContainer>
    """,
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <SecretContainer version="1.0" xmlns="http://www.openauthentication.org/OATH/2006/10/PSKC">
      <EncryptionMethod algorithm="NONE"/>
      <Device>
        <DeviceId>
          <Manufacturer>Maker</Manufacturer>
          <SerialNo>2600100000025</SerialNo>
          <Expiry>2031-11-23T14:59:59Z</Expiry>
        </DeviceId>
        <Secret SecretAlgorithm="TOTP" SecretId="1">
          <Usage><ResponseFormat length="6" format="DECIMAL"/></Usage>
          <Data Name="SECRET"><Value>MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=</Value></Data>
          <Data Name="TIME_INTERVAL"><Value>60</Value></Data>
        </Secret>
      </Device>
    </SecretContainer>
    """,
  ]

  @Test("they are read as what they came to be called", arguments: files)
  func drafts(file: String) throws {
    let record = try #require(try SeedFormat.records(in: Data(file.utf8)).first)
    #expect(record.serial.text == "2600100000025")
    #expect(record.manufacturer == "Maker")
    #expect(record.expires.iso8601 == "2031-11-23")
    #expect(record.parameters.digits == .six)
    #expect(record.seed.equalsInConstantTime(SecretBytes("12345678901234567890".utf8)))
  }
}
