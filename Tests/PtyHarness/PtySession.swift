import CPty
import Glibc

/// A program on a terminal of its own, seen through an emulator.
///
/// Nothing sleeps: whoever waits, waits for bytes or for the end of the program.
package final class PtySession {
  /// How a program ended.
  package struct End: Hashable, Sendable {
    /// Its exit status; nil if a signal ended it.
    package let status: Int32?
    /// The signal that ended it.
    package let signal: Int32?
    /// The processor time it used in all.
    package let processorTime: Duration
  }

  /// Generous: a loaded machine is no failure.
  package static let patience = Duration.seconds(15)

  private let process: cp_process
  private let emulator: Emulator
  private let clock = ContinuousClock()
  private var isHungUp = false
  private var end: End?
  /// Every byte that the program has sent.
  package private(set) var received: [UInt8] = []
  /// What it has sent last, control sequences and all; at most 4 KiB.
  package var lastOutput: String { String(decoding: received.suffix(4096), as: UTF8.self) }
  /// Bytes the program has sent; set it to 0 to count from here.
  package var bytesReceived = 0
  /// When the newest bytes came, before the emulator had them; at first, when the program started.
  package private(set) var lastReceipt: ContinuousClock.Instant

  /// The directory of the running test bundle, where executables of the package are.
  package static var products: String {
    var path = [CChar](repeating: 0, count: 4096)
    let count = max(0, readlink("/proc/self/exe", &path, path.count))
    let bytes = path.prefix(count).map { UInt8(bitPattern: $0) }
    return String(decoding: bytes[..<(bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0)], as: UTF8.self)
  }

  /// - Parameters:
  ///   - program: a path, or the name of an executable of this package.
  ///   - environment: all of it; nothing is inherited.
  ///   - isControlling: whether a hang-up of the terminal is a SIGHUP too.
  ///   - hasAlternateScreen: whether the terminal has what terminfo says that it has.
  package init(
    _ program: String, _ arguments: [String] = [], environment: [String: String],
    columns: Int = 80, rows: Int = 24, isControlling: Bool = true, hasAlternateScreen: Bool = true
  ) throws(PtyFailure) {
    let path = program.contains("/") ? program : "\(Self.products)/\(program)"
    var started = cp_process()
    let error = Self.withStrings([path] + arguments) { argv in
      Self.withStrings(environment.map { "\($0.key)=\($0.value)" }) { envp in
        cp_spawn(&started, path, argv, envp, Int32(rows), Int32(columns), isControlling)
      }
    }
    guard error == 0 else {
      throw PtyFailure(reason: .notStarted(errno: error), screen: nil, transcript: "")
    }
    process = started
    // Of the terminal alone: the program has descriptors of its own.
    _ = fcntl(started.master, F_SETFL, O_NONBLOCK)
    lastReceipt = clock.now
    emulator = Emulator(columns: columns, rows: rows, hasAlternate: hasAlternateScreen)
  }

  deinit {
    if end == nil {
      kill(process.pid, SIGKILL)
      _ = cp_collect(process)
    }
    close(process.ended)
    close(process.slave)
    hangUp()
  }

  // MARK: What a person does

  /// As terminals do it: what the program has to say meanwhile is read, or both would wait for each other.
  package func send(_ text: String) {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(process.master, $0.baseAddress, $0.count) }
      if count > 0 {
        sent += count
      } else {
        guard count < 0, errno == EAGAIN else { return }
        var sources = [
          pollfd(fd: process.master, events: Int16(POLLIN | POLLOUT), revents: 0),
          pollfd(fd: process.ended, events: Int16(POLLIN), revents: 0),
        ]
        let ready = poll(&sources, 2, Int32(Self.patience / .milliseconds(1)))
        guard ready != 0, sources[1].revents == 0 else { return }
        if ready > 0, sources[0].revents & Int16(POLLIN) != 0 { _ = readAvailable() }
      }
    }
  }

  package func resize(columns: Int, rows: Int) {
    emulator.resize(columns: columns, rows: rows)
    cp_resize(process, Int32(rows), Int32(columns))
  }

  package func signal(_ number: Int32) {
    kill(process.pid, number)
  }

  /// Fills the way to the terminal with `filling`, as a terminal that reads nothing lets it fill.
  package func clog(with filling: String) {
    // Opened anew: the program's own descriptors must not become non-blocking.
    let way = open("/proc/self/fd/\(process.slave)", O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    defer { close(way) }
    let bytes = Array(filling.utf8)
    while write(way, bytes, bytes.count) > 0 {}
  }

  /// Waits for the program to end while nobody reads what it sends.
  ///
  /// - Returns: whether it ended in time.
  package func endsUnread(within limit: Duration = patience) -> Bool {
    var end = pollfd(fd: process.ended, events: Int16(POLLIN), revents: 0)
    return poll(&end, 1, Int32(limit / .milliseconds(1))) == 1
  }

  /// Closes the terminal, as a lost connection does.
  package func hangUp() {
    guard !isHungUp else { return }
    isHungUp = true
    close(process.master)
  }

  // MARK: What a person sees

  package var screen: PtyScreen { emulator.snapshot() }

  /// What was there before a text was sent the last time; nil if it was not sent at all.
  package func screen(before text: String) -> PtyScreen? {
    let sent = Array(text.utf8)
    guard received.count >= sent.count,
      let end = (0...(received.count - sent.count)).last(where: {
        received[$0..<$0 + sent.count].elementsEqual(sent)
      })
    else { return nil }
    let (columns, rows) = emulator.columnsAndRows
    let earlier = Emulator(columns: columns, rows: rows, hasAlternate: false)
    earlier.write(Array(received[..<end]))
    return earlier.snapshot()
  }

  /// The last of what the program sent, as text that can be read.
  package var transcript: String { PtyFailure.escaped(received.suffix(512)) }

  package func look(row: Int, column: Int) -> PtyLook { emulator.look(row: row, column: column) }

  /// The screen as a photograph shows it.
  package func picture(_ ground: PtyPicture.Ground) -> PtyPicture {
    let (columns, rows) = emulator.columnsAndRows
    var picture = PtyPicture(columns: columns, rows: rows, ground)
    for row in 0..<rows {
      for column in 0..<columns {
        picture.draw(
          emulator.scalar(row: row, column: column), emulator.look(row: row, column: column),
          row: row, column: column)
      }
    }
    return picture
  }

  /// Whether the terminal is in raw mode; a shell needs it not to be.
  package var isRaw: Bool { cp_is_raw(process) }

  /// Whether the terminal shows what is typed.
  package var echoes: Bool { cp_echoes(process) }

  package var processID: Int32 { process.pid }

  package func wait(for text: String, within limit: Duration = patience) throws(PtyFailure) {
    try wait("the text \(text.debugDescription)", within: limit) { $0.contains(text) }
  }

  /// Waits until the screen is as wanted.
  package func wait(
    _ what: String, within limit: Duration = patience, until isWanted: (PtyScreen) -> Bool
  ) throws(PtyFailure) {
    let deadline = clock.now + limit
    while !isWanted(screen) {
      switch receive(until: deadline) {
      case .bytes: continue
      case .nothing: throw failure(.late(what))
      case .ended: throw failure(.endedBefore(what))
      }
    }
  }

  /// Types `text` and waits for the first bytes that come of it.
  package func timeToAnswer(
    _ text: String, within limit: Duration = patience
  ) throws(PtyFailure) -> Duration {
    let sent = clock.now
    send(text)
    switch receive(until: sent + limit) {
    case .bytes: return lastReceipt - sent
    case .nothing: throw failure(.late("an answer to \(text.debugDescription)"))
    case .ended: throw failure(.endedBefore("an answer to \(text.debugDescription)"))
    }
  }

  /// Waits for the program to end; reads what it still has to say.
  @discardableResult
  package func waitForEnd(within limit: Duration = patience) throws(PtyFailure) -> End {
    if let end { return end }
    let deadline = clock.now + limit
    while true {
      switch receive(until: deadline) {
      case .bytes: continue
      case .nothing: throw failure(.late("the end of the program"))
      case .ended:
        let collected = cp_collect(process)
        let found = End(
          status: collected.status < 0 ? nil : collected.status,
          signal: collected.signal == 0 ? nil : collected.signal,
          processorTime: .microseconds(collected.processor_time))
        end = found
        return found
      }
    }
  }

  // MARK: Underneath

  private enum Received {
    case bytes, nothing, ended
  }

  private func receive(until deadline: ContinuousClock.Instant) -> Received {
    while true {
      var sources = [
        pollfd(fd: isHungUp ? -1 : process.master, events: Int16(POLLIN), revents: 0),
        pollfd(fd: process.ended, events: Int16(POLLIN), revents: 0),
      ]
      let left = (deadline - clock.now) / .milliseconds(1)
      let ready = poll(&sources, 2, Int32(max(0, left.rounded(.up))))
      if ready == 0 { return .nothing }
      if ready < 0 { continue }
      if sources[0].revents != 0, readAvailable() { return .bytes }
      if sources[1].revents != 0 { return .ended }
    }
  }

  private func readAvailable() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = read(process.master, &bytes, bytes.count)
    guard count > 0 else { return false }
    lastReceipt = clock.now
    bytes.removeLast(bytes.count - count)
    bytesReceived += count
    received += bytes
    emulator.write(bytes)
    return true
  }

  private func failure(_ reason: PtyFailure.Reason) -> PtyFailure {
    PtyFailure(reason: reason, screen: screen, transcript: transcript)
  }

  private static func withStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies + [nil])
  }
}
