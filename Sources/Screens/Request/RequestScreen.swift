import BankService

/// BOT002 トークン発行(ハードウェアトークン発行確認).
package struct RequestScreen: ScreenContent {
  package var form = Form([.field(.confirmation), .button(.request), .button(.back)])

  package var id: ScreenID { .request }
  package var keys: KeyContext { .form }
  package var screen: Screen { .request(self) }
  package var step: Step? { Step(.request, 4) }
  package var needs: Procedure? { .request }
  package var hint: Phrase? { Wording.Request.hint }

  package mutating func press(_ item: Form.Item, in scene: Scene) -> Action {
    if item == .button(.back) { return .back }
    guard let session = scene.signedIn?.session else { return .none }
    guard !form[.confirmation].isEmpty else { return .say(.missing(.confirmation)) }
    return .ask(.requestToken(session, confirmation: form[.confirmation].text))
  }

  package func blocks(in scene: Scene) -> [Block] {
    [
      .notes(
        scene(Wording.Labels.notes),
        Wording.Request.notes(scene.institution).map { scene($0) }),
      .blank,
      .fact(
        scene(Wording.Request.address),
        (scene.signedIn?.overview?.customer.address.masked ?? "")
          + scene(Wording.Request.registered)),
      .blank,
      .field(.confirmation, label: scene(Wording.Labels.confirmation)),
      .blank,
      .buttons([.request, .back]),
    ]
  }
}
