import Foundation
import Glibc
import OneTimePassword
import PtyHarness
import SessionScripts
import Testing
import Stages

/// The key of a software token after its one screen: nowhere.
@Suite("The key, once it was shown", .serialized)
struct KeyGoneTests {
  @Test(
    "however its screen ends, the token stays issued", arguments: ["hang-up", "SIGTERM", "idle"])
  func staysIssued(end: String) throws {
    let stage = try ScannerTests.atKey(.init(columns: 80, rows: 24, halfBlock: 1))
    switch end {
    case "hang-up":
      stage.terminal.hangUp()
      #expect(try stage.terminal.waitForEnd().status == 128 + SIGHUP)
    case "SIGTERM":
      stage.terminal.signal(SIGTERM)
      #expect(try stage.terminal.waitForEnd().status == 128 + SIGTERM)
      #expect(stage.rows.allSatisfy { !$0.contains("\u{2584}") }, "the screen is given back")
    default:
      try stage.wait(seconds: 545)
      #expect(stage.sees("BOT013"))
      try stage.wait(seconds: 60)
      #expect(stage.sees("BLI001"))
    }
    #expect(try ScannerTests.state(of: stage) == .issued)
  }

  static let ends = [
    "key esc\nsee < 1.\nkey 1\nsee BOP001", "key f2\nsee < 1.\nkey 1\nsee BPT001",
    "key f10\nsee < 1.\nkey 1\nsee BLI001",
    "resize 100x30\nsee BOT013\nresize 40x12\nsee BOT013\nresize 80x24\nkey f1\nsee 閉じる\nkey esc\nsee BOT013\ngone 閉じる\nkey enter\nsee < 1.\nkey 1\nsee BOP001",
    "key tab enter tab enter\nsee 鍵を入力\nkey f2\nsee < 1.\nkey 1\nsee BPT001",
  ]

  @Test(
    "nothing of it is in the program's memory", .enabled(if: geteuid() == 0, "only root may look"),
    arguments: ends)
  func forgotten(end: String) throws {
    let stage = try ScannerTests.atKey(.init(columns: 80, rows: 24, halfBlock: 1))
    let app = try stage.readKey()
    let traces = Trace.of(app, stage.rows)
    let shown = try ProcessMemory(of: stage.terminal.processID)
    let found = Set(traces.filter { shown.place(of: $0) != nil }.map(\.stride))
    #expect(
      found.isSuperset(of: [8, 28]), "our cells and those of curses are found while it is shown")
    try Script(end).play(on: stage)
    // The next key is answered once the frame before it is sent and forgotten; it changes a few bytes.
    stage.terminal.bytesReceived = 0
    try stage.press("tab")
    try stage.terminal.wait("an answer to Tab") { _ in stage.terminal.bytesReceived > 0 }
    let cleared = try #require(stage.terminal.screen(before: "\u{1B}[H\u{1B}[2J"))
    #expect(cleared.rows.joined() == "", "it cannot be scrolled back to")
    let left = try ProcessMemory(of: stage.terminal.processID)
    for trace in traces {
      let place = left.place(of: trace)
      #expect(place == nil, "\(trace.name)")
    }
  }
}

/// A form in which a part of the key would be in memory.
struct Trace {
  let name: String
  let units: [UInt32]
  /// Bytes of a unit, and from one to the next.
  let width: Int
  let stride: Int

  static func of(_ app: AuthenticatorApp, _ rows: [String]) -> [Trace] {
    let letters = Array(app.letters.unicodeScalars.map(\.value))
    let grouped = Array(letters[..<4]) + [0x20] + Array(letters[4..<8])
    let raw = app.key.withUnsafeBytes { $0.map { UInt32($0) } }
    let half = rows.first { $0.unicodeScalars.count { $0.value == 0x2584 } > 6 } ?? ""
    let symbol = Array(half.unicodeScalars.map(\.value).suffix(24).prefix(20))
    // Cells of our frames, wide characters, and cells of curses: attributes, five wide characters, colour.
    let strides = [4, 8, 12, 16, 28]
    return [
      Trace(name: "the raw key", units: Array(raw[..<10]), width: 1, stride: 1),
      Trace(name: "the end of the raw key", units: Array(raw[10...]), width: 1, stride: 1),
      Trace(name: "letters", units: Array(letters[8..<16]), width: 1, stride: 1),
      Trace(name: "letters in groups", units: grouped, width: 1, stride: 1),
    ]
      + strides.flatMap {
        [
          Trace(name: "letters, every \($0) bytes", units: grouped, width: 4, stride: $0),
          Trace(name: "the symbol, every \($0) bytes", units: symbol, width: 4, stride: $0),
        ]
      }
  }
}

/// Everything that a process can write to.
struct ProcessMemory {
  private let regions: [(name: String, bytes: [UInt8])]

  init(of process: Int32) throws {
    let maps = try String(contentsOfFile: "/proc/\(process)/maps", encoding: .utf8)
    let memory = open("/proc/\(process)/mem", O_RDONLY)
    defer { close(memory) }
    regions = maps.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      let bounds = words[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
      guard words[1].hasPrefix("rw"), bounds.count == 2 else { return nil }
      var bytes = [UInt8](repeating: 0, count: Int(bounds[1] - bounds[0]))
      let count = pread(memory, &bytes, bytes.count, off_t(bounds[0]))
      return count > 0 ? (String(line), Array(bytes[..<count])) : nil
    }
  }

  /// Where it is, with what is around it; nil if it is nowhere.
  func place(of trace: Trace) -> String? {
    let length = trace.stride * (trace.units.count - 1) + trace.width
    let first = UInt8(truncatingIfNeeded: trace.units[0])
    for (name, region) in regions where region.count >= length {
      let found = region.withUnsafeBufferPointer { bytes in
        (0...(bytes.count - length)).first { start in
          bytes[start] == first
            && trace.units.indices.allSatisfy { unit in
              (0..<trace.width).allSatisfy { byte in
                bytes[start + unit * trace.stride + byte]
                  == UInt8(truncatingIfNeeded: trace.units[unit] >> (8 * UInt32(byte)))
              }
            }
        }
      }
      if let found {
        let around = region[max(0, found - 100)..<min(region.count, found + 200)]
        return "\(name) + \(found): \(String(decoding: around, as: UTF8.self).debugDescription)"
      }
    }
    return nil
  }
}
