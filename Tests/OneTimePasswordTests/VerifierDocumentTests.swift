import Testing

/// The tables of docs/verifier.md are what the simulations give. One after the other: both write one file.
@Suite("docs/verifier.md", .serialized)
struct VerifierDocumentTests {
  private static let path = "docs/verifier.md"

  @Test("says what honest customers meet, and what a guess is worth")
  func honest() async throws {
    try DocumentTable(path: Self.path, heading: "## What honest customers meet")
      .expect(HonestTable.header, try await HonestTable.rows.value.map(\.cells))
  }

  @Test("says what copied codes are worth, here and elsewhere")
  func copied() async throws {
    try DocumentTable(path: Self.path, heading: "## Why copied codes never ratchet")
      .expect(AttackTable.header, try await AttackTable.rows.value.map(\.cells))
  }
}
