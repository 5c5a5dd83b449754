import BankService

/// What stands in the message line.
package enum Message: Hashable, Sendable {
  case refusal(Refusal)
  /// The bank could not do it, for a reason that is not the customer's.
  case failure(BankError)
  case missing(Field.Name)
  /// So many digits fewer than it must have.
  case tooShort(Field.Name, missing: Int)
  case rejected(Field.Name, Field.Rejection)
  /// The hardware token is what can be applied for now.
  case softwareTokenNotOffered
  case confirmIrreversible
  case loggedOut
  case working

  /// Whether it says that something did not work.
  package var isAlert: Bool {
    switch self {
    case .refusal, .failure, .missing, .tooShort, .rejected, .softwareTokenNotOffered: true
    case .confirmIrreversible, .loggedOut, .working: false
    }
  }
}
