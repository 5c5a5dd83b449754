import BankService

/// BLI002 ワンタイムパスワード認証.
package struct CodeScreen: ScreenContent {
  package var form = Form([
    .field(.code), .button(.authenticate), .button(.back), .button(.resynchronisation),
    .button(.loss),
  ])
  private let passwordProof: PasswordProof
  /// Once the first code of two was given.
  private var nextCode: NextCodeGuide?

  init(proof: PasswordProof) {
    passwordProof = proof
    nextCode = proof.nextCode.map(NextCodeGuide.init)
  }

  package var id: ScreenID { .code }
  package var keys: KeyContext { .code }
  package var proof: PasswordProof? { passwordProof }
  package var screen: Screen { .code(self) }

  package mutating func press(_ item: Form.Item, in scene: Scene) -> Action {
    if item == .button(.back) { return .back }
    if item == .button(.resynchronisation) {
      return .open(.resynchronisation(ResynchronisationScreen(.login(passwordProof))))
    }
    if item == .button(.loss) { return .open(.report(ReportScreen(.login(passwordProof)))) }
    if let problem = form[.code].codeProblem { return .say(problem) }
    return .ask(.presentCode(form[.code].text, passwordProof))
  }

  package mutating func lead(to nextCode: NextCodeGuide?) { self.nextCode = nextCode }

  package func nextChange(in scene: Scene) -> Int? {
    nextCode?.nextChange(at: scene.now) ?? gauge(in: scene).untilNextNotch
  }

  private func gauge(in scene: Scene) -> Gauge {
    Gauge(now: scene.now, offset: passwordProof.displayOffset)
  }

  package func blocks(in scene: Scene) -> [Block] {
    let phase = nextCode?.phase(at: scene.now)
    let label = scene(Wording.Labels.code)
    if let phase, !phase.isOver {
      return phase.lead(scene) + [
        phase.countdown(scene),
        .field(.code, label: label),
        .blank,
        .buttons([.authenticate, .back, .resynchronisation, .loss]),
        .blank,
        .notes(scene(Wording.Labels.notes), Wording.NextCode.notes.map { scene($0) }),
      ]
    }
    return [
      .paragraph(scene(phase == nil ? Wording.Code.invitation : Wording.NextCode.tooLate)),
      .blank,
      .field(.code, label: label, gauge: gauge(in: scene)),
      .blank,
      .buttons([.authenticate, .back, .resynchronisation, .loss]),
      .blank,
      .blank,
      .notes(
        scene(Wording.Labels.notes), Wording.Code.notes(scene.institution).map { scene($0) }),
    ]
  }
}

extension Field {
  /// Why a code cannot be sent as it stands; nil if it can.
  var codeProblem: Message? {
    if isEmpty { return .missing(name) }
    return text.count < limit ? .tooShort(name, missing: limit - text.count) : nil
  }
}
