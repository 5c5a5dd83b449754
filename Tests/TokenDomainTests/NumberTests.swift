import SeededRandom
import Testing
import TokenDomain

/// Customers type with a Japanese input method on, and read numbers in groups.
@Suite("Serial and customer numbers as people type them")
struct NumberTests {
  static let serials: [(String, String)] = [
    ("2600100000025", "2600100000025"),
    ("0000000000000", "0000000000000"),
    ("２６００１００００００２５", "2600100000025"),
    ("26-001-0000002-5", "2600100000025"),
    ("26 001 0000002 5", "2600100000025"),
    ("26ー001ー0000002ー5", "2600100000025"),
    ("26−001‐0000002－5", "2600100000025"),
    ("\u{3000}2600100000025 ", "2600100000025"),
    ("S000000000001", "S000000000001"),
    ("s000000000001", "S000000000001"),
    ("Ｓ０００００００００００１", "S000000000001"),
    ("ｓ0000-0000-0001", "S000000000001"),
    (" S 0000 0000 0001", "S000000000001"), ("-S000000000001", "S000000000001"),
    // Of other makers: 7 to 20 digits and letters.
    ("gakt-0004-1f2e", "GAKT00041F2E"), ("００ａＢ　１２Ｚ", "00AB12Z"), ("2600100", "2600100"),
    ("S00000000001", "S00000000001"), ("S0000000000001", "S0000000000001"),
    ("26001000000255260010", "26001000000255260010"),
  ]

  @Test("a serial number is read however it is typed", arguments: serials)
  func serial(typed: String, meant: String) {
    #expect(SerialNumber(typed)?.text == meant)
    let isOurs = meant.wholeMatch(of: /S[0-9]{12}/) != nil
    #expect(SerialNumber(typed)?.kind == (isOurs ? .software : .hardware))
  }

  @Test(
    "what is taken for one another on a display or a back looks the same, and hexadecimal digits do not"
  )
  func looks() throws {
    #expect(SerialNumber("GAKT0004OILo")?.look == SerialNumber("gakt-0004-0110")?.look)
    #expect(SerialNumber("0123456789ABCDEF")?.look == "0123456789ABCDEF")
    #expect(SerialNumber("S000000000001")?.look == "S000000000001")
  }

  @Test(
    "what is no serial number is none",
    arguments: [
      "", " ", "-", "S", "260010", "260010000002526001000", "S00001", "GAKT 0",
      "2600100000025*", "２６００１0000002五", "٢٦٠٠١٠٠٠٠٠٠٢٥", "26001\t0000002 5", "2600100000025\n",
      "26001000000２\u{301}5", "+600100000025",
    ])
  func noSerial(typed: String) {
    #expect(SerialNumber(typed) == nil)
  }

  static let customers: [(String, String)] = [
    ("1000001", "1000001"), ("0000000", "0000000"), ("１０００００１", "1000001"),
    ("100-0001", "1000001"), (" 100 0001 ", "1000001"), ("１００ー０００１", "1000001"),
  ]

  @Test("a customer number is read however it is typed", arguments: customers)
  func customer(typed: String, meant: String) {
    #expect(CustomerNumber(typed)?.digits == meant)
  }

  @Test(
    "what is no customer number is none: a password typed there, for one",
    arguments: [
      "", "100000", "10000011", "S000001", "100000l", "demo-login-1", "一〇〇〇〇〇一", "1000001\n",
      "1.00001", "+100001",
    ])
  func noCustomer(typed: String) {
    #expect(CustomerNumber(typed) == nil)
  }

  @Test("any digits in any dress are the same number, and reading them again changes nothing")
  func anyDress() throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<1_000 {
      for (prefix, length) in [
        ("", SerialNumber.hardwareDigits), ("S", SerialNumber.softwareDigits),
      ] {
        let digits = (0..<length).map { _ in Int.random(in: 0...9, using: &random) }
        let plain = prefix + digits.map(String.init).joined()
        let typed = prefix + digits.map { Self.dress($0, &random) }.joined()
        let serial = try #require(SerialNumber(typed), "\(typed), seed \(seed)")
        #expect(serial.text == plain, "\(typed), seed \(seed)")
        #expect(SerialNumber(serial.text) == serial)
        #expect("\(serial)" == plain)
      }
    }
  }

  private static func dress(_ digit: Int, _ random: inout SeededGenerator) -> String {
    let wide = ["０", "１", "２", "３", "４", "５", "６", "７", "８", "９"][digit]
    let separator = ["", "", "", "-", " ", "\u{3000}", "ー", "－"].randomElement(using: &random)
    return (Bool.random(using: &random) ? String(digit) : wide) + (separator ?? "")
  }

  @Test("numbers sort as they are printed")
  func order() throws {
    let serials = try ["S000000000001", "2600100000033", "2600100000025"].map {
      try #require(SerialNumber($0))
    }
    #expect(
      serials.sorted().map(\.text) == ["2600100000025", "2600100000033", "S000000000001"])
    let first = try #require(CustomerNumber("0999999"))
    let second = try #require(CustomerNumber("1000000"))
    #expect(first < second)
  }
}
