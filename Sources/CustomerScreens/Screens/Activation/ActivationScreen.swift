import BankService
import Pages
import TokenDomain

/// BOU001 ワンタイムパスワード利用開始(ハードウェアトークン確認), or that of a software token, which has no
/// back with a serial number on it.
package struct ActivationScreen: InsideScreen {
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
  package var step: Step? { Step(.activate, 3, with: kind) }
  package var needs: Procedure? { .activate }

  package var bookmark: Bookmark? {
    switch kind {
    case .hardware: Bookmark(.procedure(.activate), typed: form[.serial].text)
    case .software: Bookmark(.procedure(.activate))
    }
  }

  package mutating func resume(_ typed: String) {
    switch kind {
    case .hardware:
      // As if it were typed: what is no serial number does not get in.
      for scalar in typed.unicodeScalars { _ = form[.serial].type(scalar) }
      if form[.serial].count == Field.Spec.serial.length { form.focus(on: .code) }
    case .software: break
    }
  }

  package var title: Phrase {
    switch kind {
    case .hardware: Wording.Activation.title
    case .software: Wording.Activation.softwareTitle
    }
  }

  package var helpShowsFob: Bool {
    switch kind {
    case .hardware: true
    case .software: false
    }
  }

  package func help(_ institution: Institution) -> [Phrase] {
    switch kind {
    case .hardware: Wording.Activation.help(institution)
    case .software: Wording.Activation.softwareHelp(institution)
    }
  }

  package mutating func press(
    _ item: Form.Item, _ customer: SignedIn, in scene: Scene
  ) -> InsideAction {
    if item == .button(.back) { return .leave(.back) }
    if item == .button(.resynchronisation) {
      let again = customer.overview.issue?.resynchronisableFrom
      if let why = scene.refusesResynchronisation(until: again) { return refuse(why, at: .code) }
      return .open(StartResynchronisationScreen(kind))
    }
    let session = customer.session
    switch kind {
    case .software:
      return refuseIncomplete(.code) ?? .ask(.activate(session, nil, code: form[.code].bytes))
    case .hardware:
      if let refused: InsideAction = refuseIncomplete(.serial, .code) { return refused }
      return .ask(
        .activate(session, SerialNumber(form[.serial].text), code: form[.code].bytes))
    }
  }

  package mutating func lead(to nextCode: NextCodeGuide?) { self.nextCode = nextCode }

  package func nextChange(_ customer: SignedIn, in scene: Scene) -> Int? {
    nextCode(customer)?.nextChange(at: scene.now) ?? gauge(customer, scene).untilNextNotch
  }

  private func gauge(_ customer: SignedIn, _ scene: Scene) -> Gauge {
    Gauge(now: scene.now, offset: customer.overview.displayOffset)
  }

  /// The first of two may have been given before the connection broke.
  private func nextCode(_ customer: SignedIn) -> NextCodeGuide? {
    .newer(nextCode, customer.overview.nextCode.map(NextCodeGuide.init))
  }

  /// The serial number: typed from a token's back, or shown for the app that has none.
  private func serial(_ customer: SignedIn, _ scene: Scene) -> [Block] {
    switch kind {
    case .hardware:
      [
        form.field(
          .serial, scene.language,
          hint: scene(Wording.Activation.serialPlace(isInLines: scene.isInLines)))
      ]
    case .software:
      customer.overview.token(scene).map { [.fact(scene(Wording.Labels.serial), $0)] } ?? []
    }
  }

  package func blocks(_ customer: SignedIn, in scene: Scene) -> [Block] {
    let phase = nextCode(customer)?.phase(at: scene.now)
    let language = scene.language
    if let phase, !phase.isOver {
      return phase.lead(scene) + serial(customer, scene) + [
        phase.countdown(scene),
        form.field(.code, language),
        .blank,
        form.buttons(language),
        .blank,
        scene.notes(Wording.NextCode.notes),
      ]
    }
    let invitation = phase == nil ? Wording.Activation.invitation(kind) : Wording.NextCode.tooLate
    return [.paragraph(scene(invitation)), .blank] + serial(customer, scene) + [
      .blank,
      form.field(.code, language, gauge: scene.shown(gauge(customer, scene))),
      .blank,
      form.buttons(language),
      .blank,
      scene.notes(Wording.Activation.notes(kind, scene.institution)),
    ]
  }
}
