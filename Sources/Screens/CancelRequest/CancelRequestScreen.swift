import BankService

/// BOT021 トークン発行(申請取消): takes back a request that no token was mailed for yet. It can be applied
/// for again, so Enter in the field takes it back.
package struct CancelRequestScreen: ScreenContent {
  package var form = Form([.field(.confirmation), .button(.cancelRequest), .button(.back)])

  package var id: ScreenID { .cancelRequest }
  package var keys: KeyContext { .form }
  package var screen: Screen { .cancelRequest(self) }
  package var needs: Procedure? { .cancelRequest }
  package var hint: Phrase? { Wording.CancelRequest.hint }

  package mutating func press(_ item: Form.Item, in scene: Scene) -> Action {
    if item == .button(.back) { return .back }
    guard let session = scene.signedIn?.session else { return .none }
    guard !form[.confirmation].isEmpty else { return .say(.missing(.confirmation)) }
    return .ask(.cancelRequest(session, confirmation: form[.confirmation].text))
  }

  package func blocks(in scene: Scene) -> [Block] {
    let overview = scene.signedIn?.overview
    // Of two issues the newer one is what can still be taken back.
    let request = overview?.successor ?? overview?.issue
    var blocks: [Block] = [
      .notes(
        scene(Wording.Labels.notes),
        Wording.CancelRequest.notes(isRenewal: overview?.successor != nil).map { scene($0) }),
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
      .field(.confirmation, label: scene(Wording.Labels.confirmation)),
      .blank,
      .buttons([.cancelRequest, .back]),
    ]
  }
}
