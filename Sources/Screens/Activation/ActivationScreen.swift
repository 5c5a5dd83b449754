import BankService
import TokenDomain

/// BOU001 ワンタイムパスワード利用開始(ハードウェアトークン確認).
package struct ActivationScreen: ScreenContent {
  package var form = Form([
    .field(.serial), .field(.code), .button(.activate), .button(.back),
  ])

  package var id: ScreenID { .activation }
  package var keys: KeyContext { .form }
  package var screen: Screen { .activation(self) }
  package var step: Step? { Step(.activate, 3) }
  package var needs: Procedure? { .activate }

  package mutating func press(_ item: Form.Item, in scene: Scene) -> Action {
    if item == .button(.back) { return .back }
    guard let session = scene.signedIn?.session else { return .none }
    let typed = form[.serial]
    guard !typed.isEmpty else { return .say(.missing(.serial)) }
    guard let serial = SerialNumber(typed.digits) else {
      return .say(.tooShort(.serial, missing: typed.limit - typed.text.count))
    }
    if let problem = form[.code].codeProblem { return .say(problem) }
    return .ask(.activate(session, serial, code: form[.code].text))
  }

  package func blocks(in scene: Scene) -> [Block] {
    [
      .paragraph(scene(Wording.Activation.invitation)),
      .blank,
      .field(
        .serial, label: scene(Wording.Labels.serial), hint: scene(Wording.Activation.serialPlace)),
      .blank,
      .field(
        .code, label: scene(Wording.Labels.code),
        gauge: Gauge(now: scene.now, offset: scene.signedIn?.overview?.displayOffset ?? 0)),
      .blank,
      .buttons([.activate, .back]),
      .blank,
      .notes(
        scene(Wording.Labels.notes),
        Wording.Activation.notes(scene.institution).map { scene($0) }),
    ]
  }
}
