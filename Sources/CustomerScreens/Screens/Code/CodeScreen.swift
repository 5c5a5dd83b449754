import BankService
import Pages
import TokenDomain

/// BLI002 ワンタイムパスワード認証.
package struct CodeScreen: HalfwayScreen {
  package var form = Form([
    .field(.code), .button(.authenticate), .button(.back), .button(.resynchronisation),
    .button(.loss),
  ])
  /// Once the first code of two was given.
  private var nextCode: NextCodeGuide?

  init(_ proof: PasswordProof) {
    nextCode = proof.nextCode.map(NextCodeGuide.init)
  }

  package var id: ScreenID { .code }
  package var title: Phrase { Wording.Code.title }

  package func help(_ institution: Institution) -> [Phrase] {
    Wording.Code.help(institution)
  }

  package mutating func press(
    _ item: Form.Item, _ proof: PasswordProof, in scene: Scene
  ) -> HalfwayAction {
    if item == .button(.back) { return .leave(.back) }
    if item == .button(.resynchronisation) {
      if let why = scene.refusesResynchronisation(until: proof.resynchronisableFrom) {
        return refuse(why, at: .code)
      }
      return .open(LoginResynchronisationScreen())
    }
    if item == .button(.loss) { return .open(LoginReportScreen()) }
    return refuseIncomplete(.code) ?? .ask(.presentCode(form[.code].bytes, proof))
  }

  package mutating func lead(to nextCode: NextCodeGuide?) { self.nextCode = nextCode }

  package func nextChange(_ proof: PasswordProof, in scene: Scene) -> Int? {
    nextCode?.nextChange(at: scene.now) ?? gauge(proof, scene).untilNextNotch
  }

  private func gauge(_ proof: PasswordProof, _ scene: Scene) -> Gauge {
    Gauge(now: scene.now, offset: proof.displayOffset)
  }

  package func blocks(_ proof: PasswordProof, in scene: Scene) -> [Block] {
    let phase = nextCode?.phase(at: scene.now)
    let language = scene.language
    if let phase, !phase.isOver {
      return phase.lead(scene) + [
        phase.countdown(scene),
        form.field(.code, language),
        .blank,
        form.buttons(language),
        .blank,
        scene.notes(Wording.NextCode.notes),
      ]
    }
    return [
      .paragraph(scene(phase == nil ? Wording.Code.invitation : Wording.NextCode.tooLate)),
      .blank,
      form.field(.code, language, gauge: scene.shown(gauge(proof, scene))),
      .blank,
      form.buttons(language),
      .blank,
      .blank,
      scene.notes(Wording.Code.notes(scene.institution)),
    ]
  }
}
