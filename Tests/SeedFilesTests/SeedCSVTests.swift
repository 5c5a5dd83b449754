import Foundation
import OneTimePassword
import Primitives
import SeedFiles
import SeededRandom
import TokenDomain
import Testing

@Suite("Seed files in comma-separated values")
struct SeedCSVTests {
  static let hexadecimal = "3132333435363738393031323334353637383930"
  static let base32 = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
  static let seed = SecretBytes("12345678901234567890".utf8)
  static let row = "2600100000025,\(hexadecimal),60,2031-11-23"

  /// Each is the same token, of 6 digits and SHA-1.
  static let files: [(String, String)] = [
    ("as plain as can be", "serial,secret,period,expiry\n\(row)\n"),
    ("without a last line end", "serial,secret,period,expiry\n\(row)"),
    ("another order", "expiry,period,secret,serial\n2031-11-23,60,\(hexadecimal),2600100000025\n"),
    (
      "a byte order mark, and Windows' line ends",
      "\u{FEFF}serial,secret,period,expiry\r\n\(row)\r\n"
    ),
    ("blank lines", "\n\nserial,secret,period,expiry\n\n\(row)\n\n"),
    (
      "quotes",
      "\"serial\",\"secret\",\"period\",\"expiry\"\n\"2600100000025\",\"\(hexadecimal)\",\"60\",\"2031-11-23\"\n"
    ),
    (
      "blanks around",
      "serial , secret , period , expiry\n 2600100000025 , \(hexadecimal) , 60 , 2031-11-23 \n"
    ),
    ("Base32", "serial,secret,period,expiry\n2600100000025,\(base32),60,2031-11-23\n"),
    (
      "Base32 in lower case and groups",
      "serial,secret,period,expiry\n2600100000025,gezd gnbv gy3t qojq gezd gnbv gy3t qojq,60,2031-11-23\n"
    ),
    (
      "a column that says what it is",
      "serial,secret_base32,period,expiry\n2600100000025,\(base32),60,2031-11-23\n"
    ),
    (
      "names of others",
      "upn,serial number,secret key,time interval,manufacturer,model,expiration-date\na@b.example,2600100000025,\(base32),60,Maker,c200,2031/11/23\n"
    ),
    ("names in Japanese", "シリアル番号,seed,period,有効期限\n\(row)\n"),
    (
      "everything",
      "serial,secret,digits,period,hash,start,expiry\n2600100000025,\(hexadecimal),6,60,SHA-1,2026-11-01,2031-11-23T14:59:59Z\n"
    ),
    (
      "fields that are empty",
      "serial,secret,digits,period,hash,start,expiry\n2600100000025,\(hexadecimal),,60,,,2031-11-23\n"
    ),
  ]

  @Test("the same token, however the file is written", arguments: files.indices)
  func oneToken(index: Int) throws {
    let (name, file) = Self.files[index]
    let records = try SeedFormat.records(in: Data(file.utf8))
    let record = try #require(records.first, "\(name)")
    #expect(records.count == 1, "\(name)")
    #expect(record.serial.text == "2600100000025", "\(name)")
    #expect(record.seed.equalsInConstantTime(Self.seed), "\(name)")
    #expect(record.parameters == .bankToken, "\(name)")
    #expect(record.expires.iso8601 == "2031-11-23", "\(name)")
  }

  struct Fault: Sendable {
    let header: String
    let row: String
    let column: String
    let problem: SeedFileFailure.Problem

    init(
      _ row: String, _ column: String, _ problem: SeedFileFailure.Problem,
      header: String = "serial,secret,period,expiry,digits,hash,start"
    ) {
      (self.row, self.column, self.problem, self.header) = (row, column, problem, header)
    }
  }

  static let faults = [
    Fault("260010,\(hexadecimal),60,2031-11-23", "serial", .malformed),
    Fault("S000000000001,\(hexadecimal),60,2031-11-23", "serial", .malformed),
    Fault(",\(hexadecimal),60,2031-11-23", "serial", .missing),
    Fault("2600100000025,,60,2031-11-23", "secret", .missing),
    Fault("2600100000025,31323334,60,2031-11-23", "secret", .tooShort(bytes: 4)),
    Fault("2600100000025,\(hexadecimal)0,60,2031-11-23", "secret", .malformed),
    Fault("2600100000025,no secret!,60,2031-11-23", "secret", .malformed),
    Fault(
      "2600100000025,ABCDEF234567ABCDEF234567ABCDEF23,60,2031-11-23", "secret", .ambiguous),
    Fault(
      "2600100000025,\(base32),60,2031-11-23", "secret_hex", .malformed,
      header: "serial,secret_hex,period,expiry"),
    Fault(
      "2600100000025,\(hexadecimal),60,2031-11-23", "secret_base32", .malformed,
      header: "serial,secret_base32,period,expiry"),
    Fault("2600100000025,\(hexadecimal),,2031-11-23", "period", .missing),
    Fault("2600100000025,\(hexadecimal),a minute,2031-11-23", "period", .malformed),
    Fault("2600100000025,\(hexadecimal),60,", "expiry", .missing),
    Fault("2600100000025,\(hexadecimal),60", "expiry", .missing),
    Fault("2600100000025,\(hexadecimal),60,2031-02-29", "expiry", .malformed),
    Fault("2600100000025,\(hexadecimal),60,-2031-11-23", "expiry", .malformed),
    Fault("2600100000025,\(hexadecimal),60,23.11.2031", "expiry", .malformed),
    Fault("2600100000025,\(hexadecimal),60,2031-11-23,5", "digits", .unsupported("5")),
    Fault("2600100000025,\(hexadecimal),60,2031-11-23,six", "digits", .malformed),
    Fault("2600100000025,\(hexadecimal),60,2031-11-23,6,MD5", "hash", .unsupported("MD5")),
    Fault("2600100000025,\(hexadecimal),60,2031-11-23,6,SHA1,soon", "start", .malformed),
  ]

