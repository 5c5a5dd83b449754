import Canvas
import Primitives

/// What is spoken to in lines, for tests: lines are put in, what was said is looked at.
package final class TestLines: LineTerminal {
  /// What stands there: lines, prompts, and what was typed behind them where that can be seen.
  package private(set) var transcript: [String] = []
  private var events: [LineEvent] = []
  private var prompt: String?
  /// Whether the last line was to be typed unseen.
  private var isHidden = false

  package init() {}

  package var hidesTyping: Bool { true }

  /// What stands there with the prompt that waits.
  package var standing: [String] { transcript + (prompt.map { [$0] } ?? []) }

  /// The next line, with what can be seen of it.
  package func bring(_ event: LineEvent, seen: String) {
    events.append(event)
    guard case .line = event, let prompt else { return }
    transcript.append(prompt + (isHidden ? "" : seen))
    self.prompt = nil
  }

  package func write(_ lines: [String]) {
    if let prompt {
      transcript.append(prompt)
      self.prompt = nil
    }
    transcript += lines
  }

  package func write(_ label: String, _ secret: [SecretBytes]) {
    let pieces = secret.map { $0.withUnsafeBytes { String(decoding: $0, as: UTF8.self) } }
    write([label + ": " + pieces.joined(separator: " ")])
  }

  package func prompt(_ text: String, hidden: Bool) { (prompt, isHidden) = (text, hidden) }

  /// Nothing more to come is a waiting time that is over.
  package func nextLine(timeoutMilliseconds: Int?) -> LineEvent {
    events.isEmpty ? .timeout : events.removeFirst()
  }

  /// Nothing is typed ahead.
  package func discardTypeAhead() {}
}
