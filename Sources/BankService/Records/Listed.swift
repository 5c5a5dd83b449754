import Primitives
import TokenDomain

/// A row of a listing, which is read in pages: the next one begins after the key of a row, whatever was
/// added or has gone meanwhile.
package protocol Listed: Sendable {
  /// What a listing is ordered by. No two rows share one, and none changes its own.
  associatedtype Key: Hashable, Sendable
  /// Where this row stands in its listing.
  var key: Key { get }
}

/// A part of a listing.
package struct ListingPage<Row: Listed>: Sendable {
  /// In the order of the listing.
  package let rows: [Row]
  /// The key that the next page comes after; nil if there is none.
  package let next: Row.Key?
}

/// A customer, and how their tokens stand. Listed by customer number.
package struct ListedCustomer: Hashable, Listed {
  /// With what is kept beside the customer.
  package let record: CustomerRecord
  /// Of the newest issue that ``BankReader/presentIssues(after:limit:)`` has of the customer.
  package let state: IssueLifecycle.StateName?

  package init(record: CustomerRecord, state: IssueLifecycle.StateName?) {
    (self.record, self.state) = (record, state)
  }

  package var key: CustomerNumber { record.customer.number }
}

/// An issue with its token. Listed by customer number, and of one customer's in the order of their beginnings.
package struct ListedIssue: Hashable, Listed {
  /// In whatever state it is.
  package let issue: Issue
  /// Nil until one was sent.
  package let token: Token?

  package init(issue: Issue, token: Token?) {
    (self.issue, self.token) = (issue, token)
  }

  /// The customer, then the issue.
  package struct Key: Hashable, Sendable {
    /// Whose issue it is.
    package let customer: CustomerNumber
    /// Which of the customer's.
    package let issue: Issue.ID
  }

  package var key: Key { Key(customer: issue.customer, issue: issue.id) }
}

/// A request that waits for a token, with who asks for it. Listed by age.
package struct ListedRequest: Hashable, Listed {
  /// The request.
  package let issue: Issue
  /// Who asks, and where the token is sent.
  package let customer: Customer

  package init(issue: Issue, customer: Customer) {
    (self.issue, self.customer) = (issue, customer)
  }

  /// The moment of the request, then the issue.
  package struct Key: Hashable, Sendable {
    /// 申込日時.
    package let requestedAt: UnixTime
    /// Which of those of the same moment.
    package let issue: Issue.ID
  }

  package var key: Key { Key(requestedAt: issue.requestedAt, issue: issue.id) }
}

/// Listed by serial number.
extension TokenRecord: Listed {
  package var key: SerialNumber { token.serial }
}
