import BankFixtures
import BankService
import Foundation
import Primitives
import TokenDomain

/// `audit verify` of a million rows of the ledger, as many customers, tokens and issues, beside the least: SQLite
/// reading the same rows.
func ledger(_ large: LargeBank) throws -> [Row] {
  // The peak of what was done before is forgotten (proc(5)).
  try Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
  let before = try peakMemory()
  var rows: Int64 = 0
  let ours = try ContinuousClock().measure {
    _ = try large.bank.desk.verifyLedger { done, _ in rows = done }
  }
  let grown = try peakMemory() - before
  guard rows >= 1_000_000 else { throw Place.Failure(what: "\(rows) rows were verified") }
  let bare = try ContinuousClock().measure { try readBare(large.path) }
  return [
    Row(
      "rows of the ledger verified, than read by SQLite alone",
      .perSecond(Int(rows), in: [ours]), than: .perSecond(Int(rows), in: [bare]),
      .atLeastTimesOther(0.15)),
    Row(
      "memory that verifying them takes", .mebibytes(ofKibibytes: grown), .atMost(8)),
  ]
}

/// Every value of every row, and nothing done with it.
private func readBare(_ path: String) throws {
  let database = try BareSQLite(.reading, path)
  for table in [
    "ledger ORDER BY id", "customer ORDER BY number", "credential ORDER BY customer, kind",
    "issue ORDER BY id", "token ORDER BY serial",
  ] { try BareStatement("SELECT * FROM \(table)", database).run() }
}

/// The most that this process was resident so far, in KiB.
func peakMemory() throws -> Int {
  let line = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    .split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
  guard let number = line?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
    throw Place.Failure(what: "no VmHWM")
  }
  return number
}
