import BankService
import Pages
import TokenDomain

/// BLI003 トークン時刻補正 on the login path: two codes in a row set right what is believed of the token's
/// clock, and log in.
package struct LoginResynchronisationScreen: HalfwayScreen {
  private var pair = CodePairForm()

  package var form: Form {
    get { pair.form }
    set { pair.form = newValue }
  }

  package var id: ScreenID { .resynchronisation }
  package var title: Phrase { Wording.Resynchronisation.title }

  package func help(_ institution: Institution) -> [Phrase] {
    Wording.Resynchronisation.help(institution)
  }

  package mutating func press(
    _ item: Form.Item, _ proof: PasswordProof, in scene: Scene
  ) -> HalfwayAction {
    if item == .button(.back) { return .leave(.back) }
    if let refused: HalfwayAction = refuseIncomplete(.firstCode, .secondCode) { return refused }
    if let message = pair.refuseSameTwice() { return .say(message) }
    return .ask(.resynchroniseAtLogin(form[.firstCode].bytes, form[.secondCode].bytes, proof))
  }

  package func nextChange(_ proof: PasswordProof, in scene: Scene) -> Int? {
    Gauge(now: scene.now, offset: proof.displayOffset).untilNextNotch
  }

  package func blocks(_ proof: PasswordProof, in scene: Scene) -> [Block] {
    pair.blocks(displayOffset: proof.displayOffset, in: scene)
  }
}

/// BLI003 トークン時刻補正 before 利用開始, which takes the next code.
package struct StartResynchronisationScreen: InsideScreen {
  private var pair = CodePairForm()
  private let kind: TokenKind

  init(_ kind: TokenKind) { self.kind = kind }

  package var form: Form {
    get { pair.form }
    set { pair.form = newValue }
  }

  package var id: ScreenID { .resynchronisation }
  package var title: Phrase { Wording.Resynchronisation.title }
  package var needs: Procedure? { .activate }
  package var step: Step? { Step(.activate, 3, with: kind) }

  package func help(_ institution: Institution) -> [Phrase] {
    Wording.Resynchronisation.help(institution)
  }

  package mutating func press(
    _ item: Form.Item, _ customer: SignedIn, in scene: Scene
  ) -> InsideAction {
    if item == .button(.back) { return .leave(.back) }
    if let refused: InsideAction = refuseIncomplete(.firstCode, .secondCode) { return refused }
    if let message = pair.refuseSameTwice() { return .say(message) }
    return .ask(
      .resynchroniseAtStart(
        customer.session, form[.firstCode].bytes, form[.secondCode].bytes))
  }

  package func nextChange(_ customer: SignedIn, in scene: Scene) -> Int? {
    Gauge(now: scene.now, offset: customer.overview.displayOffset).untilNextNotch
  }

  package func blocks(_ customer: SignedIn, in scene: Scene) -> [Block] {
    pair.blocks(displayOffset: customer.overview.displayOffset, in: scene)
  }
}
