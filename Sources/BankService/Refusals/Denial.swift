/// What a rule answers instead of doing what was asked. Each audience has refusals of its own, with their
/// evidence; the sentences for them are made where that audience reads them.
package protocol Refusal: Hashable, Sendable {
  /// Which rule it was, as the ledger keeps it.
  var rule: RefusalRule { get }
}

/// Why an act was not done: what its caller is thrown.
package enum Denial<Refused: Refusal>: Error, Hashable, Sendable {
  /// A rule says no. The refusal itself is on record.
  case refused(Refused)
  /// The bank could not do it.
  case failed(BankFailure)
}

/// Why a customer's procedure was not done.
package typealias CustomerDenial = Denial<CustomerRefusal>
/// Why an operator's act was not done.
package typealias OperatorDenial = Denial<OperatorRefusal>
/// Why something was not done, told by the rule alone: for a caller who does what both audiences do.
package typealias RuleDenial = Denial<RefusalRule>

extension Denial {
  /// The same without the evidence of a refusal.
  package var byRule: RuleDenial {
    switch self {
    case .refused(let refusal): .refused(refusal.rule)
    case .failed(let failure): .failed(failure)
    }
  }
}

extension Denial {
  /// Does what no rule can refuse, for a caller that throws denials: what fails is ``failed(_:)``.
  static func mappingFailure<Result>(
    _ body: () throws(BankFailure) -> Result
  ) throws(Denial) -> Result {
    do throws(BankFailure) {
      return try body()
    } catch {
      throw .failed(error)
    }
  }
}

extension RefusalRule: Refusal {
  /// Itself.
  package var rule: RefusalRule { self }
}
