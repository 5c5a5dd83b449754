import Primitives
import TokenDomain

/// What of a customer's record is to be another from now on; nil stays.
package struct CustomerChange: Hashable, Sendable {
  /// 氏名.
  package var name: RecordText?
  /// The name's reading.
  package var kana: RecordText?
  /// お届け先.
  package var address: RecordText?

  package init(name: RecordText? = nil, kana: RecordText? = nil, address: RecordText? = nil) {
    (self.name, self.kana, self.address) = (name, kana, address)
  }
}

extension OperatorDesk {
  /// Changes name, reading or address; what was there before is in the ledger as a keyed digest, never as text.
  ///
  /// - Returns: whether anything is another than before; if not, nothing is written.
  /// - Throws: ``OperatorRefusal/unknownCustomer(_:)``, ``OperatorRefusal/customerClosed(_:since:)``.
  @discardableResult
  package func change(
    _ number: CustomerNumber, _ change: CustomerChange, reason: Reason
  ) throws(OperatorDenial) -> Bool {
    try decide(.customerChanged, customer: number, reason: reason) {
      (act) throws(BankFailure) -> OperatorDecision<Bool> in
      if let refusal = try act.refusal(ofChangesTo: number) { return .refused(refusal) }
      guard let record = try act.records.customer(number) else {
        return .refused(.unknownCustomer(number))
      }
      let old = record.customer
      let new = Customer(
        number: number, name: change.name?.text ?? old.name, kana: change.kana?.text ?? old.kana,
        address: change.address.map { Address($0.text) } ?? old.address)
      guard new != old else { return .done(false) }
      try act.records.update(new)
      func was(_ text: String, _ now: String) -> String? {
        text == now ? nil : hexadecimal(bank.digests.digest(of: text))
      }
      let facts = LedgerFacts([
        "name-was": was(old.name, new.name), "kana-was": was(old.kana, new.kana),
        "address-was": was(old.address.text, new.address.text),
      ])
      try act.record(.customerChanged, reason: .given("\(facts.text): \(reason.text)"))
      return .done(true)
    }
  }
}
