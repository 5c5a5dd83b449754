import Foundation
import Testing

@Suite("Paths and arguments that would command the operator's terminal")
struct HostileTextTests {
  /// A control sequence in 7 bits, one in 8, a text that turns the line around, and a line of its own.
  static let text = "a\u{1B}[2Jb\u{9B}31mc\u{202E}d\u{7}e\u{2028}f"
  static let spelled = "a<U+001B>[2Jb<U+009B>31mc<U+202E>d<U+0007>e<U+2028>f"

  static let commands: [[String]] = [
    ["customer", "list", "--data", "/none/\(text)"], ["open", "--data", "/none/\(text)"],
    ["doctor", "--data", "/none/\(text)"], ["backup", "/none/\(text)/copy"],
    ["keyfob", "--once", "--serial", "2600100000025", "--seed-file", "/none/\(text)"],
    ["--\(text)"], [text], ["customer", text], ["customer", "show", text],
    ["customer", "list", "--lang", text], ["audit", "list", "--from", text],
    ["issue", "revoke", "1000004", "--as", text, "--reason", "x"],
  ]

  @Test("are spelled out in every sentence", arguments: commands)
  func sentences(arguments: [String]) throws {
    let demo = try DemoCopy()
    let outcome = try Higasa.run(arguments, environment: ["HIGASA_DATA": demo.path])
    let said = outcome.output + outcome.sentences
    #expect(outcome.status != 0)
    #expect(said.contains(Self.spelled), "\(said.debugDescription)")
    for scalar in ["\u{1B}", "\u{9B}", "\u{202E}", "\u{7}", "\u{2028}"] {
      #expect(!said.contains(scalar), "\(said.debugDescription)")
    }
  }

  @Test("a line break in a path makes no line of its own")
  func lineBreak() throws {
    let outcome = try Higasa.run("customer", "list", "--data", "/none\nAll is well.")
    #expect(outcome.sentences.split(separator: "\n").count == 1)
  }

  @Test("a result that is a path is spelled out")
  func results() throws {
    let demo = try DemoCopy()
    let made = try Higasa.run(Higasa.newBank(at: demo.path + "/\(Self.text)"))
    #expect(made.status == 0)
    #expect(made.output == demo.path + "/\(Self.spelled)\n")
  }
}
