import Testing

@testable import higasa

@Suite("Under whose name an operator's act goes on record")
struct OperatorNameTests {
  static let table: [(user: String, login: String?, sudo: String?, name: String)] = [
    ("sato", "sato", nil, "sato"), ("sato", nil, nil, "sato"), ("sato", nil, "sato", "sato"),
    ("bank", "sato", nil, "bank (login sato)"),
    // What the kernel keeps goes before what somebody says.
    ("bank", "sato", "suzuki", "bank (login sato)"), ("bank", "bank", "suzuki", "bank"),
    ("bank", nil, "sato", "bank (told sato)"),
    ("bank", nil, "sato) (login root", "bank"), ("bank", nil, "", "bank"),
    ("bank", nil, "佐藤\u{1B}[2J", "bank"), ("bank", nil, String(repeating: "a", count: 33), "bank"),
  ]

  @Test("is the user's, and beside it whose login it was", arguments: table)
  func names(user: String, login: String?, sudo: String?, name: String) {
    #expect(OperatorName.of(user: user, login: login, sudoUser: sudo) == name)
  }

  @Test("is what the ledger keeps of each act")
  func recorded() throws {
    let demo = try DemoCopy()
    _ = try demo.run(
      "issue", "resume", "1000004", "--reason", "r", environment: ["SUDO_USER": "sato"])
    let row = try #require(try demo.run("audit", "list", "--json").objects().last)
    let name = try #require(row["operator"] as? String)
    #expect(name.hasSuffix("(told sato)") || name.contains("(login "))
  }
}
