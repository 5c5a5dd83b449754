import BankService
import Testing

/// The store refuses a write because it breaks a rule, in whatever words.
func expectConstraint(
  _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation,
  _ body: () throws -> Void
) {
  let error = #expect(
    throws: BankFailure.self, comment, sourceLocation: sourceLocation, performing: body)
  let isConstraint = if case .store(.constraint) = error { true } else { false }
  #expect(isConstraint, "\(String(describing: error))", sourceLocation: sourceLocation)
}
