import Foundation
import PtyHarness
import Testing

/// What a command left behind.
struct Outcome {
  let status: Int32
  let output: String
  let sentences: String

  /// Standard output line by line.
  var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// The members of each line of JSON.
  func objects() throws -> [[String: any Sendable]] {
    try lines.map {
      try #require(
        try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: any Sendable])
    }
  }
}

/// The built program, run as people run it.
enum Higasa {
  static let path = "\(PtySession.products)/higasa"

  static let environment = [
    "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "TERM": "xterm-256color",
  ]

  /// `init` of a bank of somebody's.
  static func newBank(at path: String) -> [String] {
    [
      "init", "--name", "ひまわり信用組合", "--name-en", "Himawari Credit Union", "--telephone",
      "0120-111-222", "--issue-fee", "550円", "--data", path,
    ]
  }

  /// - Parameter input: what stands on standard input; nothing by default.
  static func run(
    _ arguments: [String], input: String = "", environment changes: [String: String] = [:],
    program: String = path
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = environment.merging(changes) { $1 }
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    try? stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    // Both fit into a pipe: neither can block the other.
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    let sentences = try stderr.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit
        ? process.terminationStatus : 128 + process.terminationStatus,
      output: String(decoding: output, as: UTF8.self),
      sentences: String(decoding: sentences, as: UTF8.self))
  }

  static func run(_ arguments: String...) throws -> Outcome { try run(arguments) }
}
