import BankFixtures
import Canvas
import Pages
import SeededRandom

/// One thing that the monkey does: a key, or something that a person would do in one go.
package enum MonkeyAct: Sendable, CustomStringConvertible {
  case event(TerminalEvent)
  /// Types into what has the focus, without Enter.
  case types(String)
  case logsIn(Int)
  /// Types what the fob with this serial shows, so many minutes from now.
  case readsCode(String, steps: Int64)
  case waits(seconds: Int64)
  case operates([String])

  package var description: String {
    switch self {
    case .event(let event): "\(event)"
    case .types(let text): "types \(text)"
    case .logsIn(let digit): "logs in 100000\(digit)"
    case .readsCode(let serial, let steps): "reads \(serial) \(steps)"
    case .waits(let seconds): "waits \(seconds)"
    case .operates(let words): words.joined(separator: " ")
    }
  }

  /// Never shown: no other text of the screens contains it.
  package static let secretMark = "Zq9"

  package static func random(using randomness: inout SeededGenerator) -> MonkeyAct {
    switch Int.random(in: 0..<100, using: &randomness) {
    case 0..<30: .event(.key(pick(keys, &randomness)))
    case 30..<50: .event(.key(pick(steps, &randomness)))
    case 50..<62: .event(.key(.character(pick(choices, &randomness))))
    case 62..<70: .event(.key(.character(anyScalar(&randomness))))
    case 70..<74: .event(.paste(PastedText(pick(pastes, &randomness).utf8)))
    case 74..<78: .event(.resized(anySize(&randomness)))
    case 78..<79: .event(.wheel(isDown: Bool.random(using: &randomness)))
    case 79..<80: .event(.click(anyPlace(&randomness)))
    case 80..<84: .logsIn(Int.random(in: 1...4, using: &randomness))
    case 84..<87: .types("demo-kakunin-\(Int.random(in: 1...3, using: &randomness))")
    case 87..<89: .types("\(secretMark)\(UInt32.random(in: 0...9_999, using: &randomness))")
    case 89..<93:
      .readsCode(pick(serials, &randomness), steps: Int64.random(in: -1...2, using: &randomness))
    case 93..<94: .types(pick(serials, &randomness))
    case 94..<97: .waits(seconds: Int64.random(in: 0...90, using: &randomness))
    default: .operates(pick(commands, &randomness))
    }
  }

  private static let keys: [Key] =
    [
      .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .control("l"), .control("c"), .control("u"), .alt("1"), .alt("9"),
    ] + (1...9).map { .function($0) }
  private static let steps: [Key] = [.enter, .enter, .enter, .tab]
  private static let choices = Array("111122334456?".unicodeScalars)
  private static let pastes = [
    "", "1000001", "1000001\ndemo-login-1\n", "\u{1B}[2J\u{7}", "\u{202E}123\u{2066}", "💴ﾔﾏﾀﾞ",
    "１２３-４５６", String(repeating: "9", count: 10_240), "\(secretMark)-pasted", "e\u{301}\n\n",
  ]
  private static let serials = (0...8).map {
    ["2600100000025", "2600100000033", "2600100000041", "2600100000058"][$0 % 4]
  }
  private static let commands: [[String]] = (1...4).flatMap { digit -> [[String]] in
    let customer = "100000\(digit)"
    return [
      ["application", "dispatch", customer], ["application", "cancel", customer],
      ["issue", "resume", customer], ["issue", "revoke", customer, "--as", "defective"],
      ["issue", "revoke", customer, "--as", "lost", "--reissue"], ["customer", "unlock", customer],
    ]
  }

  private static func pick<Element>(
    _ elements: [Element], _ randomness: inout SeededGenerator
  ) -> Element {
    elements[Int.random(in: elements.indices, using: &randomness)]
  }

  private static func anyScalar(_ randomness: inout SeededGenerator) -> Unicode.Scalar {
    Unicode.Scalar(UInt32.random(in: 0x20...0x1_FBFF, using: &randomness)) ?? "?"
  }

  private static func anyPlace(_ randomness: inout SeededGenerator) -> Frame.Position {
    Frame.Position(
      row: Int.random(in: 0..<24, using: &randomness),
      column: Int.random(in: 0..<80, using: &randomness))
  }

  private static func anySize(_ randomness: inout SeededGenerator) -> Size {
    guard Int.random(in: 0..<4, using: &randomness) == 0 else {
      return Size(
        columns: Int.random(in: 40...90, using: &randomness),
        rows: Int.random(in: 12...26, using: &randomness))
    }
    return Size(
      columns: Int.random(in: -1...300, using: &randomness),
      rows: Int.random(in: -1...100, using: &randomness))
  }
}

extension HeadlessStage {
  package func perform(_ act: MonkeyAct) throws {
    switch act {
    case .event(let event): send(event)
    case .types(let text): type(text)
    case .logsIn(let digit):
      for _ in 0..<7 where app.screen.id == .login { send(.key(.backspace)) }
      type("100000\(digit)")
      send(.key(.enter))
      type("demo-login-\(digit)")
      send(.key(.enter))
    case .readsCode(let serial, let steps): type(try code(serial: serial, steps: steps))
    case .waits(let seconds): wait(seconds: seconds)
    case .operates(let words):
      // What an operator is refused is no concern of the screens.
      _ = try? operate(words)
    }
  }
}
