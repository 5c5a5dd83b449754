import BankService
import Pages
import TokenDomain

/// BOT021 トークン発行(申請取消): takes back a request that no token was mailed for yet. It can be applied
/// for again, so Enter in the field takes it back.
package struct CancelRequestScreen: InsideScreen {
  package var form = Form([.field(.confirmation), .button(.cancelRequest), .button(.back)])

  package var id: ScreenID { .cancelRequest }
  package var title: Phrase { Wording.CancelRequest.title }
  package var step: Step? { Step(.cancelRequest, 3) }
  package var needs: Procedure? { .cancelRequest }
  package var bookmark: Bookmark? { Bookmark(.procedure(.cancelRequest)) }
  package var hint: Phrase? { Wording.CancelRequest.hint }

  package func help(_ institution: Institution) -> [Phrase] {
    Wording.CancelRequest.help(institution)
  }

  package mutating func press(
    _ item: Form.Item, _ customer: SignedIn, in scene: Scene
  ) -> InsideAction {
    if item == .button(.back) { return .leave(.back) }
    return refuseIncomplete(.confirmation)
      ?? .ask(.cancelRequest(customer.session, confirmation: form[.confirmation].bytes))
  }

  package func blocks(_ customer: SignedIn, in scene: Scene) -> [Block] {
    let overview = customer.overview
    // Of two issues the newer one is what can still be taken back.
    let request = overview.successor ?? overview.issue
    var blocks: [Block] = [
      scene.notes(Wording.CancelRequest.notes(isRenewal: overview.successor != nil)),
      .blank,
    ]
    if let request {
      blocks += [
        .fact(
          scene(Wording.CancelRequest.request), scene(Wording.CancelRequest.text(request)),
          emphasised: true),
        .blank,
      ]
    }
    return blocks + [
      form.field(.confirmation, scene.language),
      .blank,
      form.buttons(scene.language),
    ]
  }
}
