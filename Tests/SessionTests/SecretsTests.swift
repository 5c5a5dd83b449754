import Foundation
import PtyHarness
import SessionScripts
import Testing
import Stages

/// Secrets that occur nowhere else are sent down every path; then everything that was written is
/// searched for them.
@Suite("Secrets", .serialized)
struct SecretsTests {
  static let passwords = ["Qzj7-login", "Wvx3-kakunin", "Kyq5-pasted", "Hbn2-number"]

  @Test("no password is in anything that is sent or kept, and a code only where it is typed")
  func nowhere() throws {
    let stage = try PtyStage()
    let wrongCode = "908172"
    try Script(
      """
      see BLI001
      type Hbn2-number
      see 数字で入力してください
      key f9
      see Log in
      key f9 f1 esc
      key ctrl-u
      """
    ).play(on: stage)
    for _ in 0..<7 { try stage.press("backspace") }
    try Script(
      """
      type 1000003
      key enter
      type Qzj7-login
      key enter
      see 違うか
      wait 20
      """
    ).play(on: stage)
    stage.terminal.send("\u{1B}[200~Kyq5-pasted\u{1B}[201~")
    try Script(
      """
      gone 違うか
      see [***********
      key enter
      see 違うか
      wait 20
      type demo-login-3
      gone 違うか
      key enter
      see BLI002
      type \(wrongCode)
      key enter
      see あと4回
      code 2600100000033
      key enter
      see BPT001
      key 2 1 3
      see BOS001
      type Wvx3-kakunin
      key enter
      see < 1. はい
      key 1
      see 確認用パスワードが違うか
      key ctrl-c
      see ログアウトして終了しますか
      key 1
      ended
      """
    ).play(on: stage)

    let sent = Data(stage.terminal.received)
    var kept = Data()
    for file in try FileManager.default.contentsOfDirectory(atPath: stage.path) {
      kept += try Data(contentsOf: URL(fileURLWithPath: "\(stage.path)/\(file)"))
    }
    for password in Self.passwords + ["demo-login-3"] {
      #expect(sent.range(of: Data(password.utf8)) == nil, "\(password) was sent")
      #expect(kept.range(of: Data(password.utf8)) == nil, "\(password) was kept")
    }
    #expect(kept.range(of: Data(wrongCode.utf8)) == nil)
    #expect(stage.rows.allSatisfy { !$0.contains(wrongCode) }, "the screen is given back")
  }
}
