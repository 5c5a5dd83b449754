import BankService

/// BOP001 ワンタイムパスワード申請内容選択.
package struct ChoiceScreen: ScreenContent {
  /// In the order of their numbers.
  private static let procedures: [Procedure] = [
    .request, .activate, .release, .switchToken, .cancelRequest,
  ]

  /// The number that picks a procedure.
  static func number(of procedure: Procedure) -> Int {
    (procedures.firstIndex(of: procedure) ?? 0) + 1
  }

  package var form = Form(procedures.indices.map { .choice($0 + 1) })

  package var id: ScreenID { .choice }
  package var keys: KeyContext { .form }
  package var screen: Screen { .choice(self) }
  package var step: Step? { .choosing }

  package mutating func press(_ item: Form.Item, in scene: Scene) -> Action {
    guard case .choice(let number) = item else { return .none }
    let procedure = Self.procedures[number - 1]
    if let why = scene.signedIn?.overview?.unavailable[procedure] {
      return .say(.refusal(.unavailable(procedure, why)))
    }
    switch procedure {
    case .request: return .open(.tokenChoice(TokenChoiceScreen()))
    case .activate:
      let kind = scene.signedIn?.overview?.issue?.kind ?? .hardware
      return .open(.activation(ActivationScreen(kind)))
    case .release: return .open(.release(ReleaseScreen()))
    case .switchToken: return .open(.switchToken(SwitchScreen()))
    case .cancelRequest: return .open(.cancelRequest(CancelRequestScreen()))
    case .report: return .open(.report(ReportScreen(.session)))
    }
  }

  package func blocks(in scene: Scene) -> [Block] {
    let overview = scene.signedIn?.overview
    var blocks: [Block] = [
      .notes(
        scene(Wording.Labels.notes), Wording.Choice.notes(scene.institution).map { scene($0) }),
      .blank,
    ]
    blocks += overview?.standing(scene, label: scene(Wording.Choice.state)) ?? []
    blocks += [
      .blank,
      .choices(
        Self.procedures.map { procedure in
          let why = overview?.unavailable[procedure]
          return ChoiceRow(
            scene(Wording.Choice.name(procedure)),
            scene(
              why.map { Wording.Choice.short($0) } ?? Wording.Choice.invitation(procedure)),
            isAvailable: why == nil)
        }),
    ]
    return blocks
  }
}
