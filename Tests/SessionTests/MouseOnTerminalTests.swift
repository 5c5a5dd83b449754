import Canvas
import Foundation
import SessionScripts
import Testing
import Stages

/// The program itself, pointed at.
@Suite("The mouse on a terminal")
struct MouseOnTerminalTests {
  static let on = "\u{1B}[?1000h\u{1B}[?1006h"
  static let off = "\u{1B}[?1006l\u{1B}[?1000l"

  @Test(
    "presses what is pointed at, where it was asked for, and is given back",
    arguments: ["plain", "drawn"])
  func points(look: String) throws {
    let stage = try PtyStage(environment: ["HIGASA_LOOK": look], arguments: ["--mouse"])
    try Script("see BLI001\ntype 1000001\n").play(on: stage)
    stage.terminal.send(try stage.press(on: "ログインパスワード", right: 24))
    try Script("type demo-login-1\nkey enter\nsee BPT001\n").play(on: stage)
    stage.terminal.send(try stage.press(on: "1. ご利用サービスの変更"))
    try Script("see 2. パスワード変更\n").play(on: stage)
    stage.terminal.send(try stage.press(on: "F10"))
    try Script("see BLI001\n").play(on: stage)
    stage.terminal.send(try stage.press(on: "F10"))
    #expect(try stage.terminal.waitForEnd().status == 0)
    let said = String(decoding: stage.terminal.received, as: UTF8.self)
    #expect(said.contains(Self.on) && said.contains(Self.off))
  }

  @Test("does nothing where it was not asked for", arguments: ["xterm-256color", "vt100"])
  func isOff(term: String) throws {
    // A VT100 has none, asked for or not.
    let arguments = term == "vt100" ? ["--mouse"] : []
    let stage = try PtyStage(environment: ["TERM": term], arguments: arguments)
    try Script(EveryScreen.noToken).play(on: stage)
    stage.terminal.send(try stage.press(on: "1. ご利用サービスの変更"))
    try Script("key 3\nsee BHI001\nkey f10\nsee BLI001\nkey f10\nended\n").play(on: stage)
    let said = String(decoding: stage.terminal.received, as: UTF8.self)
    #expect(!said.contains("[?1000"))
  }
}

extension PtyStage {
  /// What the terminal sends when somebody presses the mouse on a text that is on the screen.
  ///
  /// - Parameter right: so many columns right of its beginning.
  fileprivate func press(on text: String, right: Int = 0) throws -> String {
    let rows = terminal.screen.rows
    let row = try #require(rows.lastIndex { $0.contains(text) }, "\(text) is on the screen")
    let before = try #require(rows[row].range(of: text)).lowerBound
    let column = TextWidth.of(String(rows[row][..<before])) + right
    let place = ";\(column + 1);\(row + 1)"
    return "\u{1B}[<0" + place + "M\u{1B}[<0" + place + "m"
  }
}
