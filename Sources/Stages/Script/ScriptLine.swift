import Canvas
import Pages

/// One line of a script, read.
enum ScriptLine {
  case title(Phrase)
  case step(Script.Step)

  /// - Parameter text: without blanks before it, not empty, no comment.
  init(_ text: Substring) throws(ScriptMistake.Reason) {
    let verb = text.prefix { $0 != " " }
    let rest = Rest(text.dropFirst(verb.count).drop { $0 == " " })
    self =
      switch verb {
      case "title": .title(try rest.phrase())
      case "say": .step(.say(try rest.phrase()))
      case "pause": .step(.pause(seconds: try rest.number(1...600)))
      case "type": .step(.type(try rest.something()))
      case "key": .step(.keys(try rest.keys()))
      case "code": .step(try rest.code())
      case "app": .step(try rest.nothing(.app))
      case "appcode":
        .step(.appCode(steps: rest.isEmpty ? 0 : try rest.number(-1_000_000...1_000_000)))
      case "oldappcode": .step(try rest.nothing(.oldAppCode))
      case "hastycode": .step(try rest.nothing(.hastyCode))
      case "wrong": .step(.wrong(serial: try rest.something()))
      case "wait": .step(.wait(seconds: try rest.number(1...1_000_000_000)))
      case "operator": .step(.operate(try rest.words()))
      case "fob":
        .step(.fob(try rest.something() == "none" ? nil : try rest.something()))
      case "turn": .step(try rest.nothing(.turn))
      case "refused": .step(.refused(try rest.words()))
      case "intruder": .step(.intruder(try rest.something()))
      case "see": .step(.see(try rest.inBoth()))
      case "gone": .step(.gone(try rest.inBoth()))
      case "resize": .step(try rest.size())
      case "ended": .step(try rest.nothing(.ended))
      default: throw .unknownVerb(String(verb))
      }
  }

  /// What stands behind the verb.
  private struct Rest {
    private let text: String

    init(_ text: Substring) {
      self.text = String(text)
    }

    var isEmpty: Bool { text.isEmpty }

    func something() throws(ScriptMistake.Reason) -> String {
      guard !text.isEmpty else { throw .nothingBehind }
      return text
    }

    func nothing(_ step: Script.Step) throws(ScriptMistake.Reason) -> Script.Step {
      guard text.isEmpty else { throw .surplus(text) }
      return step
    }

    func words() throws(ScriptMistake.Reason) -> [String] {
      try something().split(separator: " ").map(String.init)
    }

    func keys() throws(ScriptMistake.Reason) -> [String] {
      let names = try words()
      for name in names where Key(scriptName: name) == nil { throw .unknownKey(name) }
      return names
    }

    func number(_ range: ClosedRange<Int64>) throws(ScriptMistake.Reason) -> Int64 {
      guard let number = Int64(try something()), range.contains(number) else {
        throw .notANumber(text, range)
      }
      return number
    }

    func code() throws(ScriptMistake.Reason) -> Script.Step {
      let words = try words()
      guard words.count <= 2 else { throw .surplus(words[2]) }
      guard words.count == 2 else { return .code(serial: words[0], steps: 0) }
      return .code(serial: words[0], steps: try Rest(words[1][...]).number(-1_000_000...1_000_000))
    }

    func size() throws(ScriptMistake.Reason) -> Script.Step {
      let parts = try something().split(separator: "x").compactMap { Int($0) }
      guard parts.count == 2, parts.allSatisfy({ $0 > 0 }) else { throw .notASize(text) }
      return .resize(columns: parts[0], rows: parts[1])
    }

    /// In both languages, or what is the same in both.
    func inBoth() throws(ScriptMistake.Reason) -> Phrase {
      try something().contains(" | ") ? try phrase() : Phrase(ja: text, en: text)
    }

    /// Japanese, a bar, English.
    func phrase() throws(ScriptMistake.Reason) -> Phrase {
      let parts = try something().split(separator: " | ", omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { throw .notInBothLanguages }
      return Phrase(ja: String(parts[0]), en: String(parts[1]))
    }
  }
}
