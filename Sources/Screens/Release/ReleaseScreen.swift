import BankService

/// BOS001 ワンタイムパスワード利用解除(利用解除確認): cannot be undone, so Enter in the field only moves
/// to the button.
package struct ReleaseScreen: ScreenContent {
  package var form = Form([.field(.confirmation), .button(.release), .button(.back)])

  package var id: ScreenID { .release }
  package var keys: KeyContext { .form }
  package var screen: Screen { .release(self) }
  package var asksTwice: Bool { true }
  package var step: Step? { Step(.release, 3) }
  package var needs: Procedure? { .release }
  package var hint: Phrase? { Wording.Release.hint }

  package mutating func press(_ item: Form.Item, in scene: Scene) -> Action {
    if item == .button(.back) { return .back }
    guard let session = scene.signedIn?.session else { return .none }
    guard !form[.confirmation].isEmpty else { return .say(.missing(.confirmation)) }
    return .ask(.release(session, confirmation: form[.confirmation].text))
  }

  package func blocks(in scene: Scene) -> [Block] {
    var blocks: [Block] = [
      .notes(
        scene(Wording.Labels.notes),
        Wording.Release.notes(scene.institution).map { scene($0) }),
      .blank,
    ]
    if let overview = scene.signedIn?.overview, let token = overview.token(scene) {
      blocks += [.fact(scene(Wording.Release.token), token, emphasised: true), .blank]
    }
    blocks += [
      .field(.confirmation, label: scene(Wording.Labels.confirmation)),
      .blank,
      .buttons([.release, .back]),
    ]
    return blocks
  }
}
