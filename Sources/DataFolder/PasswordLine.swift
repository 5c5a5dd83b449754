import CProcess
import Glibc
import Primitives
import Synchronization
import Vault

/// The line that everybody on a data folder stands in who has a password to be compared: first come, first served, whatever
/// process they are in, and as many at once as there are cores.
///
/// It is a file whose bytes are locked: one for each ticket as long as it waits, one for each place where the work is done. Locks end
/// with their process, so that nobody has to be cleared away.
package final class PasswordLine: PasswordTurns {
  private let path: String
  private let room: Int
  private let state = Mutex(State())

  private struct State {
    var before: Int?
    var isCalledOff = false
  }

  /// Bytes of the file that are locked; of those below, the first eight hold the last ticket that was given out, and the
  /// next eight the one at the head of the line.
  private enum Byte {
    static let counter = 0
    static let firstPlace = 16
    static let firstTicket = 1 << 20
    /// Tickets of a file that somebody else has written to stay within what can be locked.
    static let mostTickets = 1 << 60
  }

  private static let patience: UInt32 = 20_000
  private static let patienceAtHead: UInt32 = 5_000

  /// - Parameters:
  ///   - path: of a file, which is made if it is not there.
  ///   - room: how much goes on at once; 1 or more.
  package init(at path: String, room: Int = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) {
    (self.path, self.room) = (path, room)
  }

  package var before: Int? { state.withLock { $0.before } }

  package func callOff() { state.withLock { $0.isCalledOff = true } }

  package func inTurn<Value>(
    _ work: () throws(PasswordHasher.Failure) -> Value
  ) throws(PasswordHasher.Failure) -> Value {
    let file = open(path.pathBytes, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    // For want of a file nobody is locked out.
    guard file >= 0 else { return try work() }
    // Whatever is locked is let go with it.
    defer { close(file) }
    try wait(file)
    return try work()
  }

  private func wait(_ file: Int32) throws(PasswordHasher.Failure) {
    guard let ticket = takeTicket(file) else { return }
    defer { state.withLock { $0.before = nil } }
    // Nobody before me waits any more when all their bytes can be had.
    while ticket > 1, !process_lock(file, Byte.firstTicket + 1, ticket - 1, false) {
      let head = Self.number(file, at: 8)
      try waitOn(before: max(1, ticket - max(head, 1)), Self.patience)
    }
    Self.write(ticket, file, at: 8)
    while !(0..<room).contains(where: { process_lock(file, Byte.firstPlace + $0, 1, true) }) {
      try waitOn(before: 0, Self.patienceAtHead)
    }
    process_unlock(file, Byte.firstTicket + ticket, 1)
  }

  private func waitOn(before: Int, _ microseconds: UInt32) throws(PasswordHasher.Failure) {
    let isCalledOff = state.withLock {
      $0.before = before
      return $0.isCalledOff
    }
    if isCalledOff { throw .calledOff }
    usleep(microseconds)
  }

  /// The next number, from 1, with its byte locked; nil where nothing can be locked.
  private func takeTicket(_ file: Int32) -> Int? {
    guard process_lock_in_time(file, Byte.counter, 1) else { return nil }
    defer { process_unlock(file, Byte.counter, 1) }
    let ticket = Self.number(file, at: 0) + 1
    Self.write(ticket, file, at: 0)
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
}
