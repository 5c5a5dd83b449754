import Foundation
import SeedFiles
import Testing

@Suite("Seed files that are refused")
struct PSKCRefusalTests {
  static let serial = "2600100000025"
  static let good = """
    <?xml version="1.0" encoding="UTF-8"?>
    <KeyContainer xmlns="urn:ietf:params:xml:ns:keyprov:pskc" Version="1.0">
      <KeyPackage>
        <DeviceInfo>
          <Manufacturer>Maker</Manufacturer>
          <SerialNo>\(serial)</SerialNo>
        </DeviceInfo>
        <Key Id="1" Algorithm="urn:ietf:params:xml:ns:keyprov:pskc:totp">
          <AlgorithmParameters>
            <ResponseFormat Length="6" Encoding="DECIMAL"/>
          </AlgorithmParameters>
          <Data>
            <Secret><PlainValue>MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=</PlainValue></Secret>
            <Time><PlainValue>0</PlainValue></Time>
            <TimeInterval><PlainValue>60</PlainValue></TimeInterval>
          </Data>
          <Policy><ExpiryDate>2031-11-23T14:59:59Z</ExpiryDate></Policy>
        </Key>
      </KeyPackage>
    </KeyContainer>
    """

  @Test("the file that the refusals are made from is read")
  func goodFile() throws {
    #expect(try SeedFormat.records(in: Data(Self.good.utf8)).map(\.serial.text) == [Self.serial])
  }

  static func nested(_ levels: Int) -> String {
    String(repeating: "<a>", count: levels) + String(repeating: "</a>", count: levels)
  }

  static func attributes(_ count: Int) -> String {
    "<a" + (0..<count).map { " a\($0)='>'" }.joined() + "/>"
  }

  /// What stands before the packages; the parser would crash, or take minutes.
  static let intricate: [(name: String, text: String)] = [
    ("50,000 levels", nested(50_000)), ("33 levels", nested(32)),
    ("a million attributes", attributes(1_000_000)), ("33 attributes", attributes(33)),
    ("33 namespaces", "<a" + (0..<33).map { " xmlns:a\($0)='a'" }.joined() + "/>"),
    ("levels behind a comment", "<!-- <a> -->" + nested(50_000)),
    ("levels behind what looks like their ends", "<a><![CDATA[</a>]]></a>" + nested(32)),
    ("levels that are never closed", String(repeating: "<a>", count: 50_000)),
    ("a comment without end", "<!-- " + String(repeating: "a", count: 1_000_000)),
    ("an instruction of a megabyte", "<?a " + String(repeating: "a", count: 1_000_000) + "?>"),
    ("a name of a megabyte", "<" + String(repeating: "a", count: 1_000_000) + "/>"),
    ("a value of a megabyte", "<a b='" + String(repeating: "a", count: 1_000_000) + "'/>"),
    ("a text of a megabyte", "<a>" + String(repeating: "a", count: 1_000_000) + "</a>"),
  ]

