import Pages
import Stages

/// A part of the tour: a script with a title.
package struct Chapter: Sendable {
  /// By which it is asked for on the command line.
  package let name: String
  /// What it is about.
  package let title: Phrase
  /// What happens in it.
  package let script: Script

  /// A chapter with its script.
  ///
  /// - Throws: ``ScriptMistake``; a chapter without a title has its mistake in line 1. No chapter has another size, or a
  ///   command that reads what is typed: the layout says how large panes are, and nobody types at the desk.
  package init(_ name: String, _ text: String) throws(ScriptMistake) {
    let file = name + ".chapter"
    script = try Script(text, file: file)
    guard let title = script.title else {
      throw ScriptMistake(file: file, line: 1, text: "", reason: .misplacedTitle)
    }
    for line in script.lines where !line.step.isForTours {
      throw ScriptMistake(file: file, line: line.number, text: "", reason: .notForTours)
    }
    (self.name, self.title) = (name, title)
  }

  /// The lines of each step: it begins with what is said.
  var steps: [Range<Int>] {
    let starts = script.lines.indices.filter { index in
      if case .say = script.lines[index].step { true } else { false }
    }
    // What stands before the first belongs to it.
    return zip([0] + starts.dropFirst(), starts.dropFirst() + [script.lines.count]).map { $0..<$1 }
  }

  /// The serial number of the fob that the customer has at first; nil for none.
  var firstFob: String? {
    for line in script.lines {
      switch line.step {
      case .fob(let serial): return serial
      case .code(let serial, _), .wrong(let serial): return serial
      case .type, .keys, .app, .appCode, .oldAppCode, .hastyCode, .wait, .operate, .refused,
        .intruder, .turn, .see, .gone, .resize, .ended, .say, .pause:
        continue
      }
    }
    return nil
  }
}

extension Script.Step {
  fileprivate var isForTours: Bool {
    switch self {
    case .resize: false
    case .operate(let words), .refused(let words): !words.contains("<")
    case .type, .keys, .code, .app, .appCode, .oldAppCode, .hastyCode, .wrong, .wait, .intruder,
      .fob, .turn, .see, .gone, .ended, .say, .pause:
      true
    }
  }
}
