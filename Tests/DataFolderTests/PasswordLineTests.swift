import BankFixtures
import DataFolder
import Dispatch
import Foundation
import Glibc
import Synchronization
import Testing
import Vault

/// Everybody waits for their turn to have a password compared, and nobody who is gone keeps others waiting.
@Suite("A line for passwords")
struct PasswordLineTests {
  /// What is written down by several threads.
  private final class Log: Sendable {
    private let entries = Mutex<[String]>([])
    func note(_ entry: String) { entries.withLock { $0.append(entry) } }
    var all: [String] { entries.withLock { $0 } }
  }

  /// Somebody on a thread of their own, with a place of their own in the line.
  private final class Waiter: Sendable {
    let line: PasswordLine
    private let isIn = DispatchSemaphore(value: 0)
    private let mayLeave = DispatchSemaphore(value: 0)
    private let isOver = DispatchSemaphore(value: 0)

    init(_ name: String, _ path: String, room: Int, _ log: Log) {
      line = PasswordLine(at: path, room: room)
      Thread.detachNewThread { [self] in
        do throws(PasswordHasher.Failure) {
          try line.inTurn {
            log.note(name)
            isIn.signal()
            mayLeave.wait()
          }
        } catch {
          log.note("\(name) \(error)")
        }
        isOver.signal()
      }
    }

    func waitUntilIn() { isIn.wait() }
    func waitUntilInLine() { while line.before == nil { sched_yield() } }
    func leave() {
      mayLeave.signal()
      isOver.wait()
    }
    func waitForEnd() { isOver.wait() }
  }

  @Test("lets in as many as there is room for, in the order in which they came", arguments: 1...3)
  func order(room: Int) throws {
    let folder = try TemporaryFolder()
    let (path, log) = (folder.file("line"), Log())
    var inside = (0..<room).map { Waiter("in \($0)", path, room: room, log) }
    for waiter in inside { waiter.waitUntilIn() }
    let waiting = (0..<8).map { number in
      let waiter = Waiter("\(number)", path, room: room, log)
      waiter.waitUntilInLine()
      return waiter
    }
    #expect(log.all.count == room, "nobody else got in")
    #expect(waiting.last?.line.before == 7)
    for waiter in waiting {
      inside.removeFirst().leave()
      waiter.waitUntilIn()
      inside.append(waiter)
    }
    for waiter in inside { waiter.leave() }
    #expect(log.all.dropFirst(room) == (0..<8).map { "\($0)" }[...])
    #expect(waiting.allSatisfy { $0.line.before == nil })
  }

  @Test("whoever is called off does nothing, and lets the others pass")
  func callOff() throws {
    let folder = try TemporaryFolder()
    let (path, log) = (folder.file("line"), Log())
    let first = Waiter("first", path, room: 1, log)
    first.waitUntilIn()
    let gone = Waiter("gone", path, room: 1, log)
    gone.waitUntilInLine()
    let last = Waiter("last", path, room: 1, log)
    last.waitUntilInLine()
    gone.line.callOff()
    gone.waitForEnd()
    first.leave()
    last.waitUntilIn()
    last.leave()
    #expect(log.all == ["first", "gone calledOff", "last"])
  }

  @Test("processes that are killed, while they wait or in their turn, keep nobody waiting")
  func killed() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("line")
    func beginning(_ lines: [String]) throws -> ChildProcess {
      let child = try ChildProcess("StoreWriter", ["turn", path])
      for line in lines { #expect(child.nextLine() == line) }
      return child
    }
    let inside = try beginning(["asks", "in"])
    let log = Log()
    let waiting = (0..<3).map { number in
      let waiter = Waiter("\(number)", path, room: 1, log)
      waiter.waitUntilInLine()
      return waiter
    }
    let killed = try (0..<3).map { _ in
      let tickets = try Self.ticketsGiven(path)
      let child = try beginning(["asks"])
      while try Self.ticketsGiven(path) == tickets { sched_yield() }
      return child
    }
    for child in killed { #expect(child.killAtOnce().isEmpty) }
    let last = Waiter("last", path, room: 1, log)
    last.waitUntilInLine()
    #expect(inside.killAtOnce().isEmpty)
    for waiter in waiting + [last] {
      waiter.waitUntilIn()
      waiter.leave()
    }
    #expect(log.all == ["0", "1", "2", "last"])
  }

  /// How many tickets were given out.
  private static func ticketsGiven(_ path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: path)).prefix(8))
  }

  @Test("a process that is stopped keeps nobody waiting for ever, in line or in its turn")
  func stopped() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("line")
    let child = try ChildProcess("StoreWriter", ["turn", path])
    #expect(child.nextLine() == "asks" && child.nextLine() == "in")
    let line = PasswordLine(at: path, room: 1, patience: .milliseconds(50))
    #expect(try line.inTurn { 7 } == 7)
    _ = child.killAtOnce()
    #expect(try line.inTurn { 8 } == 8)
  }

  @Test("whoever was called off gets no turn any more, also of a line that is free")
  func calledOffBefore() throws {
    let folder = try TemporaryFolder()
    let line = PasswordLine(at: folder.file("line"), room: 1)
    line.callOff()
    #expect(throws: PasswordHasher.Failure.calledOff) { try line.inTurn { 7 } }
  }

  @Test("a file that holds anything, or none that can be made, locks nobody out")
  func damaged() throws {
    let folder = try TemporaryFolder()
    for bytes in [
      [], [1, 2, 3], [UInt8](repeating: 0xFF, count: 16), [UInt8](repeating: 0x7F, count: 4_096),
    ] {
      let path = folder.file("line \(bytes.count)")
      let file = open(path, O_RDWR | O_CREAT, 0o600)
      defer { close(file) }
      try #require(write(file, bytes, bytes.count) == bytes.count)
      #expect(try PasswordLine(at: path, room: 1).inTurn { 7 } == 7)
      #expect(try PasswordLine(at: path, room: 1).inTurn { 8 } == 8)
    }
    #expect(try PasswordLine(at: folder.file("none/line"), room: 1).inTurn { 9 } == 9)
  }
}
