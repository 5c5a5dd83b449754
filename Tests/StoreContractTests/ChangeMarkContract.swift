import BankFixtures
import BankService
import StoreContract
import Testing
import TokenDomain

@Suite("A store tells whether anything was committed since it was asked before")
struct ChangeMarkContract {
  @Test("its mark is another one after each commit of its own", arguments: StoreKind.allCases)
  func ownCommits(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
    var marks = [try bank.store.changeMark()]
    for number in 1...3 {
      _ = try bank.addCustomer(number)
      marks.append(try bank.store.changeMark())
    }
    #expect(Set(marks).count == marks.count)
  }

  @Test("and after one of another process", arguments: StoreKind.lasting)
  func othersCommits(kind: StoreKind) throws {
    let trial = try kind.make()
    let (bank, other) = (try TrialBank(on: trial), try TrialBank(on: trial))
    var marks = [try bank.store.changeMark()]
    let number = try other.addCustomer(1)
    marks.append(try bank.store.changeMark())
    _ = try other.write { (records) throws(BankFailure) in
      try records.insert(NewIssue.request(by: number, at: TestBank.start))
    }
    marks.append(try bank.store.changeMark())
    #expect(Set(marks).count == marks.count)
  }

  @Test(
    "while nobody writes it stays the same, however much is read", arguments: StoreKind.allCases)
  func reading(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
    let number = try bank.addCustomer(1)
    let before = (try bank.store.changeMark(), try bank.read { try $0.ledgerHead() })
    for _ in 1...3 {
      _ = try bank.read { try $0.issues(of: number) }
      #expect(try bank.store.changeMark() == before.0)
    }
    #expect(try bank.read { try $0.ledgerHead() } == before.1, "asking leaves no row")
  }
}
