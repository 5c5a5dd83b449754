import Foundation
import PtyHarness
import Testing
import Tour

/// `higasa tour` as a command line.
@Suite("higasa tour")
struct TourCommandTests {
  private func run(_ arguments: String...) throws -> (status: Int32, output: String, said: String) {
    let process = Process()
    process.executableURL = URL(filePath: PtySession.products + "/higasa")
    process.arguments = ["tour"] + arguments
    process.environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
    let (output, said) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, said)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let told = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let sentences = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, told, sentences)
  }

  @Test("an unknown chapter is wrong usage, and all chapters are named")
  func unknown() throws {
    let outcome = try run("isue")
    #expect(outcome.status == 64)
    for name in Chapter.names { #expect(outcome.said.contains(name)) }
  }

  @Test(
    "what makes no sense is wrong usage",
    arguments: [
      ["--pace", "0"], ["--pace", "1001"], ["--pace", "x"], ["--data", "/tmp/x"],
      ["--record", "x.cast"], ["--plain", "--loop"], ["--plain", "--auto"],
    ])
  func wrong(arguments: [String]) throws {
    #expect(try run(arguments[0], arguments[1]).status == 64)
  }

  @Test("without a terminal it ends with 69, unless it is told as text")
  func withoutTerminal() throws {
    #expect(try run().status == 69)
    let told = try run("issue", "--plain", "--lang", "en")
    #expect(told.status == 0 && told.said.isEmpty)
    #expect(told.output.contains("$ higasa application dispatch 1000001\n  2600100000058"))
    #expect(told.output.hasSuffix("[BPT001]\n"))
  }

  @Test("as text it is the same every time")
  func same() throws {
    #expect(try run("--plain").output == run("--plain").output)
  }
}
