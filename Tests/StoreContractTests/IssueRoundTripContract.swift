import BankFixtures
import BankService
import OneTimePassword
import Primitives
import StoreContract
import Testing
import TokenDomain
import Vault

@Suite("An issue is read back as it was written")
struct IssueRoundTripContract {
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

  @Test(
    "in every state, with whatever its verifier knows and its misses",
    arguments: StoreKind.allCases)
  func roundTrip(kind: StoreKind) throws {
    for state in Self.states(try Sample.serial(1)) {
      // An issue without a token keeps nothing of one.
      for verifier in state.serial == nil ? [try Self.verifiers()[0]] : try Self.verifiers() {
        for codes in state.serial == nil ? [0] : [0, 1, 2] {
          let marks = (0..<codes).map { Array(repeating: 255 - UInt8($0), count: 32) }
          let counted = codes == 0 ? nil : CountedCodes(step: 7, marks: marks)
          let bank = try TrialBank(kind)
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

  @Test(
    "a software token, in every state that it comes to, in the place of another token or of none",
    arguments: StoreKind.allCases)
  func software(kind: StoreKind) throws {
    let serial = try #require(SerialNumber("S000000000001"))
    for state in Self.states(serial) where state.serial != nil {
      for isRenewal in [false, true] {
        let bank = try TrialBank(kind)
        let (customer, _) = try bank.customer(1, in: isRenewal ? .active : nil)
        let old = try bank.issue(customer)?.id
        let new = try bank.write { (records) throws(BankFailure) in
          try records.insert(TestToken(serial).token, seed: SealedSeed(bytes: [1]))
          return try records.insert(
            NewIssue.software(serial, for: customer, succeeding: old, at: Self.times.before))
        }
        #expect(new.succeeds == old && (old != nil) == isRenewal)
        #expect(try bank.read { try $0.issues(of: customer).last } == new)
        let written = Issue(
          id: new.id, customer: customer, kind: .software, requestedAt: Self.times.before,
          succeeds: old,
          state: state.map {
            HeldToken(
              serial: $0, verifier: Verifier(knowing: .softwareAtDispatch, at: Self.times.before))
          })
        try bank.write { (records) throws(BankFailure) in try records.update(written) }
        #expect(try bank.read { try $0.issues(of: customer).last } == written)
      }
    }
  }
}
