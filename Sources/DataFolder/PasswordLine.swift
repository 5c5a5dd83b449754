import CProcess
import Glibc
import Primitives
import Synchronization
import Vault

/// The line that everybody on a data folder stands in who has a password to be compared: first come, first served, whatever
/// process they are in, and as many at once as there are cores.
///
/// It is a file whose bytes are locked: one for each ticket as long as it waits, one for each place where the work is done. Locks end
/// with their process, so that nobody has to be cleared away. One that is stopped keeps its locks: where the line does not move for a
/// while the others go on without it.
package final class PasswordLine: PasswordTurns {
  private let path: String
  private let room: Int
  private let patience: Duration
  private let state = Mutex(State())

  private struct State {
    var before: Int?
    var isCalledOff = false
  }

  /// Bytes of the file that are locked; of those below, the first eight hold the last ticket that was given out, and the
  /// next eight the one at the head of the line.
  private enum Byte {
    static let counter = 0
    static let lastTicket: off_t = 0
    static let head: off_t = 8
    static let firstPlace = 16
    static let firstTicket = 1 << 20
    /// Tickets of a file that somebody else has written to stay within what can be locked.
    static let mostTickets = 1 << 60
  }

  /// From one look to the next, in microseconds.
  private enum Pause {
    static let atCounter: UInt32 = 1_000
    static let inLine: UInt32 = 20_000
    static let atHead: UInt32 = 5_000
  }

  /// - Parameters:
  ///   - path: of a file, which is made if it is not there.
  ///   - room: how much goes on at once; 1 or more.
  ///   - patience: how long the line may stand still; a password takes a second or two on a busy machine.
  package init(
    at path: String, room: Int = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))),
    patience: Duration = .seconds(20)
  ) {
    (self.path, self.room, self.patience) = (path, room, patience)
  }

  package var before: Int? { state.withLock { $0.before } }

  package func callOff() { state.withLock { $0.isCalledOff = true } }

  package func inTurn<Value>(
    _ work: () throws(PasswordHasher.Failure) -> Value
  ) throws(PasswordHasher.Failure) -> Value {
    try checkWanted()
    let file = open(path.pathBytes, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    // For want of a file nobody is locked out.
    guard file >= 0 else { return try work() }
    // Whatever is locked is let go with it.
    defer { close(file) }
    defer { state.withLock { $0.before = nil } }
    try wait(file)
    try checkWanted()
    return try work()
  }

  private func checkWanted() throws(PasswordHasher.Failure) {
    if state.withLock({ $0.isCalledOff }) { throw .calledOff }
  }

  private func wait(_ file: Int32) throws(PasswordHasher.Failure) {
    var stillness = Stillness(patience)
    guard let ticket = try takeTicket(file, &stillness) else { return }
    // Nobody before me waits any more when all their bytes can be had.
    while ticket > 1, !process_lock(file, Byte.firstTicket + 1, ticket - 1, false) {
      let head = Self.number(file, at: Byte.head)
      if stillness.isOver(at: head) { break }
      try pause(Pause.inLine, before: max(1, ticket - max(head, 1)))
    }
    Self.write(ticket, file, at: Byte.head)
    stillness = Stillness(patience)
    while !(0..<room).contains(where: { process_lock(file, Byte.firstPlace + $0, 1, true) }) {
      if stillness.isOver(at: Self.number(file, at: Byte.head)) { break }
      try pause(Pause.atHead, before: 0)
    }
    // Whoever waits beside me sees that it goes on.
    Self.write(ticket, file, at: Byte.head)
    process_unlock(file, Byte.firstTicket + ticket, 1)
  }

  private func pause(_ microseconds: UInt32, before: Int?) throws(PasswordHasher.Failure) {
    try checkWanted()
    state.withLock { $0.before = before }
    usleep(microseconds)
  }

  /// The next number, from 1, with its byte locked; nil where nothing can be locked.
  private func takeTicket(
    _ file: Int32, _ stillness: inout Stillness
  ) throws(PasswordHasher.Failure) -> Int? {
    while !process_lock(file, Byte.counter, 1, true) {
      if stillness.isOver(at: Self.number(file, at: Byte.lastTicket)) { return nil }
      try pause(Pause.atCounter, before: nil)
    }
    defer { process_unlock(file, Byte.counter, 1) }
    let ticket = Self.number(file, at: Byte.lastTicket) + 1
    Self.write(ticket, file, at: Byte.lastTicket)
    return process_lock(file, Byte.firstTicket + ticket, 1, true) ? ticket : nil
  }

  private static func number(_ file: Int32, at place: off_t) -> Int {
    var number: UInt64 = 0
    guard pread(file, &number, 8, place) == 8 else { return 0 }
    return Int(number % UInt64(Byte.mostTickets))
  }

  private static func write(_ number: Int, _ file: Int32, at place: off_t) {
    var number = UInt64(number)
    _ = pwrite(file, &number, 8, place)
  }

  /// How long a number has stayed the same.
  private struct Stillness {
    private let patience: Duration
    private var number: Int?
    private var end = ContinuousClock.now

    init(_ patience: Duration) { self.patience = patience }

    /// Takes note of the number now; tells whether it was the same for too long.
    mutating func isOver(at present: Int) -> Bool {
      let now = ContinuousClock.now
      guard number == present else {
        (number, end) = (present, now + patience)
        return false
      }
      return now >= end
    }
  }
}
