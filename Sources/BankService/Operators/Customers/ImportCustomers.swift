import Primitives
import Synchronization
import TokenDomain
import Vault

/// What the bank says of a customer who is on a list.
package enum CustomerVerdict: Hashable, Sendable {
  case new
  /// Registered as the list has it.
  case known
  /// Registered with another name, reading or address.
  case knownOtherwise
  /// 解約済: the number was a customer's, and is given to nobody else.
  case closed
}

/// A customer with the passwords of the letter.
package struct NewCustomer: Sendable {
  /// As the list has them.
  package let customer: Customer
  /// ログインパスワード, as in the letter.
  package let loginPassword: SecretBytes
  /// 確認用パスワード, as in the letter.
  package let confirmationPassword: SecretBytes
}

/// Between the review and the import somebody added one of the customers. Nothing was done.
package struct CustomersChanged: Error, Hashable {
  /// Who it was.
  package let number: CustomerNumber

  package init(number: CustomerNumber) { self.number = number }
}

extension OperatorDesk {
  /// Says of each customer of a list what would become of them; changes nothing.
  ///
  /// - Parameter list: names one customer after the other, and is told the verdict.
  /// - Throws: ``OperatorDenial``, and what `list` throws.
  package func reviewCustomers(
    _ list: (_ judge: (Customer) throws(BankFailure) -> CustomerVerdict) throws -> Void
  ) throws {
    try review { (records, _) throws in
      try list { (customer) throws(BankFailure) in try records.verdict(on: customer) }
    }
  }

  /// Draws the passwords of customers' letters; nothing is kept of them.
  package func drawPasswords(for customers: [Customer]) -> [NewCustomer] {
    var randomness = bank.randomness()
    let least = bank.institution.passwordPolicy.leastLength
    return customers.map { customer in
      func draw() -> SecretBytes {
        InitialPassword.draw(for: customer.number, leastLength: least, using: &randomness)
      }
      return NewCustomer(
        customer: customer, loginPassword: draw(), confirmationPassword: draw())
    }
  }

  /// Opens the access of all of them, or of none; each changes both passwords at the first login.
  ///
  /// - Parameters:
  ///   - list: the file that they are of.
  ///   - leftOut: how many of it are not among them.
  ///   - progress: how many passwords of how many are hashed; called on several threads.
  /// - Throws: ``OperatorDenial``, ``CustomersChanged``.
  package func importCustomers(
    _ new: [NewCustomer], of list: Batch.File, leftOut: Int,
    progress: @Sendable (_ done: Int) -> Void
  ) throws {
    let credentials = try hashed(new, progress)
    var failure: CustomersChanged?
    do throws(BankFailure) {
      try bank.perform(by: actor) { (act) throws(BankFailure) in
        for (new, (login, confirmation)) in zip(new, credentials) {
          let number = new.customer.number
          guard try act.records.customer(number) == nil else {
            failure = CustomersChanged(number: number)
            throw .abandoned
          }
          try act.records.insert(new.customer, login: login, confirmation: confirmation)
          try Act(records: act.records, now: act.now, actor: actor, customer: number)
            .record(.customerAdded)
        }
        let facts = LedgerFacts([
          "customers": new.count, "left-out": leftOut, "sha256": hexadecimal(list.digest),
        ])
        try act.record(.customersImported, reason: .given("\(facts.text) file=\(list.name)"))
      }
    } catch {
      if let failure { throw failure }
      throw OperatorDenial.failed(error)
    }
  }

  /// Slow on purpose, so on as many cores as there are.
  private func hashed(
    _ new: [NewCustomer], _ progress: @Sendable (_ done: Int) -> Void
  ) throws(OperatorDenial) -> [(login: Credential, confirmation: Credential)] {
    let done = Mutex(0)
    do throws(BankFailure) {
      return try atOnce(new) { (customer) throws(BankFailure) in
        func credential(_ password: SecretBytes) throws(BankFailure) -> Credential {
          let hash = try bank.hashed(password)
          progress(
            done.withLock {
              $0 += 1
              return $0
            })
          return Credential(hash: hash, mustChange: true)
        }
        return (
          login: try credential(customer.loginPassword),
          confirmation: try credential(customer.confirmationPassword)
        )
      }
    } catch {
      throw .failed(error)
    }
  }
}

extension BankReader {
  fileprivate func verdict(on customer: Customer) throws(BankFailure) -> CustomerVerdict {
    guard let known = try self.customer(customer.number) else { return .new }
    if known.access.closedAt != nil { return .closed }
    return known.customer == customer ? .known : .knownOtherwise
  }
}
