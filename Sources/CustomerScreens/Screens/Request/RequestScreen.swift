import BankService
import Pages
import TokenDomain

/// BOT002 トークン発行(ハードウェアトークン発行確認), and BOT012 (ソフトウェアトークン発行確認), which has no address.
package struct RequestScreen: InsideScreen {
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

  package var title: Phrase {
    switch kind {
    case .hardware: Wording.Request.title
    case .software: Wording.SoftwareToken.requestTitle
    }
  }

  package func help(_ institution: Institution) -> [Phrase] {
    switch kind {
    case .hardware: Wording.Request.help(institution)
    case .software: Wording.SoftwareToken.requestHelp(institution)
    }
  }

  package var step: Step? { Step(.request, 4, with: kind) }
  package var needs: Procedure? { .request }
  package var bookmark: Bookmark? { Bookmark(.request(kind)) }
  package var hint: Phrase? { Wording.Request.hint }

  package mutating func press(
    _ item: Form.Item, _ customer: SignedIn, in scene: Scene
  ) -> InsideAction {
    if item == .button(.back) { return .leave(.back) }
    // The button, or Enter on the last field.
    if let refused: InsideAction = refuseIncomplete(.confirmation) { return refused }
    let confirmation = form[.confirmation].bytes
    let (session, replaced) = (customer.session, customer.overview.unstarted)
    switch kind {
    case .hardware:
      return .ask(.requestToken(session, confirmation: confirmation, replacing: replaced))
    case .software:
      return .ask(.issueSoftwareToken(session, confirmation: confirmation, replacing: replaced))
    }
  }

  package func blocks(_ customer: SignedIn, in scene: Scene) -> [Block] {
    let (institution, overview) = (scene.institution, customer.overview)
    let (notes, delivery): ([Phrase], [Block]) =
      switch kind {
      case .hardware:
        (
          Wording.Request.notes(institution, overview),
          [.fact(scene(Wording.Request.address), address(of: customer, in: scene)), .blank]
        )
      case .software: (Wording.SoftwareToken.notes(institution, overview), [])
      }
    return [scene.notes(notes), .blank] + delivery + [
      form.field(.confirmation, scene.language),
      .blank,
      form.buttons(scene.language),
    ]
  }

  /// As much of it as its owner needs to recognise it, where it can be shown.
  private func address(of customer: SignedIn, in scene: Scene) -> String {
    guard !scene.isASCII else { return scene(Wording.Request.registered) }
    let address = customer.overview.customer.address
    return "\(address.masked) (\(scene(Wording.Request.registered)))"
  }
}
