import SessionScripts
import Testing
import Stages

/// One customer at two terminals: what the second does first is told at the first, and done once.
@Suite("Two terminals of one customer")
struct TwoTerminalsTests {
  private static let toCode =
    "type 1000003\nkey enter\ntype demo-login-3\nkey enter\nsee BLI002\n"

  @Test("the second asks for a token first: the first is told and asks for none")
  func request() throws {
    let first = try HeadlessStage()
    let toForm = """
      type 1000001
      key enter
      type demo-login-1
      key enter
      key 1 1 1 1
      see BOT002
      type demo-kakunin-1

      """
    try Script(toForm).play(on: first)
    let second = HeadlessStage(beside: first)
    try Script(toForm + "key enter\nsee BOT003").play(on: second)
    try Script("key enter\nsee BOP001\nsee すでにトークンがある").play(on: first)
    #expect(try first.ledger().count { $0.event == "token-requested" && $0.rule == nil } == 1)
  }

  @Test("the second releases first: the login of the first ends, with the state")
  func release() throws {
    let first = try HeadlessStage()
    let toForm = """
      type 1000003
      key enter
      type demo-login-3
      key enter
      code 2600100000033
      key enter
      key 2 1 3
      see BOS001
      type demo-kakunin-3
      key enter
      see < 1. はい

      """
    try Script(toForm).play(on: first)
    let second = HeadlessStage(beside: first)
    second.wait(seconds: 60)
    try Script(toForm + "key 1\nsee BOS002").play(on: second)
    try Script("key 1\nsee BLI001\nsee 状態が変わった\nsee 利用解除").play(on: first)
    #expect(try first.ledger().count { $0.event == "token-released" && $0.rule == nil } == 1)
    try Script("type 1000003\nkey enter\ntype demo-login-3\nkey enter\nsee BPT001").play(on: first)
  }

  @Test("the second starts the token first: the first is sent back to the login, which asks for it")
  func activation() throws {
    let first = try HeadlessStage()
    let toForm = """
      type 1000002
      key enter
      type demo-login-2
      key enter
      key 1 1 2
      see BOU001
      type 2600100000025
      key enter
      code 2600100000025

      """
    try Script(toForm).play(on: first)
    let second = HeadlessStage(beside: first)
    try Script(toForm + "key enter\nsee BOU002").play(on: second)
    try Script("key enter\nsee BLI001\nsee 利用中").play(on: first)
    try Script("type 1000002\nkey enter\ntype demo-login-2\nkey enter\nsee BLI002").play(on: first)
  }

  @Test("both send the same right code: one gets in")
  func sameCode() throws {
    let first = try HeadlessStage()
    let second = HeadlessStage(beside: first)
    try Script(Self.toCode + "code 2600100000033\n").play(on: first)
    try Script(Self.toCode + "code 2600100000033\n").play(on: second)
    try Script("key enter\nsee BPT001").play(on: second)
    try Script("key enter\nsee BLI002\nsee もう使われています").play(on: first)
  }

  @Test("the second reports the token lost: the login of the first ends at its next act")
  func reported() throws {
    let first = try HeadlessStage()
    try Script(
      Self.toCode + "code 2600100000033\nkey enter\nsee BPT001\nkey 2 1 3\nsee BOS001\n"
        + "type demo-kakunin-3\nkey enter\nsee < 1. はい\n"
    ).play(on: first)
    let second = HeadlessStage(beside: first)
    try Script(
      Self.toCode + "key tab tab tab tab enter\nkey 1 enter enter\nsee < 1. はい\nkey 1\nsee BLS002"
    ).play(
      on: second)
    try Script("key 1\nsee BLI001\nsee 状態が変わった\nsee 認証停止").play(on: first)
    #expect(try first.ledger().count { $0.event == "token-released" && $0.rule == nil } == 0)
  }

  @Test("both report it: it is stopped once, and the first to come second is told so")
  func reportedTwice() throws {
    let toReport = """
      type 1000003
      key enter
      type demo-login-3
      key enter
      key tab tab tab tab enter
      see BLS001
      key 1 enter enter
      see < 1. はい

      """
    let first = try HeadlessStage()
    let second = HeadlessStage(beside: first)
    try Script(toReport).play(on: first)
    try Script(toReport + "key 1\nsee BLS002").play(on: second)
    try Script("key 1\nsee BLI001\nsee 認証停止").play(on: first)
    #expect(try first.ledger().count { $0.event == "token-reported" && $0.rule == nil } == 1)
  }

  @Test("a form of 切替 that the second has finished first leads back to the login")
  func switched() throws {
    let toForm = """
      type 1000003
      key enter
      type demo-login-3
      key enter
      code 2600100000033
      key enter
      see BPT001

      """
    let codes = "code 2600100000033\nkey enter\ncode 2600100000058\n"
    let first = try HeadlessStage()
    first.wait(seconds: 149_947_200)
    let order =
      "key 1 1 1 1\ntype demo-kakunin-3\nkey enter\nsee BOT003\n"
      + "operator application dispatch 1000003\nkey enter\nkey 1 1 4\nsee BOR001\n"
    try Script(toForm + order).play(on: first)
    let second = HeadlessStage(beside: first)
    second.wait(seconds: 60)
    try Script(toForm + "key 1 1 4\nsee BOR001\n").play(on: second)
    second.wait(seconds: 60)
    first.wait(seconds: 0)
    try Script(codes).play(on: first)
    try Script(codes + "key enter\nsee 切替が完了しました").play(on: second)
    try Script("key enter\nsee BLI001\nsee 状態が変わった").play(on: first)
    #expect(try first.ledger().count { $0.event == "token-switched" && $0.rule == nil } > 0)
  }
}
