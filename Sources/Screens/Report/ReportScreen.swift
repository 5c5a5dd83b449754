import BankService
import TokenDomain

/// BLS001 トークンの紛失・故障: stops the token at once, which the customer cannot take back.
///
/// No password is asked for here, so nothing is chosen at first, and no single key both chooses and
/// reports: a digit chooses, Enter on what is chosen moves to the button, and Enter there reports.
package struct ReportScreen: ScreenContent {
  /// From where the customer came.
  enum Purpose: Hashable, Sendable {
    case login(PasswordProof)
    case session
  }

  package var form = Form(
    TokenLoss.allCases.indices.map { .choice($0 + 1) } + [.button(.report), .button(.back)])
  private let purpose: Purpose
  private var loss: TokenLoss?

  init(_ purpose: Purpose) {
    self.purpose = purpose
  }

  package var id: ScreenID { .report }
  package var screen: Screen { .report(self) }
  package var place: Phrase { Wording.Titles.of(.report) }
  package var hint: Phrase? {
    loss == nil ? Wording.Report.chooseHint : Wording.Report.moveHint
  }

  package var keys: KeyContext {
    switch purpose {
    case .login: .code
    case .session: .form
    }
  }

  package var proof: PasswordProof? {
    switch purpose {
    case .login(let proof): proof
    case .session: nil
    }
  }

  package var needs: Procedure? {
    switch purpose {
    case .login: nil
    case .session: .report
    }
  }

  package mutating func press(_ item: Form.Item, in scene: Scene) -> Action {
    switch item {
    case .choice(let number):
      let chosen = TokenLoss.allCases[number - 1]
      guard loss == chosen else {
        loss = chosen
        return .none
      }
      form.focus(on: .button(.report))
      return .say(.confirmReport)
    case .button(.report): return report(scene)
    case .button(.back): return .back
    case .button, .field: return .none
    }
  }

  private mutating func report(_ scene: Scene) -> Action {
    guard let loss else {
      form.focus(on: .choice(1))
      return .say(.lossNotChosen)
    }
    switch purpose {
    case .login(let proof): return .ask(.reportAtLogin(loss, proof))
    case .session: return scene.signedIn.map { .ask(.report($0.session, loss)) } ?? .none
    }
  }

  package func blocks(in scene: Scene) -> [Block] {
    let overview = scene.signedIn?.overview
    var blocks: [Block] = [
      .notes(
        scene(Wording.Labels.notes),
        Wording.Report.notes(scene.institution, hasTwo: overview?.successor != nil)
          .map { scene($0) }),
      .blank,
    ]
    if let token = overview?.token(scene) {
      blocks += [.fact(scene(Wording.Report.token), token, emphasised: true), .blank]
    }
    return blocks + [
      .paragraph(scene(Wording.Report.which)),
      .choices(
        TokenLoss.allCases.map { loss in
          ChoiceRow(
            scene(Wording.Report.name(loss)), scene(Wording.Report.detail(loss)),
            isChosen: loss == self.loss)
        }),
      .blank,
      .buttons([.report, .back]),
    ]
  }
}
