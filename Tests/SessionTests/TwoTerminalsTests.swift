import SessionScripts
import Testing

/// One customer at two terminals: what the second does first is told at the first, and done once.
@Suite("Two terminals of one customer")
struct TwoTerminalsTests {
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

      """
    try Script(toForm).play(on: first)
    let second = HeadlessStage(beside: first)
    second.wait(seconds: 60)
    try Script(toForm + "key enter\nsee BOS002").play(on: second)
    try Script("key enter\nsee BLI001\nsee 状態が変わった\nsee 利用解除").play(on: first)
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
    let toCode = "type 1000003\nkey enter\ntype demo-login-3\nkey enter\nsee BLI002\n"
    let first = try HeadlessStage()
    let second = HeadlessStage(beside: first)
    try Script(toCode + "code 2600100000033\n").play(on: first)
    try Script(toCode + "code 2600100000033\n").play(on: second)
    try Script("key enter\nsee BPT001").play(on: second)
    try Script("key enter\nsee BLI002\nsee もう使われています").play(on: first)
  }
}
