import BankService
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
}
