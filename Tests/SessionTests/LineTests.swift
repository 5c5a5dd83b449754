import Foundation
import Pages
import SessionScripts
import Testing
import Tour
import Stages

/// The scripts of the screens, spoken in lines: the same applications, states and service.
@Suite("Sessions, in lines")
struct LineTests {
  /// What is about windows, cursors, countdowns and what is refused while it is being typed, and has no counterpart.
  static let onScreensOnly: Set = [
    "03-refusals.session", "06-both-languages-and-windows.session", "08-expiry.session",
    "15-left-alone.session", "17-software-token.session", "25-where-to-look.session",
  ]

  @Test("goes as told", arguments: Sessions.names.filter { !onScreensOnly.contains($0) })
  func goesAsTold(name: String) throws {
    let stage = try LineStage()
    try Sessions.script(name).play(on: stage)
    Self.expectNoNumberedKeys(stage)
  }

  /// Lines have none.
  private static func expectNoNumberedKeys(_ stage: LineStage) {
    #expect(stage.transcript.filter { $0.contains(/\bF[0-9]/) } == [])
  }

  /// The one shows a QR code.
  @Test("a chapter of the tour goes as told", arguments: Chapter.names.filter { $0 != "app" })
  func chapter(name: String) throws {
    let stage = try LineStage()
    try Sessions.chapter(name).play(on: stage)
    Self.expectNoNumberedKeys(stage)
  }

  @Test("what is left out is there")
  func leftOut() {
    #expect(Self.onScreensOnly.isSubset(of: Sessions.names))
  }

  @Test("the procedures of the manual read as they did", arguments: Language.allCases)
  func transcript(language: Language) throws {
    let stage = try LineStage(language: language)
    try Script(Self.procedures).play(on: stage)
    let now = stage.transcript.joined(separator: "\n") + "\n"
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Transcripts/procedures.\(language.rawValue).txt")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(now.utf8).write(to: file)
      Issue.record("recorded \(file.lastPathComponent)")
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == now, "RECORD=1 records it anew")
    #expect(!now.contains("demo-"), "no password is seen")
    Self.expectNoNumberedKeys(stage)
  }

  /// トークン発行, 利用開始 and 利用解除, in keys that mean the same in both languages.
  static let procedures = """
    type 1000001
    key enter
    type demo-login-1
    key enter
    see [BPT001]
    key 1 1
    see [BOP001]
    key 1 1
    see [BOT002]
    type demo-kakunin-1
    key enter
    see [BOT003]
    operator application dispatch 1000001
    key enter
    see [BPT001]
    key 1 1 2
    see [BOU001]
    type 2600100000058
    key enter
    code 2600100000058
    key enter
    see [BOU002]
    key enter
    key f10
    see [BLI001]
    type 1000001
    key enter
    type demo-login-1
    key enter
    see [BLI002]
    wrong 2600100000058
    key enter
    key #
    wait 60
    code 2600100000058
    key enter
    see [BPT001]
    key 2 1 3
    see [BOS001]
    key ? 9 <
    type demo-kakunin-1
    key enter enter
    type demo-kakunin-1
    key enter 1
    see [BOS002]
    key f10
    see [BLI001]
    wait 600
    key ctrl-c 1
    ended
    """
}
