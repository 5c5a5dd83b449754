import OneTimePassword
import Primitives
import Testing

/// The traces of the model that is the rule (rules §3): one row an event and the state after it.
@Suite("The verifier and the recorded traces")
struct VerifierTraceTests {
  static func traces() throws -> [[VectorFile.Row]] {
    let rows = try VectorFile.rows("verifier-traces").dropFirst()
    return Dictionary(grouping: rows) { $0[0] }.values.sorted { $0[0].line < $1[0].line }
  }

  @Test("there are 80 of them")
  func complete() throws {
    #expect(try Self.traces().count == 80)
  }

  @Test("every row comes out, by way of its code, with the state after it", arguments: try traces())
  func reproduced(trace: [VectorFile.Row]) throws {
    let token = try TestToken()
    var verifier = Verifier(knowing: .hardwareAtDispatch, at: UnixTime(seconds: 0))
    for row in trace {
      let now = UnixTime(seconds: try row.number(1))
      switch row[2] {
      case "dispatch-hardware": verifier = Verifier(knowing: .hardwareAtDispatch, at: now)
      case "dispatch-software": verifier = Verifier(knowing: .softwareAtDispatch, at: now)
      case "lifted": verifier.forgetClock(at: now)
      case "present":
        // A store keeps the state from one login to the next.
        verifier = try restored(verifier)
        let verdict = try token.present(row.number(3), to: &verifier, at: now.seconds)
        #expect(word(verdict) == row[4], "\(row.testDescription)")
      default: Issue.record("an unknown event: \(row.testDescription)")
      }
      #expect(columns(of: verifier) == Array(row.fields[5...]), "\(row.testDescription)")
    }
  }

  /// `lo`, `hi`, `as_of`, `last` and `wanted`, as the file has them.
  private func columns(of verifier: Verifier) -> [String] {
    [
      "\(verifier.clock.lowest)", "\(verifier.clock.highest)", "\(verifier.clock.asOf.seconds)",
      verifier.lastAccepted.map { "\($0.counter)" } ?? "",
      verifier.wanted.map { "\($0.step.counter)" } ?? "",
    ]
  }

  private func restored(_ verifier: Verifier) throws -> Verifier {
    try Verifier(
      lowest: verifier.clock.lowest, highest: verifier.clock.highest, asOf: verifier.clock.asOf,
      lastAccepted: verifier.lastAccepted, wanted: verifier.wanted)
  }

  private func word(_ verdict: Verifier.Verdict) -> String {
    switch verdict {
    case .accepted: "accepted"
    case .used: "used"
    case .nextCodeWanted: "next"
    case .wrong: "wrong"
    }
  }
}
