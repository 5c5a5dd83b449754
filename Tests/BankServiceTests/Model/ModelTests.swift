import Testing
import TokenDomain

/// A million things happen to banks and, side by side, to a small model of the rules: customers with
/// tokens that drift, thieves with copied codes, guessers, clocks that are set back, operators.
@Suite("The service is its rules")
struct ModelTests {
  private static let banks = 50
  private static let happenings = 2_500

  /// What must have been done at least once in 400 banks, or the model would show nothing of it.
  private static let everyEvent = Set(
    LedgerEntry.Event.allCases.filter {
      ![
        .logout, .passwordRehashed, .keyRotated, .issueSealed, .bankMigrated, .bankRestored,
        .settingsAccepted, .tamperingFound, .tokenImported, .customersImported,
      ].contains($0)
    }
    .map(\.rawValue))

  /// Eight times 50 banks of 2,500 happenings, side by side.
  @Test("whatever happens, both answer alike and keep the same")
  func million() async throws {
    let base = UInt64.random(in: 0..<1 << 48)
    let events = try await withThrowingTaskGroup { group in
      for part in 0..<UInt64(8) { group.addTask { try Self.run(from: base + 1_000 * part) } }
      return try await group.reduce(into: Set<String>()) { $0.formUnion($1) }
    }
    #expect(Self.everyEvent.subtracting(events) == [], "base \(base)")
  }

  /// - Returns: what the ledgers told of.
  private static func run(from base: UInt64) throws -> Set<String> {
    var events: Set<String> = []
    for bank in 0..<UInt64(banks) {
      let seed = base + bank
      guard
        let (run, failure) = try ModelRun(seed: seed, count: happenings)
          .shrunk({ events.formUnion($0) })
      else { continue }
      let told = run.happenings.map(\.description).joined(separator: "\n")
      Issue.record("seed \(seed): \(failure.error), after\n\(told)")
    }
    return events
  }

  @Test("a rule that is changed is found out, and told in a few happenings")
  func wrongRule() throws {
    // Not in every bank does anybody miss so often in a row.
    let seed = UInt64.random(in: 0..<1 << 48)
    var found: (run: ModelRun, failure: ModelRun.Failure)?
    for bank in 0..<UInt64(20) where found == nil {
      found = try ModelRun(seed: seed + bank, count: Self.happenings, missesToStop: 6).shrunk()
    }
    let (run, _) = try #require(found, "seed \(seed)")
    #expect(run.happenings.count <= 40, "seed \(seed): \(run.happenings)")
  }
}
