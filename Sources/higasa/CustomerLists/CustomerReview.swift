import BankService
import TokenDomain

/// What would become of one line of a list of customers.
struct ReviewedCustomer {
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
  private(set) var leftOut = 0
  private(set) var faults = 0
  private(set) var told: [ReviewedCustomer] = []
  private var lines: [CustomerNumber: Int] = [:]
  private var counts: [String: Int] = [:]

  private static let toldOfEachKind = 5

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
    count(reviewed)
    return reviewed
  }

  private mutating func count(_ reviewed: ReviewedCustomer) {
    if reviewed.isFault { faults += 1 } else if reviewed.kind != "new" { leftOut += 1 }
    counts[reviewed.kind, default: 0] += 1
    guard reviewed.kind != "new", counts[reviewed.kind, default: 0] <= Self.toldOfEachKind else {
      return
    }
    told.append(reviewed)
  }

  /// Of a kind, how many are not told of.
  func untold(_ kind: String) -> Int { max(0, counts[kind, default: 0] - Self.toldOfEachKind) }
}
