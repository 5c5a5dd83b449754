import BankFixtures
import BankService
import Foundation
import Primitives
import SeededRandom
import Testing
import TokenDomain
import Vault

@Suite("Listings of thousands of rows")
struct LargeListingTests {
  /// A bank whose customers all have a token in use, but for the first, who has asked for one.
  ///
  /// - Parameter name: of the customer of a number, 0 and on.
  static func bank(of customers: Int, name: (Int) -> String = { _ in "x" }) throws -> BankOfTests {
    let scene = try BankOfTests()
    let password = try Sample.credential()
    let rows = try (0..<customers).map { number in
      (
        customer: Customer(
          number: try Sample.customer(number), name: name(number), kana: "x",
          address: Address("x")),
        serial: try Sample.serial(number)
      )
    }
    try scene.bank.write { (records) throws(BankFailure) in
      guard let (first, serial) = rows.first else { return }
      try records.insert(first, login: password, confirmation: password)
      try records.insert(TestToken(serial).token, seed: SealedSeed(bytes: [0]))
      _ = try records.insertIssue(
        of: first.number, in: .requested(.hardware, since: TestBank.start))
      for (customer, serial) in rows.dropFirst() {
        try records.insert(customer, using: serial, password)
      }
    }
    return scene
  }

  @Test("every row is there, in order; a wide entry past the first thousand moves its line alone")
  func columns() throws {
    let scene = try Self.bank(of: 2_500) { $0 == 1_700 ? "wide, wider, widest" : "narrow" }
    let lines = try scene.run("customer", "list", "--lang", "en").lines
    #expect(lines.first == "Customer  Name    Kana  State      Stopped passwords")
    let rest = lines.dropFirst(2).enumerated().map { ($0.offset + 1, $0.element) }
    #expect(lines.count == 2_501)
    for (number, line) in rest {
      let name = number == 1_700 ? "wide, wider, widest" : "narrow"
      #expect(line == "\(1_000_000 + number)   \(name)  x     In use     -")
    }
  }

  @Test("up to a thousand rows every column fits its widest entry")
  func measured() throws {
    let scene = try Self.bank(of: 1_000) { $0 == 999 ? "wide, wider, widest" : "narrow" }
    let lines = try scene.run("customer", "list", "--lang", "en").lines
    #expect(lines.count == 1_001)
    #expect(lines[2] == "1000001   narrow               x     In use     -")
    #expect(lines[1_000] == "1000999   wide, wider, widest  x     In use     -")
  }

  @Test("memory does not grow with them")
  func memory() throws {
    let (small, large) = (try Self.bank(of: 3_000), try Self.bank(of: 30_000))
    for listing in ["customer", "token", "issue"] {
      for form in [[], ["--json"]] {
        let few = try Self.peakMemory([listing, "list"] + form, small)
        let many = try Self.peakMemory([listing, "list"] + form, large)
        #expect(few.lines >= 3_000 && many.lines >= 30_000)
        #expect(many.kibibytes - few.kibibytes < 2_048, "\(listing) \(form): \(few) \(many)")
      }
    }
  }

  /// - Returns: how many lines a command prints, and the most that it was resident, in KiB, as it was seen
  ///   whenever something was read from it.
  static func peakMemory(
    _ arguments: [String], _ scene: BankOfTests
  ) throws -> (lines: Int, kibibytes: Int) {
    let process = Process()
    process.executableURL = URL(filePath: Higasa.path)
    process.arguments = arguments + ["--data", scene.path]
    process.environment = Higasa.environment
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    var (lines, peak) = (0, 0)
    while let chunk = try output.fileHandleForReading.read(upToCount: 4_096), !chunk.isEmpty {
      lines += chunk.count { $0 == UInt8(ascii: "\n") }
      let status = try? String(
        contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
      let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
      if let number = line?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) {
        peak = number
      }
    }
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return (lines, try #require(peak == 0 ? nil : peak))
  }
}
