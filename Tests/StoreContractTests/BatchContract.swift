import BankFixtures
import BankService
import Primitives
import StoreContract
import Testing
import TokenDomain
import Vault

@Suite("Batches are read back as they were written, each with its tokens")
struct BatchContract {
  static func file(_ name: String) -> Batch.File {
    Batch.File(name: name, digest: digest(Array(name.utf8)))
  }

  @Test("numbers count from 1, and each token knows its batch", arguments: StoreKind.allCases)
  func roundTrip(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
    var batches: [Batch] = []
    for number in 0..<3 {
      try bank.write { (records) throws(BankFailure) in
        let batch = try records.insertBatch(
          of: Self.file("カートン \(number).xml"), tokens: 2, at: TestBank.start)
        for place in 1...2 {
          guard let serial = try? Sample.serial(10 * number + place) else { return }
          let token = Token(
            serial: serial, parameters: .bankToken, starts: TestBank.expires.advanced(byYears: -3),
            expires: TestBank.expires, drift: -place)
          try records.insertStock(token, seed: SealedSeed(bytes: [1]), in: batch.id)
        }
        batches.append(batch)
      }
    }
    try bank.read { (records) throws in
      #expect(batches.map(\.id.rawValue) == [1, 2, 3])
      #expect(try records.batches(after: nil, limit: 2) == Array(batches[..<2]))
      #expect(try records.batches(after: batches[1].id, limit: 9) == [batches[2]])
      #expect(try records.batch(batches[1].id) == batches[1])
      #expect(try records.batch(Batch.ID(rawValue: 4)) == nil)
      for (number, batch) in batches.enumerated() {
        let tokens = try records.tokens(of: batch.id, after: nil, limit: 9)
        #expect(tokens.map(\.batch) == [batch.id, batch.id])
        #expect(tokens.map(\.token.drift) == [-1, -2])
        #expect(
          tokens.map(\.token.starts) == tokens.map { _ in TestBank.expires.advanced(byYears: -3) })
        let serials = try (1...2).map { try Sample.serial(10 * number + $0) }
        #expect(tokens.map(\.token.serial) == serials)
        #expect(try records.tokens(of: batch.id, after: serials[0], limit: 9) == [tokens[1]])
        #expect(try records.token(serials[0]) == tokens[0], "it was sealed")
      }
      try records.verifyRecords()
    }
  }

  @Test("more tokens than are kept in memory are all sealed", arguments: StoreKind.allCases)
  func many(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
    // Read for their seals by some thousands, and sealed by some ten thousands.
    let count = 40_000
    try bank.write { (records) throws(BankFailure) in
      let batch = try records.insertBatch(
        of: Self.file("many"), tokens: count, at: TestBank.start)
      for number in 0..<count {
        // Not in the order of their numbers.
        guard let serial = try? Sample.serial(number * 7 % count) else { return }
        try records.insertStock(
          TestToken(serial).token, seed: SealedSeed(bytes: [1]), in: batch.id)
      }
    }
    try bank.read { (records) throws in
      try records.verifyRecords()
      for number in 0..<count { #expect(try records.token(Sample.serial(number)) != nil) }
    }
  }

  @Test("a retired token is in stock no more", arguments: StoreKind.allCases)
  func retired(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
    let (first, second) = (try bank.addToken(1).serial, try bank.addToken(2).serial)
    try bank.write { (records) throws(BankFailure) in
      try records.retire(first, at: TestBank.start)
    }
    let today = TokyoDay(containing: TestBank.start)
    try bank.read { (records) throws in
      let token = try #require(try records.token(first))
      #expect(token.state == .retired && token.retiredAt == TestBank.start)
      #expect(
        try records.oldestStock(expiringAfter: today, startedBy: today)?.token.serial == second)
      try records.verifyRecords()
    }
  }

  @Test(
    "a token is found by one that looks like it, whichever of the two has the letters",
    arguments: StoreKind.allCases)
  func looks(kind: StoreKind) throws {
    let bank = try TrialBank(kind)
    let serials = try ["GAKT0004O1", "0001112223334", "AB12CD34"].map {
      try #require(SerialNumber($0))
    }
    for serial in serials {
      try bank.write { (records) throws(BankFailure) in
        try records.insert(TestToken(serial).token, seed: SealedSeed(bytes: [1]))
      }
    }
    let table = [
      ("GAKT000401", "GAKT0004O1"), ("GAKTOOO4OI", "GAKT0004O1"),
      ("OOOIII2223334", "0001112223334"), ("AB12CD35", nil), ("AB12CD34", "AB12CD34"),
      ("GAKT0004O1", "GAKT0004O1"), ("0001112223334", "0001112223334"),
    ]
    try bank.read { (records) throws in
      for (typed, found) in table {
        let serial = try #require(SerialNumber(typed))
        #expect(try records.serial(like: serial)?.text == found, "\(typed)")
      }
    }
  }
}
