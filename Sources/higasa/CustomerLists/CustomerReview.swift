import BankService
import TokenDomain

/// What would become of one line of a list of customers.
struct ReviewedCustomer: Reviewed {
  enum Outcome {
    case judged(CustomerVerdict)
    /// The line where the same number stands.
    case twice(otherLine: Int)
    case refused(CustomerList.Problem)
  }

  let line: Int
  /// As it stands in the list; nil if it does not.
  let number: String?
  let outcome: Outcome

  /// Whether the whole list is refused for it.
  var isFault: Bool {
    switch outcome {
    case .judged(.new), .judged(.known), .judged(.knownOtherwise): false
    case .judged(.closed), .twice, .refused: true
    }
  }

  var isNew: Bool {
    if case .judged(.new) = outcome { true } else { false }
  }

  /// As programs know it.
  var kind: String {
    switch outcome {
    case .judged(.new): "new"
    case .judged(.known): "known"
    case .judged(.knownOtherwise): "known-otherwise"
    case .judged(.closed): "closed"
    case .twice: "twice"
    case .refused: "refused"
    }
  }
}

/// What a list of customers would come to.
struct CustomerReview {
  private(set) var new: [Customer] = []
  private(set) var tally = ReviewTally<ReviewedCustomer>()
  private var lines: [CustomerNumber: Int] = [:]

  /// - Returns: what is to be shown of it.
  mutating func take(
    _ entry: CustomerList.Entry, _ judge: (Customer) throws(BankFailure) -> CustomerVerdict
  ) throws(BankFailure) -> ReviewedCustomer {
    let reviewed: ReviewedCustomer
    switch entry {
    case .customer(let customer, let line):
      if let other = lines[customer.number] {
        reviewed = ReviewedCustomer(
          line: line, number: customer.number.digits, outcome: .twice(otherLine: other))
      } else {
        lines[customer.number] = line
        let verdict = try judge(customer)
        if verdict == .new { new.append(customer) }
        reviewed = ReviewedCustomer(
          line: line, number: customer.number.digits, outcome: .judged(verdict))
      }
    case .refused(let line, let number, let problem):
      reviewed = ReviewedCustomer(line: line, number: number, outcome: .refused(problem))
    }
    tally.add(reviewed)
    return reviewed
  }
}
