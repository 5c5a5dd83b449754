import Testing

/// The other side of a narrow window: who uses a token as it is meant must get in.
@Suite("Honest customers, for five years")
struct HonestCustomerTests {
  @Test("are never stopped, and hardly ever miss even with slow hands")
  func getIn() async throws {
    for years in try await HonestTable.rows.value {
      #expect(years.stoppedSeeds.isEmpty, "\(years.testDescription)")
      let most = years.hands == .slow ? 0.02 : 0.000_1
      #expect(years.share(.afterAMiss) <= most, "\(years.testDescription)")
    }
  }

  @Test("get in at once if their clocks are as good as most or they come once a month")
  func atOnce() async throws {
    let rows = try await HonestTable.rows.value
    for years in rows where abs(years.drift) < 1 || years.days <= 30 {
      #expect(years.share(.atOnce) >= 0.95, "\(years.testDescription)")
    }
  }
}
