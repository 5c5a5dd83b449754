import Foundation
import Testing

@testable import higasa

@Suite("The version")
struct VersionTests {
  @Test("is what --version prints, after the program's name, with every command")
  func printed() throws {
    for arguments in [["--version"], ["open", "--version"], ["audit", "list", "--version"]] {
      let outcome = try Higasa.run(arguments)
      #expect(outcome.status == 0)
      #expect(outcome.output == "higasa \(Version.text)\n")
      #expect(outcome.sentences.isEmpty)
    }
  }

  @Test(
    "is that of the newest heading in CHANGELOG.md; one that is not released yet ends with -dev")
  func changelog() throws {
    let text = try Repository.text(of: "CHANGELOG.md")
    let heading = try #require(text.firstMatch(of: #/(?m)^## \[(.+?)\](?: - [0-9-]+)?$/#)?.output.1)
    let coming = text.firstMatch(of: #/(?m)^## \[Unreleased\]\n\nTo be ([0-9.]+)\.$/#)?.output.1
    #expect(
      Version.text == (heading == "Unreleased" ? "\(try #require(coming))-dev" : String(heading)))
  }
}
