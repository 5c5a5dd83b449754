import BankService
import Pages
import TokenDomain

/// 手順: where in which procedure a screen stands (the manual's step names).
package enum Step: Hashable, Sendable {
  /// BOP001: step 2 of a procedure that is not chosen yet.
  case choosing
  /// The step of a procedure, from 1, with the kind of token that it is about.
  case of(Procedure, Int, TokenKind)

  init(_ procedure: Procedure, _ number: Int, with kind: TokenKind = .hardware) {
    self = .of(procedure, number, kind)
  }

  /// The bar on the page.
  func mark(_ language: Language) -> StepMark {
    switch self {
    case .choosing:
      .choosing(
        number: 2, name: Wording.Steps.choosing(language),
        short: Wording.Steps.choosingShort(language))
    case .of(let procedure, let number, _):
      .of(Wording.Steps.short(procedure).map { $0(language) }, present: number)
    }
  }

  /// The manual's name of the step, for the help.
  var fullName: Phrase? {
    guard case .of(let procedure, let number, let kind) = self else { return nil }
    let steps = Wording.Steps.full(procedure, kind)
    return steps.indices.contains(number - 1) ? Wording.Steps.place(number, of: steps) : nil
  }
}
