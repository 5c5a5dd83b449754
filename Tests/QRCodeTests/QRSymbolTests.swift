import Foundation
import Primitives
import QRCode
import SeededRandom
import Testing

@Suite("QR symbols")
struct QRSymbolTests {
  @Test("the address of the bank's token takes 37 modules a side")
  func measured() throws {
    let uri =
      "otpauth://totp/Higasa:1000001?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Higasa"
      + "&period=60"
    #expect(try QRSymbol(SecretBytes(uri.utf8)).size == 37)
  }

  @Test("three corners have the finder pattern, and outside everything is light")
  func corners() throws {
    let symbol = try QRSymbol(SecretBytes("Higasa".utf8))
    let far = symbol.size - 7
    for (top, left) in [(0, 0), (0, far), (far, 0)] {
      for row in 0..<7 {
        for column in 0..<7 {
          let ring = max(abs(row - 3), abs(column - 3))
          #expect(symbol.isDark(row: top + row, column: left + column) == (ring != 2))
        }
      }
    }
    for outside in [-1, symbol.size, .max, .min] {
      #expect(!symbol.isDark(row: outside, column: 0))
      #expect(!symbol.isDark(row: 0, column: outside))
    }
  }

  @Test("of every length that a secret has, zbarimg reads what was written", arguments: lengths)
  func readBack(length: Int) throws {
    var random = SeededGenerator(seed: UInt64(length))
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcxyz0123456789:/?&=%.-".utf8)
    let text = (0..<length).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }
    let symbol = try QRSymbol(SecretBytes(text))
    #expect(try Self.scan(symbol) == String(decoding: text, as: UTF8.self))
  }

  static let lengths = [1, 2, 17, 18, 53, 54, 78, 79, 92, 106, 107, 154, 192, 230, 231, 255, 256]

  @Test("nothing has no symbol")
  func nothing() {
    #expect(throws: QRFailure.length(0)) { try QRSymbol(SecretBytes()) }
  }

  @Test("it is told by no print and no mirror")
  func secrecy() throws {
    let symbol = try QRSymbol(SecretBytes("Higasa".utf8))
    #expect("\(symbol)" == "<secret>")
    #expect(String(reflecting: symbol) == "<secret>")
    #expect(Mirror(reflecting: symbol).children.isEmpty)
    var dumped = ""
    dump(symbol, to: &dumped)
    #expect(!dumped.contains("storage"))
  }

  /// The symbol as a picture of four pixels a module, read by somebody else's program.
  private static func scan(_ symbol: QRSymbol) throws -> String {
    let side = (symbol.size + 8) * 4
    var picture = Data("P5 \(side) \(side) 255\n".utf8)
    for y in 0..<side {
      for x in 0..<side {
        picture.append(symbol.isDark(row: y / 4 - 4, column: x / 4 - 4) ? 0 : 255)
      }
    }
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("higasa-\(UUID().uuidString).pgm")
    try picture.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/zbarimg")
    process.arguments = ["--raw", "-q", "--nodbus", "-Sdisable", "-Sqrcode.enable", file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
  }
}
