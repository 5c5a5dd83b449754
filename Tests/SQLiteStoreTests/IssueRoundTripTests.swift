import BankFixtures
import BankService
import OneTimePassword
import Primitives
import SQLiteStore
import Testing
import TokenDomain

@Suite("An issue is read back as it was written")
struct IssueRoundTripTests {
  static let reasons = IssueLifecycle.SuspensionReason.allCases
  static let times = (
    since: UnixTime(seconds: 1_000), before: UnixTime(seconds: 500),
    longBefore: UnixTime(seconds: 250)
  )

  static func states(_ serial: SerialNumber) -> [IssueLifecycle.State<SerialNumber>] {
    let (since, before, longBefore) = (times.since, times.before, times.longBefore)
    let stages: [IssueLifecycle.Stage] = [
      .issued(since: before), .active(issued: longBefore, since: before),
    ]
    return [
      .requested(.hardware, since: since), .issued(serial, since: since),
      .active(serial, issued: before, since: since),
      .released(serial, issued: longBefore, activated: before, at: since), .cancelled(at: since),
    ]
      + reasons.flatMap { reason in
        stages.map { .suspended(serial, since: since, reason: reason, resumesTo: $0) }
      }
      + IssueLifecycle.RevocationReason.allCases.flatMap { reason in
        stages.map { .revoked(serial, from: $0, at: since, reason: reason) }
      }
  }

  static func verifiers() throws -> [Verifier] {
    let step = TimeStep(counter: 29_000_000)
    let later = TimeStep(counter: 29_000_001)
    return [
      Verifier(knowing: .hardwareAtDispatch, at: times.before),
      try Verifier(
        lowest: -30_000, highest: 90_001, asOf: times.since, lastAccepted: step, wanted: nil),
      try Verifier(
        lowest: -600_000, highest: 600_000, asOf: times.since, lastAccepted: nil,
        wanted: Verifier.Wanted(step: later, since: times.since)),
      try Verifier(
        lowest: 0, highest: 0, asOf: times.since, lastAccepted: step,
        wanted: Verifier.Wanted(step: later, since: times.since)),
    ]
  }

  @Test("in every state, with whatever its verifier knows and its misses")
  func roundTrip() throws {
    for state in Self.states(try Sample.serial(1)) {
      // An issue without a token keeps nothing of one.
      for verifier in state.serial == nil ? [try Self.verifiers()[0]] : try Self.verifiers() {
        for codes in state.serial == nil ? [0] : [0, 1, 2] {
          let marks = (0..<codes).map { Array(repeating: 255 - UInt8($0), count: 32) }
          let counted = codes == 0 ? nil : CountedCodes(step: 7, marks: marks)
          let bank = try TestBank()
          let customer = try bank.addCustomer(1)
          try bank.addToken(1)
          let new = try bank.insertIssue(of: customer, in: state, requestedAt: Self.times.before)
          let written = Issue(
            id: new.id, customer: customer, kind: .hardware, requestedAt: Self.times.before,
            state: state.map {
              HeldToken(
                serial: $0, verifier: verifier, misses: counted == nil ? 0 : 4,
                countedCodes: counted,
                resynchronisedAt: verifier.lastAccepted == nil ? nil : Self.times.before)
            })
          try bank.write { (records) throws(BankFailure) in try records.update(written) }
          #expect(
            try bank.read { try $0.issues(of: customer) }
              == [written])
        }
      }
    }
  }
}
