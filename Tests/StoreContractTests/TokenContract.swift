import BankFixtures
import BankService
import OneTimePassword
import Primitives
import StoreContract
import Testing
import TokenDomain
import Vault

@Suite("Tokens are read back as they were written, and the stock is what no issue has")
struct TokenContract {
  @Test(
    "every algorithm and length of code, with the sealed seed", arguments: StoreKind.allCases)
  func roundTrip(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
    var tokens: [Token] = []
    for algorithm in HMACAlgorithm.allCases {
      for digits in DigitCount.allCases {
        let parameters = try TOTPParameters(
          algorithm: algorithm, digits: digits.rawValue, period: 60,
          epoch: UnixTime(seconds: Int64(tokens.count)))
        let token = TestToken(try Sample.serial(tokens.count + 1), parameters: parameters).token
        let seed = SealedSeed(bytes: [0, 255, UInt8(tokens.count)])
        try bank.write { (records) throws(BankFailure) in try records.insert(token, seed: seed) }
        #expect(
          try bank.read { try $0.sealedToken(token.serial)?.seed }
            == seed)
        #expect(try bank.read { try $0.sealedToken(token.serial)?.token } == token)
        tokens.append(token)
      }
    }
    #expect(
      try bank.read { try allRows($0.tokens) }
        == tokens.map { TokenRecord(token: $0, service: nil) })
    let unknown = try Sample.serial(99)
    #expect(try bank.read { try $0.token(unknown) } == nil)
    #expect(
      try bank.read { try $0.sealedToken(unknown)?.seed } == nil)
  }

  @Test(
    "a token is in stock, dispatched or used as its issue stands", arguments: StoreKind.allCases)
  func states(kind: StoreKind) throws {
    for state in [IssueLifecycle.StateName.issued, .active, .suspended, .released, .revoked] {
      let bank = try TrialBank(kind)
      let (customer, token) = try bank.customer(1, in: state)
      let serial = try #require(token).serial
      let record = try #require(
        try bank.read { try $0.token(serial) })
      #expect(record.state == (state.isLive ? .dispatched : .used), "\(state)")
      #expect(record.service?.customer == customer)
    }
  }

  @Test(
    "the oldest of the stock came first, whatever its serial, and is neither used nor expired",
    arguments: StoreKind.allCases)
  func oldestStock(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
    let today = TokyoDay(containing: TestBank.start)
    let soon = try Sample.day("2026-11-23")
    try bank.addToken(9, expires: soon)
    for number in [5, 7, 3] { try bank.addToken(number) }
    for number in 1...3 {
      let customer = try bank.addCustomer(number)
      try bank.request(customer)
    }
    var order: [String] = []
    while let oldest = try bank.read({ try $0.oldestStock(expiringAfter: today, startedBy: today) })
    {
      order.append(oldest.token.serial.text)
      _ = try bank.desk.dispatch(
        to: try Sample.customer(order.count), serial: oldest.token.serial)
    }
    #expect(order == ["2600100000005", "2600100000007", "2600100000003"])
  }
}
