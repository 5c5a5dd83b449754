import BankFixtures
import Canvas
import Foundation
import PtyHarness
import SeededRandom
import SessionScripts
import Testing

/// Random bytes of keys, pastes, windows and waits, on the program itself.
@Suite("A monkey at a real terminal", .serialized)
struct MonkeyOnTerminalTests {
  /// Acts in each look. More for a night's run.
  static let length =
    ProcessInfo.processInfo.environment["HIGASA_TERMINAL_MONKEY_ACTS"].flatMap { Int($0) } ?? 150

  @Test(
    "gets an answer whatever it does, and sees no password", arguments: Look.Kind.allCases)
  func answers(look: Look.Kind) throws {
    var randomness = SeededGenerator(seed: 13)
    var stage = try Self.begin(look, PtyStage(environment: ["HIGASA_LOOK": look.rawValue]))
    for number in 1...Self.length {
      let act = MonkeyAct.random(using: &randomness)
      try Self.perform(act, on: stage)
      // What it had done before it was asked is done when it answers: Ctrl-L always draws.
      if number.isMultiple(of: 20) {
        guard !stage.terminal.endsUnread(within: .zero), Self.isAnswered(stage),
          // Whoever has the terminal after the program answers too: by showing what is typed.
          !stage.terminal.echoes
        else {
          #expect(try stage.terminal.waitForEnd().status == 0, "after \(number): \(act)")
          stage = try Self.begin(look, PtyStage(beside: stage))
          continue
        }
        for secret in [MonkeyAct.secretMark, "demo-"] {
          #expect(
            !stage.terminal.screen.contains(secret), "after \(number): \(stage.terminal.transcript)"
          )
        }
      }
    }
    stage.terminal.hangUp()
    #expect(try stage.terminal.waitForEnd(within: .seconds(2)).signal == nil)
    let ledger = try stage.ledger()
    let rows = ledger.filter { $0.rule == nil }.map(\.event)
    #expect(rows.count { $0 == "login" } == rows.count { $0 == "logout" }, "\(ledger)")
  }

  private static func isAnswered(_ stage: PtyStage) -> Bool {
    // In a window too small for anything it would draw nothing.
    stage.resize(columns: 80, rows: 24)
    return (try? stage.terminal.timeToAnswer("\u{C}")) != nil
  }

  private static func begin(_ look: Look.Kind, _ stage: PtyStage) throws -> PtyStage {
    try stage.terminal.wait(for: "BLI001")
    if look == .drawn {
      stage.terminal.send("\u{1B}[3;\(Look.measured.unicodeScalars.count + 1)R")
      try stage.terminal.wait(for: "╭")
    }
    return stage
  }

  private static func perform(_ act: MonkeyAct, on stage: PtyStage) throws {
    switch act {
    case .event(.key(let key)): stage.terminal.send(bytes(of: key))
    case .event(.paste(let text)):
      var pasted = ""
      text.scalars {
        pasted.unicodeScalars.append($0)
        return true
      }
      stage.terminal.send("\u{1B}[200~\(pasted)\u{1B}[201~")
    case .event(.resized(let size)) where size.columns > 0 && size.rows > 0:
      stage.resize(columns: size.columns, rows: size.rows)
    case .event(.click(let place)):
      stage.terminal.send("\u{1B}[<0;\(place.column + 1);\(place.row + 1)M")
    case .event: break
    case .types(let text): stage.terminal.send(text)
    case .logsIn(let digit): stage.terminal.send("100000\(digit)\rdemo-login-\(digit)\r")
    case .readsCode(let serial, let steps):
      stage.terminal.send(try stage.code(serial: serial, steps: steps))
    case .waits(let seconds): try stage.wait(seconds: seconds)
    // An operator is a process of their own: now and then is enough.
    case .operates(let words): if words.contains("dispatch") { _ = try? stage.operate(words) }
    }
  }

  private static func bytes(of key: Key) -> String {
    switch key {
    case .character(let scalar): String(scalar)
    case .alt(let scalar): "\u{1B}" + String(scalar)
    case .control(let letter): String(Unicode.Scalar(UInt8(letter.value & 0x1F)))
    case .function(let number):
      ["OP", "OQ", "OR", "OS", "[15~", "[17~", "[18~", "[19~", "[20~", "[21~", "[23~", "[24~"][
        number - 1
      ].withEscape
    case .enter: "\r"
    case .escape: "\u{1B}"
    case .tab: "\t"
    case .backTab: "[Z".withEscape
    case .backspace: "\u{7F}"
    case .delete: "[3~".withEscape
    case .up: "OA".withEscape
    case .down: "OB".withEscape
    case .right: "OC".withEscape
    case .left: "OD".withEscape
    case .home: "OH".withEscape
    case .end: "OF".withEscape
    case .pageUp: "[5~".withEscape
    case .pageDown: "[6~".withEscape
    }
  }
}

extension String {
  fileprivate var withEscape: String { "\u{1B}" + self }
}
