import BankService
import Pages
import TokenDomain

/// BOS001 ワンタイムパスワード利用解除(利用解除確認): cannot be undone, so it is asked about first.
package struct ReleaseScreen: InsideScreen {
  package var form = Form([.field(.confirmation), .button(.release), .button(.back)])

  package var id: ScreenID { .release }
  package var title: Phrase { Wording.Release.title }
  package var step: Step? { Step(.release, 3) }
  package var needs: Procedure? { .release }
  package var bookmark: Bookmark? { Bookmark(.procedure(.release)) }
  package var hint: Phrase? { Wording.Release.hint }

  package func help(_ institution: Institution) -> [Phrase] {
    Wording.Release.help(institution)
  }

  package mutating func press(
    _ item: Form.Item, _ customer: SignedIn, in scene: Scene
  ) -> InsideAction {
    if item == .button(.back) { return .leave(.back) }
    return refuseIncomplete(.confirmation) ?? .confirm(.release)
  }

  package func request(_ agreed: IrreversibleAct, _ customer: SignedIn) -> Request? {
    switch agreed {
    case .release: .release(customer.session, confirmation: form[.confirmation].bytes)
    case .report: nil
    }
  }

  package func blocks(_ customer: SignedIn, in scene: Scene) -> [Block] {
    var blocks: [Block] = [
      Wording.Release.consequence.card(scene), .blank,
      scene.notes(Wording.Release.notes(scene.institution)), .blank,
    ]
    if let token = customer.overview.token(scene) {
      blocks += [.fact(scene(Wording.Release.token), token, emphasised: true), .blank]
    }
    return blocks + [
      form.field(.confirmation, scene.language),
      .blank,
      form.buttons(scene.language),
    ]
  }
}
