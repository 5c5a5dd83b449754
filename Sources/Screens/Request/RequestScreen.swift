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
    return .ask(
      .requestToken(
        session, confirmation: form[.confirmation].text,
        replacing: scene.signedIn?.overview?.unstarted))
  }

  package func blocks(in scene: Scene) -> [Block] {
    [
      .notes(
        scene(Wording.Labels.notes),
        Wording.Request.notes(scene.institution, scene.signedIn?.overview).map { scene($0) }),
      .blank,
      .fact(
        scene(Wording.Request.address),
        address(in: scene)),
      .blank,
      .field(.confirmation, label: scene(Wording.Labels.confirmation)),
      .blank,
      .buttons([.request, .back]),
    ]
  }

  /// As much of it as its owner needs to recognise it, where it can be shown.
  private func address(in scene: Scene) -> String {
    guard let address = scene.signedIn?.overview?.customer.address, !scene.isASCII else {
      return scene(Wording.Request.registered)
    }
    return "\(address.masked) (\(scene(Wording.Request.registered)))"
  }
}
