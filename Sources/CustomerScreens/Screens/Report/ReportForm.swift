import BankService
import Pages
import TokenDomain

/// What both ways to BLS001 have in common: three choices, and a button that reports the chosen one.
///
/// No password is asked for here, so nothing is chosen at first, and no key that is held down reports: a digit
/// chooses, Enter on what is chosen moves to the button, and Enter there asks, with いいえ as the answer at
/// first.
struct ReportForm: Sendable {
  private static let losses = Choices(TokenLoss.allCases)

  var form = Form(losses.items + [.button(.report), .button(.back)])
  private var loss: TokenLoss?

  var hint: Phrase { loss == nil ? Wording.Report.chooseHint : Wording.Report.moveHint }

  /// The number of what was chosen; nil for nothing.
  var chosen: Int? { loss.flatMap(Self.losses.number(of:)) }

  /// Chooses by number; what is none is not chosen.
  mutating func choose(_ number: Int) {
    guard let loss = Self.losses[.choice(number)] else { return }
    self.loss = loss
    form.focus(on: .choice(number))
  }

  /// What became of a pressed item.
  enum Pressed {
    case chosen
    case notChosen
    case report(TokenLoss)
    case back
  }

  mutating func press(_ item: Form.Item) -> Pressed {
    if let chosen = Self.losses[item] {
      if loss == chosen { form.focus(on: .button(.report)) }
      loss = chosen
      return .chosen
    }
    if item == .button(.back) { return .back }
    guard let loss else {
      form.focus(on: .choice(1))
      return .notChosen
    }
    return .report(loss)
  }

  /// - Parameters:
  ///   - token: that is reported, where it may be told.
  ///   - hasTwo: whether the next token is on its way, which stays as it is.
  func blocks(token: String?, hasTwo: Bool, in scene: Scene) -> [Block] {
    var blocks: [Block] = [
      Wording.Report.consequence(scene.institution).card(scene),
      scene.notes(Wording.Report.notes(scene.institution, hasTwo: hasTwo)), .blank,
    ]
    if let token {
      blocks += [.fact(scene(Wording.Report.token), token, emphasised: true), .blank]
    }
    return blocks + [
      .paragraph(scene(Wording.Report.which)),
      form.choices(
        Self.losses.options.map { loss in
          ChoiceRow(
            scene(Wording.Report.name(loss)), scene(Wording.Report.detail(loss)),
            isChosen: loss == self.loss)
        }),
      .blank,
      form.buttons(scene.language),
    ]
  }
}
