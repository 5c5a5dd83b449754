import BankService
import Pages
import TokenDomain

/// BOP001 ワンタイムパスワード申請内容選択.
package struct ChoiceScreen: InsideScreen {
  /// In the order of their numbers.
  private static let procedures = Choices<Procedure>([
    .request, .activate, .release, .switchToken, .cancelRequest,
  ])

  package var form: Form

  /// - Parameter procedure: what has the focus at first; nil: the first one, which an Enter too many cannot hurt.
  init(on procedure: Procedure? = nil) {
    form = Form(Self.procedures.items, focus: procedure.flatMap(Self.procedures.item))
  }

  package var id: ScreenID { .choice }
  package var title: Phrase { Wording.Choice.title }
  package var step: Step? { .choosing }
  package var isForReading: Bool { true }

  package func help(_ institution: Institution) -> [Phrase] {
    Wording.Choice.help(institution)
  }

  package mutating func press(
    _ item: Form.Item, _ customer: SignedIn, in scene: Scene
  ) -> InsideAction {
    Self.procedures[item]?.begin(customer.overview) ?? .none
  }

  package func blocks(_ customer: SignedIn, in scene: Scene) -> [Block] {
    let overview = customer.overview
    return [scene.notes(Wording.Choice.notes(scene.institution)), .blank]
      + overview.standing(scene, label: scene(Wording.Choice.state)) + [
        .blank,
        form.choices(
          Self.procedures.options.map { procedure in
            let why = overview.unavailable[procedure]
            return ChoiceRow(
              scene(Wording.Choice.name(procedure)),
              scene(why.map { Wording.Choice.short($0) } ?? Wording.Choice.invitation(procedure)),
              isAvailable: why == nil)
          }),
      ]
  }
}
