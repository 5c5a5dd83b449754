import Foundation

/// A program of this package that strace(1) kills when it is about to make one of the calls by which
/// something comes onto a disk: as a power cut would, between any two writes.
package enum KilledProcess {
  /// Every call that changes a file or puts it on the disk.
  private static let calls =
    "write,pwrite64,writev,sendfile,ftruncate,fsync,fdatasync,mkdir,rmdir,link,rename,renameat,"
    + "renameat2,unlink,unlinkat"

  /// It ended otherwise than by the kill or well.
  package struct Failed: Error {
    let status: Int32
    let said: [String]
  }

  /// - Parameter call: before which of these calls it is killed, 1 and on.
  /// - Returns: what it had said until then; whether it came to its end instead.
  package static func run(
    _ name: String, _ arguments: [String], killedBefore call: Int
  ) throws -> (said: [String], hasEnded: Bool) {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let program = URL(fileURLWithPath: tests).deletingLastPathComponent()
      .appendingPathComponent(name).path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/strace")
    process.arguments =
      [
        "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(calls)", "-e",
        "inject=\(calls):signal=SIGKILL:when=\(call)", program,
      ] + arguments
    process.environment = ["SWIFT_BACKTRACE": "enable=no"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let lines = said.split(separator: "\n").map(String.init)
    // strace ends as the program that it follows.
    switch (process.terminationReason, process.terminationStatus) {
    case (.exit, 0): return (lines, true)
    case (.uncaughtSignal, SIGKILL): return (lines, false)
    default: throw Failed(status: process.terminationStatus, said: lines)
    }
  }
}
