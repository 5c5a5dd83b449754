import Foundation
import PtyHarness

/// What a customer's open session holds and uses while nobody types.
func openSession(_ place: Place) throws -> [Row] {
  let (ours, bare) = (try place.higasa(), try place.bare())
  try bare.wait(for: Place.firstScreen)
  try ours.wait(for: Place.firstScreen)
  ours.send("1000001\rdemo-login-1\r")
  try ours.wait(for: "BPT001")

  // What was just linked is not on the disk yet, and its pages would be told as dirty.
  sync()
  let (memory, other) = (try Memory(of: ours.processID), try Memory(of: bare.processID))
  let idle = try cpuTime(of: ours.processID, during: 3)
  return [
    Row(
      "resident memory of an open session", .mebibytes(ofKibibytes: memory.resident),
      than: .mebibytes(ofKibibytes: other.resident), .atMost(30)),
    Row(
      "of which private and dirty", .mebibytes(ofKibibytes: memory.privateDirty),
      than: .mebibytes(ofKibibytes: other.privateDirty), .atMost(6)),
    Row(
      // Every two seconds it looks whether there is anything new.
      "processor time of 3 s without a key", Figure(value: idle, unit: .milliseconds), .atMost(3)),
  ]
}

/// In KiB, of `/proc/PID/smaps_rollup`. The front end forbids that to others of its user: ask as root.
private struct Memory {
  let resident: Int
  let privateDirty: Int

  init(of process: Int32) throws {
    let lines = try String(contentsOfFile: "/proc/\(process)/smaps_rollup", encoding: .utf8)
      .split(separator: "\n")
    func kibibytes(_ name: String) throws -> Int {
      let line = lines.first { $0.hasPrefix(name + ":") }
      guard let number = line?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
        throw Place.Failure(what: "no \(name) of process \(process)")
      }
      return number
    }
    resident = try kibibytes("Rss")
    privateDirty = try kibibytes("Private_Dirty")
  }
}

/// In milliseconds, to the nanosecond: the first number of `/proc/PID/schedstat`.
private func cpuTime(of process: Int32, during seconds: UInt32) throws -> Double {
  func used() throws -> Double {
    let text = try String(contentsOfFile: "/proc/\(process)/schedstat", encoding: .utf8)
    guard let used = text.split(separator: " ").first.flatMap({ Double($0) }) else {
      throw Place.Failure(what: "no schedstat of process \(process)")
    }
    return used / 1_000_000
  }
  let before = try used()
  sleep(seconds)
  return try used() - before
}
