import BankService
import TokenDomain

/// BOU001 ワンタイムパスワード利用開始(ハードウェアトークン確認), or that of a software token, which has no
/// back with a serial number on it.
package struct ActivationScreen: ScreenContent {
  package var form: Form
  private let kind: TokenKind
  /// Once the first code of two was given on this screen.
  private var nextCode: NextCodeGuide?

  init(_ kind: TokenKind) {
    self.kind = kind
    let items: [Form.Item] = [
      .field(.code), .button(.activate), .button(.back), .button(.resynchronisation),
    ]
    form =
      switch kind {
      case .hardware: Form([.field(.serial)] + items)
      case .software: Form(items)
      }
  }

  package var id: ScreenID { .activation }
  package var keys: KeyContext { .form }
  package var screen: Screen { .activation(self) }
  package var step: Step? { Step(.activate, 3, with: kind) }
  package var needs: Procedure? { .activate }

  package var title: Phrase {
    switch kind {
    case .hardware: Wording.Titles.of(.activation)
    case .software: Wording.Titles.softwareActivation
    }
  }

  package mutating func press(_ item: Form.Item, in scene: Scene) -> Action {
    if item == .button(.back) { return .back }
    if item == .button(.resynchronisation) {
      return .open(.resynchronisation(ResynchronisationScreen(.start(kind))))
    }
    guard let session = scene.signedIn?.session else { return .none }
    switch kind {
    case .software:
      if let problem = form[.code].codeProblem { return .say(problem) }
      return .ask(.activate(session, nil, code: form[.code].text))
    case .hardware:
      let typed = form[.serial]
      guard !typed.isEmpty else { return .say(.missing(.serial)) }
      guard let serial = SerialNumber(typed.digits) else {
        return .say(.tooShort(.serial, missing: typed.limit - typed.text.count))
      }
      if let problem = form[.code].codeProblem { return .say(problem) }
      return .ask(.activate(session, serial, code: form[.code].text))
    }
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

  /// The serial number: typed from a token's back, or shown for the app that has none.
  private func serial(_ scene: Scene) -> [Block] {
    switch kind {
    case .hardware:
      [
        .field(
          .serial, label: scene(Wording.Labels.serial),
          hint: scene(Wording.Activation.serialPlace))
      ]
    case .software:
      (scene.signedIn?.overview?.token(scene)).map {
        [.fact(scene(Wording.Labels.serial), $0)]
      } ?? []
    }
  }

  package func blocks(in scene: Scene) -> [Block] {
    let phase = nextCode(in: scene)?.phase(at: scene.now)
    let label = scene(Wording.Labels.code)
    if let phase, !phase.isOver {
      return phase.lead(scene) + serial(scene) + [
        phase.countdown(scene),
        .field(.code, label: label),
        .blank,
        .buttons([.activate, .back, .resynchronisation]),
        .blank,
        .notes(scene(Wording.Labels.notes), Wording.NextCode.notes.map { scene($0) }),
      ]
    }
    let invitation = phase == nil ? Wording.Activation.invitation(kind) : Wording.NextCode.tooLate
    return [.paragraph(scene(invitation)), .blank] + serial(scene) + [
      .blank,
      .field(.code, label: label, gauge: gauge(in: scene)),
      .blank,
      .buttons([.activate, .back, .resynchronisation]),
      .blank,
      .notes(
        scene(Wording.Labels.notes),
        Wording.Activation.notes(kind, scene.institution).map { scene($0) }),
    ]
  }
}
