import BankFixtures
import BankService
import DataFolder
import DemoBank
import Foundation
import Pages
import Primitives
import PtyHarness
import SQLiteStore
import SeededRandom
import TokenDomain
import Stages

/// The built program on a pseudo-terminal, decoded by libvterm; a demo bank in a folder of its own; and
/// libfaketime, so that scripts move the program's clock as they do without a terminal.
package final class PtyStage: Stage {
  package struct Failure: Error {
    let what: String
  }

  package let terminal: PtySession
  package let path: String
  private let folder: TemporaryFolder
  private let fobs: DemoFobs
  private let environment: [String: String]
  package private(set) var now: UnixTime
  package var apps: [AuthenticatorApp] = []

  /// - Parameters:
  ///   - environment: over what a terminal usually has.
  ///   - limits: what a shell does before it is replaced by the program; nil: there is none.
  package init(
    at start: UnixTime = TestBank.start, environment: [String: String] = [:],
    arguments: [String] = [], limits: String? = nil, columns: Int = 80, rows: Int = 24
  ) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("bank")
    var randomness = SeededGenerator(seed: 7)
    fobs = try Self.makeDemo(at: path, start, using: &randomness)
    let clock = folder.file("clock")
    let time = [
      "LD_PRELOAD": try Self.libfaketime(), "FAKETIME_TIMESTAMP_FILE": clock,
      "FAKETIME_NO_CACHE": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1", "TZ": "UTC",
    ]
    let terminal = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": folder.path,
      "HIGASA_DATA": path, "HIGASA_LOOK": "plain",
    ]
    self.folder = folder
    self.path = path
    self.environment = terminal.merging(time) { $1 }.merging(environment) { $1 }
    now = start
    try Self.set(clock, to: start)
    let (program, arguments) = (Self.program, ["open"] + arguments)
    self.terminal = try PtySession(
      limits == nil ? program : "/bin/sh",
      limits.map { ["-c", "\($0) && exec \"$0\" \"$@\"", program] + arguments } ?? arguments,
      environment: self.environment, columns: columns, rows: rows)
  }

  /// A second terminal, on the folder and at the time of a first one.
  package init(beside first: PtyStage) throws {
    (folder, path, fobs) = (first.folder, first.path, first.fobs)
    (environment, now) = (first.environment, first.now)
    terminal = try PtySession(
      Self.program, ["open"], environment: environment, columns: 80, rows: 24)
  }

  private static var program: String { PtySession.products + "/higasa" }

  deinit {
    Self.removeSharedMemory(of: terminal.processID)
  }

  /// What libfaketime leaves behind when its process is replaced or killed.
  private static func removeSharedMemory(of process: Int32) {
    for name in ["sem.faketime_sem_", "faketime_shm_"] {
      unlink("/dev/shm/\(name)\(process)")
    }
  }

  private static func makeDemo(
    at path: String, _ start: UnixTime, using randomness: inout SeededGenerator
  ) throws -> DemoFobs {
    let made = try DataFolder.create(
      at: path, institution: .higasa, isDemo: true, randomness: &randomness)
    let cost = try Sample.cheapCost()
    let records = try DemoBank.populate(now: start, randomness: &randomness) { moment in
      BankService(
        institution: made.institution, store: made.bank, masterKey: made.masterKey,
        passwordCost: cost, clock: { moment },
        randomness: { SeededGenerator(seed: 1) })
    }
    return DemoFobs(records)
  }

  private static func libfaketime() throws -> String {
    let libraries = try FileManager.default.contentsOfDirectory(atPath: "/usr/lib")
    let candidates = libraries.map { "/usr/lib/\($0)/faketime/libfaketime.so.1" }
    guard let found = candidates.first(where: FileManager.default.fileExists(atPath:)) else {
      throw Failure(what: "libfaketime is missing: scripts/set-up test installs it")
    }
    return found
  }

  /// Without an `@`, libfaketime lets the clock stand still at this moment.
  private static func set(_ file: String, to now: UnixTime) throws {
    let utc = now.advanced(bySeconds: -TokyoTime.utcOffsetSeconds)
    let text = TokyoTime(utc).rfc3339.prefix(19).replacing("T", with: " ")
    try Data((text + "\n").utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
  }

  package var rows: [String] { terminal.screen.rows }

  /// Of ``environment`` as it is if a test does not change it.
  package var language: Language { .ja }

  package func readKey() throws -> AuthenticatorApp {
    try terminal.wait("a key") { (try? AuthenticatorApp(readingFrom: $0.rows)) != nil }
    return try AuthenticatorApp(readingFrom: rows)
  }

  package func code(serial: String, steps: Int64) throws -> String {
    try fobs.code(serial: serial, at: now, steps: steps)
  }

  package func type(_ text: String) { terminal.send(text) }

  package func press(_ key: String) throws {
    guard let sequence = Self.sequence(of: key) else { throw Failure(what: "key \(key)") }
    terminal.send(sequence)
  }

  package func resize(columns: Int, rows: Int) {
    terminal.resize(columns: columns, rows: rows)
  }

  package func wait(seconds: Int64) throws {
    try moveClock(bySeconds: seconds)
    // A program that waits for keys by another clock does not see it move.
    terminal.signal(SIGWINCH)
  }

  /// Without a word to the program, which may have ended.
  package func moveClock(bySeconds seconds: Int64) throws {
    now = now.advanced(bySeconds: seconds)
    try Self.set(folder.file("clock"), to: now)
  }

  package func sees(_ text: String) -> Bool {
    (try? terminal.wait(for: text)) != nil
  }

  package func misses(_ text: String) -> Bool {
    (try? terminal.wait("no \(text)", until: { !$0.contains(text) })) != nil
  }

  package func hasEnded() -> Bool {
    (try? terminal.waitForEnd())?.status == 0
  }

  /// An operator in a second terminal, on the same folder.
  package func operate(_ arguments: [String]) throws -> StageAnswer {
    let (status, said) = try run(arguments)
    return StageAnswer(isDone: status == 0, said: said)
  }

  package func intrude(_ customer: String) throws {
    guard let number = CustomerNumber(customer) else { throw Failure(what: customer) }
    try Intruder.liftStop(of: number, in: database)
  }

  /// The program once more, without a terminal.
  ///
  /// - Returns: its exit status, and what it said on standard error.
  package func run(_ arguments: [String]) throws -> (status: Int32, said: String) {
    let line = arguments.split(separator: "<", maxSplits: 1)
    let typed = line.dropFirst().flatMap { Array($0) }.joined(separator: " ")
    let outcome = try finish(Array(line[0]), typed)
    return (outcome.status, outcome.sentences)
  }

  /// The same, which is told this through a pipe.
  ///
  /// - Returns: its exit status, and what it said on standard output.
  package func talk(_ arguments: [String], _ text: String) throws -> (status: Int32, said: String) {
    let outcome = try finish(arguments, text)
    return (outcome.status, outcome.output)
  }

  private func finish(
    _ arguments: [String], _ text: String
  ) throws -> (status: Int32, output: String, sentences: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.program)
    (process.arguments, process.environment) = (arguments, environment)
    let (typed, output, sentences) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (typed, output)
    process.standardError = sentences
    try typed.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try typed.fileHandleForWriting.close()
    try process.run()
    // Sentences fit into a pipe: neither can block the other.
    let (said, told) = (
      output.fileHandleForReading.readDataToEndOfFile(),
      sentences.fileHandleForReading.readDataToEndOfFile()
    )
    process.waitUntilExit()
    Self.removeSharedMemory(of: process.processIdentifier)
    return (
      process.terminationStatus, String(decoding: said, as: UTF8.self),
      String(decoding: told, as: UTF8.self)
    )
  }

  /// The bank on the same folder, for what no screen shows.
  package func bank() throws -> BankService {
    let folder = try DataFolder.open(at: path)
    let moment = now
    return BankService(
      institution: folder.institution, store: folder.bank, masterKey: folder.masterKey,
      passwordCost: try Sample.cheapCost(), clock: { moment },
      randomness: { SeededGenerator(seed: 1) })
  }

  /// The database file.
  package var database: String { path + "/bank.sqlite" }

  /// The ledger's rows of sessions on this stage.
  package func ledger() throws -> [LedgerRow] {
    try LedgerRow.all(in: database).filter { $0.session.map { !$0.hasPrefix("demo-") } ?? false }
  }

  private static func sequence(of key: String) -> String? {
    let names = [
      "enter": "\r", "tab": "\t", "backtab": "\u{1B}[Z", "esc": "\u{1B}", "up": "\u{1B}OA",
      "down": "\u{1B}OB", "right": "\u{1B}OC", "left": "\u{1B}OD", "pgup": "\u{1B}[5~",
      "pgdn": "\u{1B}[6~", "home": "\u{1B}OH", "end": "\u{1B}OF", "backspace": "\u{7F}",
      "delete": "\u{1B}[3~", "space": " ", "f1": "\u{1B}OP", "f2": "\u{1B}OQ",
      "f9": "\u{1B}[20~", "f10": "\u{1B}[21~",
    ]
    if let sequence = names[key] { return sequence }
    if key.hasPrefix("alt-") { return "\u{1B}" + key.dropFirst(4) }
    if key.hasPrefix("ctrl-"), let letter = key.utf8.last {
      return String(Unicode.Scalar(letter & 0x1F))
    }
    return key.count == 1 ? key : nil
  }
}
