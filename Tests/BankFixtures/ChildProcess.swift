import Foundation

/// A program of this package, run beside the test.
package final class ChildProcess {
  private let process = Process()
  private let (input, output) = (Pipe(), Pipe())
  private var unread = Data()

  /// - Parameter name: of an executable that was built together with the tests.
  package init(_ name: String, _ arguments: [String]) throws {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    process.executableURL = URL(fileURLWithPath: tests).deletingLastPathComponent()
      .appendingPathComponent(name)
    process.arguments = arguments
    process.standardInput = input
    process.standardOutput = output
    // A child that has ended must fail one test, not end them all when it is written to.
    signal(SIGPIPE, SIG_IGN)
    try process.run()
  }

  /// The next whole line of its output; nil after the last, or if it ended within one.
  package func nextLine() -> String? {
    while true {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        defer { unread = Data(unread[(end + 1)...]) }
        return String(decoding: unread[..<end], as: UTF8.self)
      }
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { return nil }
      unread += more
    }
  }

  package func send(_ line: String) throws {
    try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
  }

  /// Ends it as a power cut would: it cannot do anything about it.
  ///
  /// - Returns: what it had still said.
  package func killAtOnce() -> [String] {
    kill(process.processIdentifier, SIGKILL)
    return rest()
  }

  /// Waits for its end.
  package func rest() -> [String] {
    var lines: [String] = []
    while let line = nextLine() { lines.append(line) }
    process.waitUntilExit()
    return lines
  }
}
