import BankFixtures
import BankService
import DataFolder
import Foundation
import Primitives
import PtyHarness
import SeededRandom
import Synchronization
import TokenDomain
import Vault

/// Two hundred customers at once, each of whom logs in, asks for a token and logs out: passwords keep the machine busy all the
/// while. What the keys of twenty others take then, beside twenty bare programs on the same busy machine; what their acts take; and what a
/// session holds, beside as many bare ones.
func sessions(_ place: Place) throws -> [Row] {
  let count = 200
  let folder = "\(place.path)/sessions"
  try makeBank(of: count, at: folder)
  let environment = place.environment.merging(["HIGASA_DATA": folder]) { $1 }
  let bare = try (0..<count).map { _ in try place.bare() }
  let ours = try (0..<count).map { _ in
    try PtySession("higasa", ["open"], environment: environment)
  }
  let others = try (0..<20).map { _ in
    try PtySession("higasa", ["open"], environment: environment)
  }
  for session in bare + ours + others {
    try session.wait(for: Place.firstScreen, within: .seconds(60))
  }
  let (held, other) = (try proportionalMemory(of: ours), try proportionalMemory(of: bare))

  let times = Times()
  let going = Mutex(count)
  let failures = Mutex<[String]>([])
  let threads = ours.enumerated().map { index, session in
    Worker(session) { session in
      defer { going.withLock { $0 -= 1 } }
      do {
        try session.visit(as: Sample.customer(index), times)
      } catch {
        failures.withLock { $0.append("\(error)") }
      }
    }
  }
  let beside = zip(others, bare).flatMap { other, bare in
    [(other, true), (bare, false)].map { session, isOurs in
      Worker(session) { session in
        // To a field that shows a mark for each character.
        _ = try? session.timeToAnswer("\t")
        while going.withLock({ $0 }) > 0 {
          for key in ["x", "\u{7F}"] {
            guard let time = try? session.timeToAnswer(key) else { continue }
            isOurs
              ? times.keys.withLock { $0.append(time) } : times.bare.withLock { $0.append(time) }
          }
        }
      }
    }
  }
  for worker in threads + beside { worker.join() }
  if let failure = failures.withLock({ $0.first }) { throw Place.Failure(what: failure) }
  let events = try LedgerRow.all(in: folder + "/bank.sqlite").filter { $0.rule == nil }.map(\.event)
  for event in ["login", "token-requested", "logout"]
  where events.count(where: { $0 == event }) != count {
    throw Place.Failure(what: "\(count) sessions, and not as many rows of \(event)")
  }
  func row(_ what: String, _ part: Double, _ bound: Row.Bound) -> Row {
    Row(
      what, .milliseconds(times.keys.withLock { $0 }, at: part),
      than: .milliseconds(times.bare.withLock { $0 }, at: part), bound)
  }
  let acts = times.acts.withLock { $0 }
  return [
    row("another's key to paint while 200 log in, half of them", 0.5, .none),
    row("99 of 100 of them", 0.99, .atMostTimesOther(3)),
    Row("an act with a password meanwhile, half of them", .milliseconds(acts, at: 0.5), .none),
    Row("99 of 100 of them", .milliseconds(acts, at: 0.99), .none),
    Row(
      "memory of one of 200 sessions at BLI001", .mebibytes(ofKibibytes: held / count),
      than: .mebibytes(ofKibibytes: other / count), .atMost(12)),
  ]
}

/// What was measured, by many at once.
private final class Times: Sendable {
  let keys = Mutex<[Duration]>([])
  let acts = Mutex<[Duration]>([])
  let bare = Mutex<[Duration]>([])
}

/// Somebody at a terminal of their own, on a thread of their own.
private final class Worker: @unchecked Sendable {
  private let session: PtySession
  private let done = DispatchSemaphore(value: 0)

  /// - Parameter body: alone has the session until ``join()``.
  init(_ session: PtySession, _ body: @escaping @Sendable (PtySession) -> Void) {
    self.session = session
    Thread.detachNewThread { [self] in
      body(self.session)
      done.signal()
    }
  }

  func join() { done.wait() }
}

extension PtySession {
  private static let patience = Duration.seconds(300)

  fileprivate func visit(as customer: CustomerNumber, _ times: Times) throws {
    func act(_ screen: String) throws {
      let time = try ContinuousClock().measure {
        send("\r")
        try wait(for: screen, within: Self.patience)
      }
      times.acts.withLock { $0.append(time) }
    }
    send(customer.digits + "\tcorrect-horse-1")
    try act("BPT001")
    for (key, screen) in [("1", "2. パスワード変更"), ("1", "BOP001"), ("1", "BOT001"), ("1", "BOT002")] {
      send(key)
      try wait(for: screen, within: Self.patience)
    }
    send("correct-horse-2")
    try act("BOT003")
    send("\u{1B}[21~")
    try wait(for: "BLI001", within: Self.patience)
    send("\u{1B}[21~")
    try waitForEnd(within: Self.patience)
  }
}

private func makeBank(of customers: Int, at path: String) throws {
  var randomness = SeededGenerator(seed: 1)
  let hasher = PasswordHasher()
  let (login, confirmation) = (
    Credential(hash: try hasher.hash(Sample.secret("correct-horse-1"), using: &randomness)),
    Credential(hash: try hasher.hash(Sample.secret("correct-horse-2"), using: &randomness))
  )
  let numbers = try (0..<customers).map { try Sample.customer($0) }
  _ = try DataFolder.create(
    at: path, institution: .higasa, isDemo: false, randomness: &randomness
  ) { (folder) throws(DataFolderFailure) in
    do throws(BankFailure) {
      try folder.bank.write { (records) throws(BankFailure) in
        for number in numbers {
          try records.insert(
            Customer(
              number: number, name: "日傘 花子", kana: "ヒガサ ハナコ",
              address: Address("東京都千代田区丸の内1-1")),
            login: login, confirmation: confirmation)
        }
      }
    } catch {
      throw .preparation(.failed(error))
    }
  }
}

/// In KiB: what they share counts once in all. The front end forbids that to others of its user: ask as root.
private func proportionalMemory(of sessions: [PtySession]) throws -> Int {
  try sessions.reduce(0) { sum, session in
    let text = try String(
      contentsOfFile: "/proc/\(session.processID)/smaps_rollup", encoding: .utf8)
    let line = text.split(separator: "\n").first { $0.hasPrefix("Pss:") }
    guard let number = line?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
      throw Place.Failure(what: "no Pss of process \(session.processID)")
    }
    return sum + number
  }
}
