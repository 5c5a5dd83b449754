import BankFixtures
import BankService
import StoreContract
import Testing
import TokenDomain
import Vault

@Suite("The anchor knows the ledger's head (rules §5)")
struct AnchorContract {
  static func expectAnchored(_ bank: TrialBank, _ comment: Comment) throws {
    let head = try bank.read { try $0.ledgerHead() }
    #expect(try bank.store.ledgerAnchor() == head, comment)
    #expect(try bank.store.anchoredHead(LedgerChain(try Sample.masterKey())) == head, comment)
    #expect(try bank.desk.verifyLedger().head == head, comment)
  }

  @Test(
    "of a new bank, after every act, and after one that came to nothing",
    arguments: StoreKind.allCases)
  func acts(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
    try Self.expectAnchored(bank, "a new bank")
    try bank.customer(1, in: .suspended)
    try Self.expectAnchored(bank, "acts")
    #expect(throws: BankFailure.outOfMemory) {
      try bank.write { (records) throws(BankFailure) in
        try records.append(
          LedgerEntry(time: bank.now, event: .logout, actor: .operator(name: "sato")))
        throw .outOfMemory
      }
    }
    try Self.expectAnchored(bank, "an act that came to nothing")
    try bank.write { (records) throws(BankFailure) in
      try records.forgetMisses(of: Issue.ID(rawValue: 1))
    }
    try Self.expectAnchored(bank, "a transaction that the ledger does not hear of")
    for place in [bank.store.place, bank.store.anchorPlace] {
      #expect(!place.name.isEmpty && place.description.hasSuffix(place.name))
    }
  }

  @Test("whoever of two writes", arguments: StoreKind.lasting)
  func two(kind: StoreKind) throws {
    let trial = try kind.make()
    let banks = [try TrialBank(on: trial), try TrialBank(on: trial)]
    for number in 1...6 {
      try banks[number % 2].addCustomer(number)
      for bank in banks { try Self.expectAnchored(bank, "\(number)") }
    }
  }
}
