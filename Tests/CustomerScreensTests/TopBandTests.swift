import BankFixtures
import BankService
import Canvas
import Pages
import SessionScripts
import Testing
import TokenDomain
import Stages

@Suite("The band on top, and choices under it")
struct TopBandTests {
  @Test("a long name gives way to the id of the screen", arguments: EveryScreen.sizes)
  func longName(size: Size) throws {
    let stage = try HeadlessStage(size: size)
    let number = try Sample.customer(1_000_009)
    try OperatorDesk(bank: stage.bank, operatorName: "operator").add(
      Customer(
        number: number, name: String(repeating: "寿限無", count: 20), kana: "ジュゲム",
        address: Address("東京都千代田区1")),
      loginPassword: TestBank.loginPassword, confirmationPassword: TestBank.confirmationPassword)
    try Script("type \(number)\nkey enter\ntype login-password\nkey enter\n").play(on: stage)
    let band = try #require(stage.rows.first)
    #expect(band.hasSuffix("   BPT001"))
    #expect(band.contains("寿限無"))
    #expect(TextWidth.of(band) <= size.columns)
  }

  @Test("a choice can be picked by a full-width digit")
  func fullWidthDigit() throws {
    let stage = try HeadlessStage()
    try Script("type 1000001\nkey enter\ntype demo-login-1\nkey enter\nkey １ １\nsee BOP001\n")
      .play(on: stage)
  }
}