  @Test("each fault is named with its line, serial number and column", arguments: faults.indices)
  func fault(index: Int) throws {
    let fault = Self.faults[index]
    // Two lines of one field, which stand in the third and fourth, and a good one come before.
    let file = """
      \(fault.header),note
      2600100000017,\(Self.base32.prefix(0))x,30,2031-11-23,6,SHA1,2026-01-01,"one
      two"
      \(fault.row)
      """
    let error = #expect(throws: SeedFileFailure.self) {
      try SeedFormat.records(in: Data(file.utf8))
    }
    guard case .package(let place, let problem) = error else {
      Issue.record("\(String(describing: error)) names no place")
      return
    }
    #expect((place.number, place.line) == (2, 4))
    #expect(place.element == fault.column)
    #expect(problem == fault.problem)
  }

  @Test("a token of another time step is passed over by name")
  func otherPeriod() throws {
    var found: [SeedEntry] = []
    var rest: Data? = Data(
      "serial,secret,period,expiry\n2600100000025,\(Self.base32),30,2031-11-23\n".utf8)
    try SeedFormat.read {
      defer { rest = nil }
      return rest
    } _: {
      found.append($0)
    }
    guard case .skipped(let place, .period(30)) = found.first else {
      Issue.record("\(found)")
      return
    }
    #expect(place.serial == "2600100000025")
  }

  @Test("what is wrong with the whole file is named")
  func wholeFiles() {
    let header = "serial,secret,period,expiry\n"
    let table: [(Data, SeedFileFailure)] = [
      (Data("a,b\n1,2\n".utf8), .column("serial", .missing)),
      (Data("{\"name\": 1}".utf8), .notCSV(line: 1)),
      (Data("serial,period,expiry\n".utf8), .column("secret", .missing)),
      (Data("serial,secret,expiry\n".utf8), .column("period", .missing)),
      (Data("serial,secret,period\n".utf8), .column("expiry", .missing)),
      (Data("serial,secret,seed,period,expiry\n".utf8), .column("secret", .twice)),
      (Data("serial,secret_hex,secret_base32,period,expiry\n".utf8), .column("secret", .twice)),
      (Data("serial,Serial No,secret,period,expiry\n".utf8), .column("serial", .twice)),
      (Data(header.utf8), .noTokens),
      (Data((header + "2600100000025,\"abc\"d,60,2031-11-23\n").utf8), .notCSV(line: 2)),
      (Data((header + Self.row + "\n2600100000033,\"abc").utf8), .endsEarly(line: 3)),
      (Data((header + "\(Self.row)\n\(Self.row)\n").utf8), .duplicateSerial("2600100000025")),
      (
        Data((header + String(repeating: "a", count: 100_000)).utf8), .tooIntricate(line: 2)
      ),
      (Data((header + String(repeating: ",", count: 100_000)).utf8), .tooIntricate(line: 2)),
      (Data([0x73, 0, 0x65, 0, 0x72, 0]), .notUTF8),
      (Data("serial\u{E9}".unicodeScalars.map { UInt8($0.value) }), .notUTF8),
    ]
    for (file, expected) in table {
      #expect(throws: expected) { try SeedFormat.records(in: file) }
    }
  }

  @Test(
    "wherever a file is cut into pieces, it is the same file", arguments: [1, 2, 3] as [UInt64])
  func pieces(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let csv =
      "serial,secret,period,expiry,note\n"
      + (0..<20).map {
        "\(2_600_100_000_000 + $0),\(Self.base32),60,2031-11-23,\"日傘\r\n,\"\"\($0)\"\r\n"
      }
      .joined()
    for whole in [Data(csv.utf8), Data(PSKCRefusalTests.good.utf8)] {
      let expected = try SeedFormat.records(in: whole).map(\.serial.text)
      for _ in 0..<20 {
        var rest = whole
        var found: [String] = []
        try SeedFormat.read {
          guard !rest.isEmpty else { return nil }
          let piece = rest.prefix(Int.random(in: 1...40, using: &random))
          rest = Data(rest.dropFirst(piece.count))
          return piece
        } _: { entry in
          if case .token(let record, _) = entry { found.append(record.serial.text) }
        }
        #expect(found == expected, "seed \(seed)")
      }
    }
  }
}
