import BankFixtures
import BankService
import Primitives
import SeededRandom
import StoreContract
import Testing
import TokenDomain
import Vault

@Suite("Customers are found by number, name, reading and serial number")
struct SearchContract {
  /// Names of which some begin like others, like numbers, and like their own reading.
  private static let names = [
    ("日傘 花子", "ヒガサ ハナコ"), ("日傘 太郎", "ヒガサ タロウ"), ("ひがしの 花", "ヒガシノ ハナ"),
    ("やまだ", "ヤマダ"), ("山田 花子", "ヤマダ ハナコ"), ("100円商店", "ヒャクエンショウテン"),
    ("1000円商店", "センエンショウテン"), ("Ａｂｅ", "アベ"), ("abc商会", "エービーシーショウカイ"),
  ]

  private static let typed = [
    "日傘", "日", "ひがさ", "ﾋｶﾞｼ", "ヤマ", "やまだ", "山田 花子", "abe", "AB", "1", "10", "100", "1000",
    "10000", "1000012", "1000012:", "9", "花子", "無", "2600100000017", "2600100000999", "100円",
  ]

  @Test(
    "a search has in pages of any length what a look at every customer finds",
    arguments: StoreKind.allCases)
  func searches(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
    let holders = try Self.fill(bank)
    let all = try bank.read { (records) throws in
      try records.customers(after: nil, limit: 1_000)
    }
    #expect(all.count == 60)
    var found = 0
    for typed in Self.typed {
      let search = try #require(CustomerSearch(typed))
      let expected = all.filter { listed in
        search.keys.contains { Self.finds($0, listed.record.customer, holders) }
      }
      for length in [1, 2, 7, 60, 1_000] {
        var rows: [ListedCustomer] = []
        while true {
          let page = try bank.read { (records) throws in
            try records.customers(found: search, after: rows.last?.key, limit: length)
          }
          #expect(page.count <= length)
          rows += page
          if page.isEmpty { break }
        }
        #expect(rows == expected, "\(typed) in pages of \(length)")
      }
      found += expected.count
    }
    #expect(found > 200, "they find something")
  }

  @Test(
    "a page begins behind any number, also one that is not found", arguments: StoreKind.allCases)
  func beginsAnywhere(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
    _ = try Self.fill(bank)
    for typed in ["100", "日傘", "1", "2600100000017"] {
      let search = try #require(CustomerSearch(typed))
      try bank.read { (records) throws in
        let all = try records.customers(found: search, after: nil, limit: 1_000)
        for number in 0...70 {
          let number = try Sample.customer(number)
          let behind = all.filter { $0.key.digits > number.digits }
          #expect(try records.customers(found: search, after: number, limit: 1_000) == behind)
        }
      }
    }
  }

  private static func finds(
    _ key: CustomerSearch.Key, _ customer: Customer, _ holders: [SerialNumber: CustomerNumber]
  ) -> Bool {
    switch key {
    case .number(let digits): customer.number.digits.hasPrefix(digits)
    case .name(let name):
      [customer.name, customer.kana].contains { SearchKey($0).text.hasPrefix(name.text) }
    case .serial(let serial): holders[serial] == customer.number
    }
  }

  /// - Returns: whose the tokens are.
  private static func fill(_ bank: TrialBank) throws -> [SerialNumber: CustomerNumber] {
    var randomness = SeededGenerator(seed: 1)
    let password = try Sample.credential()
    var holders: [SerialNumber: CustomerNumber] = [:]
    let numbers = try (1...60).shuffled(using: &randomness).map {
      (number: try Sample.customer($0), serial: try Sample.serial($0))
    }
    try bank.write { (records) throws(BankFailure) in
      for (place, (number, serial)) in numbers.enumerated() {
        let (name, kana) = names[place % names.count]
        try records.insert(
          Customer(number: number, name: name, kana: kana, address: Address("x")), using: serial,
          password)
        holders[serial] = number
      }
    }
    return holders
  }
}
