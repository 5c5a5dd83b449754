import BankService
import GRDB
import OneTimePassword
import Primitives
import TokenDomain
import Vault

import struct Foundation.Data

/// An issue as a row: the state and the verifier, each spread over columns.
enum IssueColumns {
  /// What a judged code changes, in the order of ``verification(of:)``; no index knows these columns.
  static let verificationNames = [
    "offset_lowest", "offset_highest", "offset_as_of", "last_step", "wanted_step", "wanted_since",
    "misses", "counted_marks", "counted_step", "resynchronised_at",
  ]

  /// All but `id`, in the order of ``values(of:)``.
  static let names =
    [
      "customer", "kind", "requested_at", "succeeds",
      "state", "since", "serial", "reason", "resumes_to", "resumes_since",
      "dispatched_at", "activated_at",
    ] + verificationNames

  static func verification(of issue: Issue) -> [(any DatabaseValueConvertible)?] {
    let clock = issue.verifier?.clock
    let wanted = issue.verifier?.wanted
    return [
      clock?.lowest, clock?.highest, clock?.asOf.seconds,
      issue.verifier?.lastAccepted.map(column), (wanted?.step).map(column), wanted?.since.seconds,
      issue.misses, (issue.countedCodes?.marks).map { Data($0.joined()) }, issue.countedCodes?.step,
      issue.resynchronisedAt?.seconds,
    ]
  }

  static func values(of issue: Issue) -> [(any DatabaseValueConvertible)?] {
    let state = StateColumns(issue.state)
    return [
      issue.customer.digits, issue.kind.rawValue, issue.requestedAt.seconds,
      issue.succeeds?.rawValue,
      issue.state.name.rawValue, issue.state.since.seconds, issue.state.serial?.text,
      state.reason, state.resumesTo, state.resumesSince?.seconds,
      issue.dispatchedAt?.seconds, issue.activatedAt?.seconds,
    ] + verification(of: issue)
  }

  static func issue(_ row: StoredRow) throws(BankFailure) -> Issue {
    let kind = try row.text("kind") { TokenKind(rawValue: $0) }
    return Issue(
      id: Issue.ID(rawValue: try row.integer("id")),
      customer: try row.text("customer") { CustomerNumber($0) }, kind: kind,
      requestedAt: try row.time("requested_at"),
      succeeds: try row.integerIfAny("succeeds").map { Issue.ID(rawValue: $0) },
      lifecycle: IssueLifecycle(restoring: try StateColumns.state(row, kind: kind)),
      dispatchedAt: try row.timeIfAny("dispatched_at"),
      activatedAt: try row.timeIfAny("activated_at"),
      verifier: try verifier(row), misses: Int(try row.integer("misses")),
      countedCodes: try countedCodes(row),
      resynchronisedAt: try row.timeIfAny("resynchronised_at"))
  }

  private static func verifier(_ row: StoredRow) throws(BankFailure) -> Verifier? {
    guard let lowest = try row.integerIfAny("offset_lowest") else { return nil }
    var wanted: Verifier.Wanted?
    if let step = try row.integerIfAny("wanted_step") {
      wanted = Verifier.Wanted(
        step: try timeStep(step, row, "wanted_step"), since: try row.time("wanted_since"))
    }
    var last: TimeStep?
    if let step = try row.integerIfAny("last_step") { last = try timeStep(step, row, "last_step") }
    let highest = try row.integer("offset_highest")
    let asOf = try row.time("offset_as_of")
    do {
      return try Verifier(
        lowest: lowest, highest: highest, asOf: asOf, lastAccepted: last, wanted: wanted)
    } catch {
      switch error {
      case .interval: throw row.damage("offset_lowest")
      case .wanted: throw row.damage("wanted_step")
      }
    }
  }

  private static func countedCodes(_ row: StoredRow) throws(BankFailure) -> Issue.CountedCodes? {
    guard let bytes = try row.bytesIfAny("counted_marks") else { return nil }
    let length = RepeatedCodeMark.byteCount
    guard bytes.count.isMultiple(of: length) else { throw row.damage("counted_marks") }
    return Issue.CountedCodes(
      step: try row.integer("counted_step"),
      marks: stride(from: 0, to: bytes.count, by: length).map { Array(bytes[$0..<$0 + length]) })
  }

  /// A step beyond the integers of SQLite becomes negative, which the schema refuses.
  private static func column(_ step: TimeStep) -> Int64 { Int64(bitPattern: step.counter) }

  private static func timeStep(
    _ stored: Int64, _ row: StoredRow, _ column: String
  ) throws(BankFailure) -> TimeStep {
    guard let counter = UInt64(exactly: stored) else { throw row.damage(column) }
    return TimeStep(counter: counter)
  }
}
