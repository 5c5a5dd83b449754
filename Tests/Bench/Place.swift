import Canvas
import Foundation
import PtyHarness
import SeededRandom

/// A folder beside the built programs, on a disk and not in memory, with a demo bank and the picture
/// that the bare program paints.
final class Place {
  struct Failure: Error {
    let what: String
  }

  let path: String
  private var banks: [Int: LargeBank] = [:]
  /// All that the programs inherit.
  let environment: [String: String]

  init() throws {
    var template = Array("\(PtySession.products)/bench-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure(what: "no folder: errno \(errno)") }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    environment = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": path,
      "HIGASA_DATA": "\(path)/bank", "HIGASA_LOOK": Look.Kind.plain.rawValue,
    ]
    let demo = try PtySession(
      "higasa", ["demo", "--prepare-only", "--data", bank], environment: environment)
    guard try demo.waitForEnd().status == 0 else {
      throw Failure(what: "no demo bank:\n\(demo.screen)")
    }
    let ours = try higasa()
    try ours.wait(for: Self.firstScreen)
    try Data(ours.screen.rows.joined(separator: "\n").utf8)
      .write(to: URL(fileURLWithPath: picture))
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }

  static let firstScreen = "BLI001"

  /// The first screen as text, for the bare program to paint.
  private var picture: String { "\(path)/picture" }

  /// - Parameter options: as `ForceCommand` gives them; without them the environment names the folder.
  func higasa(_ options: String...) throws(PtyFailure) -> PtySession {
    try PtySession("higasa", ["open"] + options, environment: environment)
  }

  /// In this look, on a terminal that answers what it is asked.
  func higasa(_ look: Look.Kind) throws(PtyFailure) -> PtySession {
    let session = try PtySession(
      "higasa", ["open"],
      environment: environment.merging(["HIGASA_LOOK": look.rawValue]) { $1 })
    try session.wait(for: Self.firstScreen)
    if look == .drawn {
      session.send("\u{1B}[3;\(Look.measured.unicodeScalars.count + 1)R")
      try session.wait(for: "╭")
    }
    return session
  }

  /// A bank of a million customers, made for the first part that asks.
  func large() throws -> LargeBank { try bank(of: 1_000_000) }

  /// A bank of so many customers.
  func bank(of customers: Int) throws -> LargeBank {
    if let made = banks[customers] { return made }
    say("a bank of \(customers) customers is being made (seed 1)")
    var randomness = SeededGenerator(seed: 1)
    let made = try LargeBank(
      in: "\(path)/\(customers)", customers: customers, active: 900, using: &randomness)
    banks[customers] = made
    return made
  }

  var bank: String { "\(path)/bank" }

  func bare() throws(PtyFailure) -> PtySession {
    try PtySession("BareCurses", [picture], environment: environment)
  }
}
