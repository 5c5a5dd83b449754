import BankService
import OneTimePassword
import Primitives
import TokenDomain
import Vault

/// What an issue keeps of its token, but for the serial number: what a judged code changes.
enum HeldTokenColumns {
  /// In the order of ``values(of:)``; no index knows these columns.
  static let names = [
    "offset_lowest", "offset_highest", "offset_as_of", "last_step", "wanted_step", "wanted_since",
    "misses", "counted_marks", "counted_step", "resynchronised_at",
  ]

  static func values(of token: HeldToken?) -> [StoredValue] {
    let clock = token?.verifier.clock
    let wanted = token?.verifier.wanted
    return [
      StoredValue(clock?.lowest), StoredValue(clock?.highest), StoredValue(clock?.asOf.seconds),
      StoredValue((token?.verifier.lastAccepted).map(column)),
      StoredValue((wanted?.step).map(column)), StoredValue(wanted?.since.seconds),
      .integer(token?.misses ?? 0),
      StoredValue((token?.countedCodes?.marks).map { Array($0.joined()) }),
      StoredValue(token?.countedCodes?.step), StoredValue(token?.resynchronisedAt?.seconds),
    ]
  }

  static func token(
    _ serial: SerialNumber, _ row: StoredRow
  ) throws(BankFailure) -> HeldToken {
    HeldToken(
      serial: serial, verifier: try verifier(row), misses: Int(try row.integer("misses")),
      countedCodes: try countedCodes(row),
      resynchronisedAt: try row.timeIfAny("resynchronised_at"))
  }

  /// An issue without a token knows nothing of one.
  static func checkNone(_ row: StoredRow) throws(BankFailure) {
    for column in names where column != "misses" {
      guard row.isNull(column) else { throw row.damage(column) }
    }
    guard try row.integer("misses") == 0 else { throw row.damage("misses") }
  }

  private static func verifier(_ row: StoredRow) throws(BankFailure) -> Verifier {
    let lowest = try row.integer("offset_lowest")
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

  private static func countedCodes(_ row: StoredRow) throws(BankFailure) -> CountedCodes? {
    guard let bytes = try row.bytesIfAny("counted_marks") else { return nil }
    let length = RepeatedCodeMark.byteCount
    guard bytes.count.isMultiple(of: length) else { throw row.damage("counted_marks") }
    return CountedCodes(
      step: try row.integer("counted_step"),
      marks: stride(from: 0, to: bytes.count, by: length).map { Array(bytes[$0..<$0 + length]) })
  }

  /// A step beyond the integers of a database becomes negative, which the schema refuses.
  private static func column(_ step: TimeStep) -> Int64 { Int64(bitPattern: step.counter) }

  private static func timeStep(
    _ stored: Int64, _ row: StoredRow, _ column: String
  ) throws(BankFailure) -> TimeStep {
    guard let counter = UInt64(exactly: stored) else { throw row.damage(column) }
    return TimeStep(counter: counter)
  }
}