  @Test("one that is made to be hard to read is refused", arguments: intricate.indices)
  func intricacy(index: Int) {
    let text = Self.good.replacing(
      "<KeyPackage>", with: Self.intricate[index].text + "<KeyPackage>")
    let error = #expect(throws: SeedFileFailure.self, "\(Self.intricate[index].name)") {
      try SeedFormat.records(in: Data(text.utf8))
    }
    guard case .tooIntricate = error else {
      Issue.record("\(Self.intricate[index].name): \(String(describing: error))")
      return
    }
  }

  static let harmless: [String] = [
    nested(31), attributes(32), "<!-- \(nested(100)) -->", "<a><![CDATA[\(nested(100))]]></a>",
    "<?a \(nested(100))?>", String(repeating: "<a/><a></a>", count: 1_000_000),
    "<a>" + String(repeating: "<b>aaaaaaa</b>", count: 100_000) + "</a>",
  ]

  @Test("extensions within the bounds are passed over", arguments: harmless)
  func extensions(text: String) throws {
    let file = Self.good.replacing("<KeyPackage>", with: text + "<KeyPackage>")
    #expect(try SeedFormat.records(in: Data(file.utf8)).map(\.serial.text) == [Self.serial])
  }

  /// What is replaced by what, in which element, and the problem that comes of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let element: String
    let problem: SeedFileFailure.Problem
    var testDescription: String { "\(element): \(new)" }
  }

  static let cases: [Case] = [
    Case(
      old: "<SerialNo>\(serial)</SerialNo>", new: "<serialNo>\(serial)</serialNo>",
      element: "DeviceInfo/SerialNo", problem: .missing),
    Case(
      old: "<SerialNo>\(serial)</SerialNo>",
      new: "<x:SerialNo xmlns:x=\"urn:other\">\(serial)</x:SerialNo>",
      element: "DeviceInfo/SerialNo", problem: .missing),
    Case(
      old: "Encoding=\"DECIMAL\"", new: "encoding=\"DECIMAL\"",
      element: "Key/AlgorithmParameters/ResponseFormat@Encoding", problem: .missing),
    Case(
      old: " Algorithm=\"urn:ietf:params:xml:ns:keyprov:pskc:totp\"", new: "",
      element: "Key@Algorithm", problem: .missing),
    Case(
      old: "<ResponseFormat", new: "<Suite>HMAC-MD5</Suite><ResponseFormat",
      element: "Key/AlgorithmParameters/Suite", problem: .unsupported("HMAC-MD5")),
    Case(
      old: "Length=\"6\"", new: "Length=\"5\"",
      element: "Key/AlgorithmParameters/ResponseFormat@Length", problem: .unsupported("5")),
    Case(
      old: "Length=\"6\"", new: "Length=\"six\"",
      element: "Key/AlgorithmParameters/ResponseFormat@Length", problem: .malformed),
    Case(
      old: "DECIMAL", new: "HEXADECIMAL",
      element: "Key/AlgorithmParameters/ResponseFormat@Encoding",
      problem: .unsupported("HEXADECIMAL")),
    Case(
      old: "<PlainValue>60<", new: "<PlainValue>sixty<", element: "Key/Data/TimeInterval",
      problem: .malformed),
    Case(
      old: "<TimeInterval><PlainValue>60</PlainValue></TimeInterval>", new: "",
      element: "Key/Data/TimeInterval", problem: .missing),
    Case(
      old: "<PlainValue>0<", new: "<PlainValue>-60<", element: "Key/Data/Time",
      problem: .unsupported("-60")),
    Case(
      old: "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=", new: "MTIz*", element: "Key/Data/Secret",
      problem: .malformed),
    Case(
      old: "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=", new: "", element: "Key/Data/Secret",
      problem: .tooShort(bytes: 0)),
    Case(
      old: "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=", new: "MTIzNDU2Nw==", element: "Key/Data/Secret",
      problem: .tooShort(bytes: 7)),
    Case(
      old: "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=", new: "MTIzNDU2Nzg5MDEyMzQ1", element: "Key/Data/Secret",
      problem: .tooShort(bytes: 15)),
    Case(
      old: "<Secret><PlainValue>MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=</PlainValue></Secret>", new: "",
      element: "Key/Data/Secret", problem: .missing),
    Case(
      old: "Encoding=\"DECIMAL\"/>", new: "Encoding=\"DECIMAL\" CheckDigits=\"true\"/>",
      element: "Key/AlgorithmParameters/ResponseFormat@CheckDigits", problem: .unsupported("true")),
    Case(
      old: "<Policy>", new: "<Policy><NumberOfTransactions>3</NumberOfTransactions>",
      element: "Key/Policy", problem: .unsupported("NumberOfTransactions")),
    Case(
      old: "<Policy>", new: "<Policy><x:Weekdays xmlns:x=\"urn:x\">1-5</x:Weekdays>",
      element: "Key/Policy", problem: .unsupported("Weekdays")),
    Case(
      old: "<Policy>", new: "<Policy><PINPolicy PINUsageMode=\"Prepend\"/>",
      element: "Key/Policy", problem: .unsupported("PINPolicy@PINUsageMode=Prepend")),
    Case(
      old: "<Policy>", new: "<Policy><KeyUsage>Encrypt</KeyUsage>",
      element: "Key/Policy/KeyUsage", problem: .unsupported("Encrypt")),
    Case(
      old: "</TimeInterval>",
      new: "</TimeInterval><TimeDrift><PlainValue>99999999999</PlainValue></TimeDrift>",
      element: "Key/Data/TimeDrift", problem: .malformed),
    Case(
      old: "2031-11-23T14:59:59Z", new: "2031-11-23", element: "Key/Policy/ExpiryDate",
      problem: .malformed),
    Case(
      old: "<Policy><ExpiryDate>2031-11-23T14:59:59Z</ExpiryDate></Policy>", new: "",
      element: "Key/Policy/ExpiryDate", problem: .missing),
  ]

  @Test("each fault is named with its serial number and element", arguments: cases)
  func fault(_ fault: Case) throws {
    try #require(Self.good.contains(fault.old))
    let file = Self.good.replacing(fault.old, with: fault.new, maxReplacements: 1)
    let error = #expect(throws: SeedFileFailure.self) {
      try SeedFormat.records(in: Data(file.utf8))
    }
    guard case .package(let place, let problem) = error else {
      Issue.record("\(String(describing: error)) names no place")
      return
    }
    #expect(place.number == 1)
    #expect(place.line == 3)
    #expect(place.serial == (place.element == "DeviceInfo/SerialNo" ? nil : Self.serial))
    #expect(place.element == fault.element)
    #expect(problem == fault.problem)
  }

  @Test(
    "a serial number that is none is repeated as it stands",
    arguments: ["12", "S000000000001", "2600100000０!"])
  func serialNumber(_ text: String) {
    let file = Self.good.replacing(Self.serial, with: text)
    #expect(throws: failure(.malformed, "DeviceInfo/SerialNo", serial: text)) {
      try SeedFormat.records(in: Data(file.utf8))
    }
  }

  @Test("one serial number stands for one key")
  func duplicate() throws {
    let start = try #require(Self.good.range(of: "<KeyPackage>")).lowerBound
    let end = try #require(Self.good.range(of: "</KeyPackage>")).upperBound
    let file = Self.good.replacingCharacters(
      in: start..<end, with: String(repeating: String(Self.good[start..<end]), count: 2))
    #expect(throws: SeedFileFailure.duplicateSerial(Self.serial)) {
      try SeedFormat.records(in: Data(file.utf8))
    }
  }

  @Test("no entity is expanded, ours or from elsewhere: there is no document type")
  func documentType() {
    for type in [
      "<!DOCTYPE k [<!ENTITY seed SYSTEM \"file:///etc/passwd\">]>",
      "<!DOCTYPE k [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
      "<!DOCTYPE k SYSTEM \"http://example.invalid/k.dtd\">",
    ] {
      let file = Self.good.replacing("<KeyContainer", with: "\(type)<KeyContainer")
      #expect(throws: SeedFileFailure.documentType) { try SeedFormat.records(in: Data(file.utf8)) }
    }
  }

  @Test("what is not ours to read is told apart")
  func otherFiles() throws {
    let elsewhere = Self.good.replacing("UTF-8", with: "UTF-7", maxReplacements: 1)
    let latin = Self.good.replacing("UTF-8", with: "ISO-8859-1", maxReplacements: 1)
    let signed = "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"/></KeyContainer>"
    let table: [(Data, SeedFileFailure)] = [
      (Data(), .empty),
      (Data("<".utf8), .notXML(line: 1)),
      (Data("< serial".utf8), .notXML(line: 1)),
      (Data(Self.good.dropLast(20).utf8), .endsEarly(line: 19)),
      (Data(Self.good.dropLast(300).utf8), .endsEarly(line: 13)),
      (Data(Self.good.replacing("</Data>", with: "</Date>").utf8), .notXML(line: 16)),
      (Data(Self.good.replacing("Maker", with: "&maker;").utf8), .notXML(line: 5)),
      (Data((Self.good + "<a/>").utf8), .notXML(line: 20)),
      (Data("<KeyContainer Version=\"1.0\"/>".utf8), .notKeyContainer),
      (Data("<svg Version=\"1.0\"><path/></svg>".utf8), .notKeyContainer),
      (Data(Self.good.replacing("Version=\"1.0\"", with: "Version=\"2\"").utf8), .notKeyContainer),
      (
        Data(Self.good.replacing("</KeyContainer>", with: signed).utf8),
        .unsupported("Signature")
      ),
      (Data(elsewhere.utf8), .notUTF8), (Data(latin.utf8), .notUTF8),
      (try #require(Self.good.data(using: .utf16)), .notUTF8),
      (try #require(Self.good.data(using: .utf16BigEndian)), .notUTF8),
      (try #require(Self.good.data(using: .utf16LittleEndian)), .notUTF8),
      (Data(Self.good.replacing("Maker", with: "日傘").utf8).filter { $0 != 0xE6 }, .notUTF8),
      (Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]), .compressed),
      (Data([0x50, 0x4B, 3, 4, 20]), .compressed),
    ]
    for (file, expected) in table {
      #expect(throws: expected) { try SeedFormat.records(in: file) }
    }
  }

  @Test("a byte order mark is passed over, and so is how lines end")
  func marks() throws {
    let file = "\u{FEFF}" + Self.good.replacing("\n", with: "\r\n")
    #expect(try SeedFormat.records(in: Data(file.utf8)).map(\.serial.text) == [Self.serial])
  }

  private func failure(
    _ problem: SeedFileFailure.Problem, _ element: String, serial: String
  ) -> SeedFileFailure {
    .package(.init(number: 1, line: 3, serial: serial, element: element), problem)
  }
}
