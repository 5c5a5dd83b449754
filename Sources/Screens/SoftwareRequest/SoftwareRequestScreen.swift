import BankService

/// BOT012 トークン発行(ソフトウェアトークン発行確認).
package struct SoftwareRequestScreen: ScreenContent {
  package var form = Form([.field(.confirmation), .button(.request), .button(.back)])

  package var id: ScreenID { .softwareRequest }
  package var keys: KeyContext { .form }
  package var screen: Screen { .softwareRequest(self) }
  package var step: Step? { Step(.request, 4, with: .software) }
  package var needs: Procedure? { .request }
  package var hint: Phrase? { Wording.Request.hint }

  package mutating func press(_ item: Form.Item, in scene: Scene) -> Action {
    if item == .button(.back) { return .back }
    guard let session = scene.signedIn?.session else { return .none }
    guard !form[.confirmation].isEmpty else { return .say(.missing(.confirmation)) }
    return .ask(
      .issueSoftwareToken(
        session, confirmation: form[.confirmation].text,
        replacing: scene.signedIn?.overview?.unstarted))
  }

  package func blocks(in scene: Scene) -> [Block] {
    [
      .notes(
        scene(Wording.Labels.notes),
        Wording.SoftwareToken.notes(scene.institution, scene.signedIn?.overview)
          .map { scene($0) }),
      .blank,
      .field(.confirmation, label: scene(Wording.Labels.confirmation)),
      .blank,
      .buttons([.request, .back]),
    ]
  }
}
