import Testing

/// Somebody has copied codes off the display and tries, again and again, the oldest that might do.
///
/// Verifiers that follow a token by its codes can be led back that way, a step at a time; this one
/// takes no code more than X + 2δ after its display, plus what the clock may have wandered (rules §3.9).
@Suite("Copied codes")
struct CopiedCodeTests {
  @Test("are never taken plainly later than 3 minutes and 2 s a day after their display")
  func bounded() async throws {
    for row in try await AttackTable.rows.value {
      let ours = row.ours
      #expect(ours.beyondBound <= 0, "\(ours.worst)")
      #expect(ours.leastOldest > 0, "without an old code that was taken there is nothing to bound")
      if row.attack.isBesideALateCustomer {
        #expect(ours.oldestTaken <= 180, "a customer who is late every day gives nothing away")
      }
      #expect(ours.visitsInVain == 0, "\(row.attack): the customer was shut out")
    }
  }

  @Test("lead other servers back with every try, as long as there are codes")
  func peersFollow() async throws {
    let rows = try await AttackTable.rows.value
    print(DocumentTable.text(AttackTable.header, rows.map(\.cells)))
    for row in rows {
      switch row.attack.pace {
      case .lastSecond:
        #expect(row.privacyIDEA.oldestTaken > 1_800)
        #expect(row.linOTP.oldestTaken > 4_000)
      case .every(let seconds):
        // By half of the window if it has gone by since the last try, else by what is over of a minute.
        let steps: (privacyIDEA: Int64, linOTP: Int64) = seconds < 3_600 ? (1, 1) : (180, 600)
        let tries = Int64(row.attack.tries - 1)
        #expect(row.privacyIDEA.oldestTaken > steps.privacyIDEA * tries, "\(row.attack)")
        #expect(row.linOTP.oldestTaken > steps.linOTP * tries, "\(row.attack)")
      }
    }
  }
}
