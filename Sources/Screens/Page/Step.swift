import BankService

/// 手順: where in which procedure a screen stands (the manual's step names).
package enum Step: Hashable, Sendable {
  /// BOP001: step 2 of a procedure that is not chosen yet.
  case choosing
  /// The step of a procedure, from 1.
  case of(Procedure, Int)

  init(_ procedure: Procedure, _ number: Int) {
    self = .of(procedure, number)
  }
}
