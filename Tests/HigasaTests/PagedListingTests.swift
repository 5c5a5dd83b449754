import PtyHarness
import Testing

@testable import higasa

@Suite("Listings on a terminal")
struct PagedListingTests {
  private func listing(
    _ changes: [String: String], rows: Int = 24, _ arguments: [String] = ["token", "list"]
  ) throws -> String {
    let demo = try DemoCopy()
    let session = try PtySession(
      Higasa.path, arguments + ["--lang", "en", "--data", demo.path],
      environment: Higasa.environment.merging(changes) { $1 }, rows: rows)
    #expect(try session.waitForEnd().status == 0)
    return session.lastOutput
  }

  @Test("longer than the terminal goes through $PAGER, and nothing is lost")
  func longer() throws {
    let output = try listing(["PAGER": "sed 's/^/page: /'"], rows: 12)
    let lines = output.split(separator: "\r\n")
    #expect(lines.count > 12)
    #expect(lines.allSatisfy { $0.hasPrefix("page: ") }, "\(output)")
  }

  @Test("as long as the terminal does not")
  func shorter() throws {
    #expect(!(try listing(["PAGER": "sed 's/^/page: /'"], rows: 60)).contains("page: "))
  }

  @Test("nor does any for whom it is switched off, or for programs")
  func none() throws {
    let pager = "sed 's/^/page: /'"
    for changes in [["PAGER": ""], ["PAGER": "cat"], ["PAGER": pager, "TERM": "dumb"]] {
      #expect(!(try listing(changes, rows: 8)).contains("page: "), "\(changes)")
    }
    let json = try listing(["PAGER": pager], rows: 8, ["token", "list", "--json"])
    #expect(!json.contains("page: "))
  }

  @Test("a pager that ends early is a reader that has read enough; less has no shell")
  func early() throws {
    let output = try listing(["PAGER": #"head -n 1; echo "<$LESS $LESSSECURE>""#], rows: 8)
    #expect(output.contains("<FRX 1>"), "\(output)")
  }

  @Test("states are badges on papers of the screens where a terminal shows 256 colours")
  func badges() throws {
    let badge = "\u{1B}[1;38;5;233;48;5;114m * In stock \u{1B}[0m"
    for changes in [[:], ["TERM": "xterm", "COLORTERM": "truecolor"], ["TERM": "foot-99"]] {
      let output = try listing(changes.merging(["PAGER": "cat"]) { $1 })
      #expect(output.contains(badge), "\(changes)")
      #expect(output.contains("\u{1B}[1mState\u{1B}[0m"))
    }
    #expect(
      try listing(["PAGER": "cat", "COLORFGBG": "0;15"])
        .contains("\u{1B}[1;38;5;231;48;5;22m * In stock \u{1B}[0m"))
  }

  @Test(
    "with fewer colours, or for whom plain is enough, states and heads have those of any terminal")
  func eightColours() throws {
    for changes in [["TERM": "xterm"], ["HIGASA_LOOK": "plain"], ["LC_ALL": "C"]] {
      let output = try listing(changes.merging(["PAGER": "cat"]) { $1 })
      #expect(output.contains("\u{1B}[32mIn stock\u{1B}[0m"), "\(changes)")
      #expect(!output.contains("* In stock"))
    }
  }

  @Test("and elsewhere none")
  func noColours() throws {
    for changes in [["NO_COLOR": "1"], ["TERM": "dumb"], ["TERM": "vt100"]] {
      let output = try listing(changes.merging(["PAGER": "cat"]) { $1 })
      #expect(!output.contains("\u{1B}["), "\(changes)")
      #expect(output.contains("In stock"))
    }
  }
}
