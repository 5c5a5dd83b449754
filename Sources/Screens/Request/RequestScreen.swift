import BankService
import TokenDomain

/// BOT002 トークン発行(ハードウェアトークン発行確認), and BOT012 (ソフトウェアトークン発行確認), which has no address.
package struct RequestScreen: ScreenContent {
  package var form = Form([.field(.confirmation), .button(.request), .button(.back)])
  private let kind: TokenKind

  init(_ kind: TokenKind) {
    self.kind = kind
  }

  package var id: ScreenID {
    switch kind {
    case .hardware: .request
    case .software: .softwareRequest
    }
  }

  package var keys: KeyContext { .form }
  package var screen: Screen { .request(self) }
  package var step: Step? { Step(.request, 4, with: kind) }
  package var needs: Procedure? { .request }
  package var hint: Phrase? { Wording.Request.hint }

  package mutating func press(_ item: Form.Item, in scene: Scene) -> Action {
    if item == .button(.back) { return .back }
    guard let session = scene.signedIn?.session else { return .none }
    guard !form[.confirmation].isEmpty else { return .say(.missing(.confirmation)) }
    let (confirmation, replaced) = (
      form[.confirmation].text, scene.signedIn?.overview?.unstarted
    )
    switch kind {
    case .hardware:
      return .ask(.requestToken(session, confirmation: confirmation, replacing: replaced))
    case .software:
      return .ask(.issueSoftwareToken(session, confirmation: confirmation, replacing: replaced))
    }
  }

  package func blocks(in scene: Scene) -> [Block] {
    let (institution, overview) = (scene.institution, scene.signedIn?.overview)
    let (notes, delivery): ([Phrase], [Block]) =
      switch kind {
      case .hardware:
        (
          Wording.Request.notes(institution, overview),
          [.fact(scene(Wording.Request.address), address(in: scene)), .blank]
        )
      case .software: (Wording.SoftwareToken.notes(institution, overview), [])
      }
    return [.notes(scene(Wording.Labels.notes), notes.map { scene($0) }), .blank] + delivery + [
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
