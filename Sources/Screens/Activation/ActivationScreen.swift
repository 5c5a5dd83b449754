import BankService
import TokenDomain

/// BOU001 ワンタイムパスワード利用開始(ハードウェアトークン確認).
package struct ActivationScreen: ScreenContent {
  package var form = Form([
    .field(.serial), .field(.code), .button(.activate), .button(.back),
    .button(.resynchronisation),
  ])
  /// Once the first code of two was given on this screen.
  private var nextCode: NextCodeGuide?

  package var id: ScreenID { .activation }
  package var keys: KeyContext { .form }
  package var screen: Screen { .activation(self) }
  package var step: Step? { Step(.activate, 3) }
  package var needs: Procedure? { .activate }

  package mutating func press(_ item: Form.Item, in scene: Scene) -> Action {
    if item == .button(.back) { return .back }
    if item == .button(.resynchronisation) {
      return .open(.resynchronisation(ResynchronisationScreen(.start)))
    }
    guard let session = scene.signedIn?.session else { return .none }
    let typed = form[.serial]
    guard !typed.isEmpty else { return .say(.missing(.serial)) }
    guard let serial = SerialNumber(typed.digits) else {
      return .say(.tooShort(.serial, missing: typed.limit - typed.text.count))
    }
    if let problem = form[.code].codeProblem { return .say(problem) }
    return .ask(.activate(session, serial, code: form[.code].text))
  }

  package mutating func lead(to nextCode: NextCodeGuide?) { self.nextCode = nextCode }

  package func nextChange(in scene: Scene) -> Int? {
    nextCode(in: scene)?.nextChange(at: scene.now) ?? gauge(in: scene).untilNextNotch
  }

  private func gauge(in scene: Scene) -> Gauge {
    Gauge(now: scene.now, offset: scene.signedIn?.overview?.displayOffset ?? 0)
  }

  /// The first of two may have been given before the connection broke.
  private func nextCode(in scene: Scene) -> NextCodeGuide? {
    .newer(nextCode, scene.signedIn?.overview?.nextCode.map(NextCodeGuide.init))
  }

  package func blocks(in scene: Scene) -> [Block] {
    let phase = nextCode(in: scene)?.phase(at: scene.now)
    let serial = Block.field(
      .serial, label: scene(Wording.Labels.serial), hint: scene(Wording.Activation.serialPlace))
    let label = scene(Wording.Labels.code)
    if let phase, !phase.isOver {
      return phase.lead(scene) + [
        serial,
        phase.countdown(scene),
        .field(.code, label: label),
        .blank,
        .buttons([.activate, .back, .resynchronisation]),
        .blank,
        .notes(scene(Wording.Labels.notes), Wording.NextCode.notes.map { scene($0) }),
      ]
    }
    return [
      .paragraph(scene(phase == nil ? Wording.Activation.invitation : Wording.NextCode.tooLate)),
      .blank,
      serial,
      .blank,
      .field(.code, label: label, gauge: gauge(in: scene)),
      .blank,
      .buttons([.activate, .back, .resynchronisation]),
      .blank,
      .notes(
        scene(Wording.Labels.notes),
        Wording.Activation.notes(scene.institution).map { scene($0) }),
    ]
  }
}
