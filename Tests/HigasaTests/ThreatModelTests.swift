import BankFixtures
import Foundation
import Testing

/// What the page says holds is shown by tests that are there, of rules that are there.
@Suite("docs/threat-model.md")
struct ThreatModelTests {
  @Test("names tests and rules that are there")
  func places() throws {
    let page = try Repository.text(of: "docs/threat-model.md")
    let files = Set(try Repository.texts().map { URL(filePath: $0.path).lastPathComponent })
    let named = page.matches(of: /`([A-Za-z0-9+]+\.swift)`/).map { String($0.output.1) }
    #expect(named.count > 40)
    #expect(named.filter { !files.contains($0) }.isEmpty)
    let rules = try RulesDocument()
    let cited = page.matches(of: /§([0-9]+\.[0-9]+)/).map { String($0.output.1) }
    #expect(cited.count > 20)
    #expect(cited.filter { !rules.has($0) }.isEmpty)
  }
}
