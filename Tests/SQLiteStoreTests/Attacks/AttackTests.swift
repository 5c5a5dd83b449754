import BankFixtures
import BankService
import Foundation
import GRDB
import SeededRandom
import Testing
import TokenDomain

/// The database, without the key and without the anchor: nothing that is written there is believed, by `audit
/// verify` or by the next act that stands on it, and no act blesses it.
@Suite("Who writes to the database and has no key gains nothing (rules §5)")
struct AttackTests {
  /// Whose a row is: a customer number, of a token its serial number.
  static func owner(
    of place: Attacker.Place, in rows: [Attacker.Place: [String: DatabaseValue]]
  ) -> String? {
    let values = rows[place] ?? [:]
    func text(_ column: String) -> String? {
      values[column].flatMap { String.fromDatabaseValue($0) }
    }
    switch place.table {
    case "customer", "stranger": return text("number")
    case "credential", "issue", "source": return text("customer")
    case "token": return text("serial")
    case "miss":
      let issue = rows.first { $0.key.table == "issue" && $0.value["id"] == values["issue"] }
      return issue?.value["customer"].flatMap { String.fromDatabaseValue($0) }
    default: return nil
    }
  }

  @Test("a changed value of any column of any row is found and named, and no act stands on it")
  func columns() throws {
    let template = try AttackedBank.Template()
    let rows = try Attacker(path: template.bank.path).rows()
    #expect(Set(rows.keys.map(\.table)) == Set(Attacker.tables), "every table has rows")
    for (place, values) in rows.sorted(by: { $0.key.description < $1.key.description }) {
      for (column, value) in values.sorted(by: { $0.key < $1.key }) {
        let attacked = try AttackedBank(template)
        // The one column of bytes that may be empty takes nothing else.
        let other =
          column == "counted_marks" && value.isNull
          ? Data(count: 32).databaseValue : Attacker.other(than: value)
        try attacked.attacker.set(column, of: place, to: other)
        let attack = Comment(rawValue: "\(place).\(column)")
        try Self.expectFound(attacked, place, column, in: rows, attack)
      }
    }
  }

  /// The fault names the table and, unless the row is another one now, the column.
  static func expectFound(
    _ attacked: AttackedBank, _ place: Attacker.Place, _ column: String?,
    in rows: [Attacker.Place: [String: DatabaseValue]], _ attack: Comment
  ) throws {
    // What stands in a forged ledger is found by whoever reads all of it; acts read its end.
    if place.table != "ledger" {
      let before = try attacked.attacker.rows()
      let refused = try attacked.refuses(actOn: place, of: owner(of: place, in: rows))
      #expect(refused != nil, "\(attack): an act stood on it")
      #expect(
        try changes(since: before, attacked) == [],
        "\(attack): the refused act changed something")
      if let named = refused?.named, let column, named.column != nil {
        #expect(named.table == place.table, attack)
        #expect(named.column == column || place.key[column] != nil, attack)
      }
    }
    let found = try attacked.found()
    #expect(found != nil, attack)
  }

  /// Rows that an act has changed: but for telling of the tampering, which seals the row of the bank anew.
  static func changes(
    since before: [Attacker.Place: [String: DatabaseValue]], _ attacked: AttackedBank
  ) throws -> [Attacker.Place] {
    try attacked.attacker.rows().filter { place, values in
      let told: DatabaseValue = "tampering-found".databaseValue
      let isTold = before[place] == nil && (values["event"].map { $0 == told } ?? false)
      return before[place] != values && !isTold && place.table != "bank"
    }.map(\.key)
  }

  @Test("a row that is gone, and one that stands there twice under another key")
  func removedAndAdded() throws {
    let template = try AttackedBank.Template()
    let rows = try Attacker(path: template.bank.path).rows()
    for place in rows.keys.sorted(by: { $0.description < $1.description })
    where place.table != "bank" {
      let attacked = try AttackedBank(template)
      try attacked.attacker.remove(place)
      try Self.expectFound(attacked, place, nil, in: rows, "\(place) removed")
    }
    let added: [(String, [String: DatabaseValue], of: Int)] = [
      (
        "issue",
        [
          "customer": "1000005".databaseValue, "kind": "hardware".databaseValue,
          "requested_at": 1.databaseValue, "state": "requested".databaseValue,
          "since": 1.databaseValue, "misses": 0.databaseValue,
        ], 5
      ),
      ("miss", ["issue": 1.databaseValue, "time": 1.databaseValue], 1),
      (
        "stranger",
        [
          "number": "1000001".databaseValue, "misses": 0.databaseValue,
          "recent_misses": Data().databaseValue, "held_back": 0.databaseValue,
        ], 1
      ),
      (
        "source",
        [
          "customer": "1000001".databaseValue, "name": "address 192.0.2.1".databaseValue,
          "last_login_at": 1_795_402_800.databaseValue, "misses": 0.databaseValue,
          "recent_misses": Data().databaseValue, "held_back": 0.databaseValue,
        ], 1
      ),
    ]
    for (table, values, number) in added {
      let attacked = try AttackedBank(template)
      try attacked.attacker.insert(values, into: table)
      #expect(try attacked.found()?.named?.table == table, "\(table) added")
      let customer = try Sample.customer(number)
      if table != "stranger" {
        #expect(throws: CustomerDenial.self) { try attacked.bank.givePassword(customer) }
      }
    }
  }

  @Test("a row put back as it once was, or in the place of another")
  func exchanged() throws {
    let template = try AttackedBank.Template()
    let rows = try Attacker(path: template.bank.path).rows()
    var count = 0
    for place in rows.keys.sorted(by: { $0.description < $1.description })
    where place.table != "ledger" {
      let own = template.past.compactMap { $0[place] }
      let others = rows.filter { $0.key.table == place.table && $0.key != place }
        .sorted { $0.key.description < $1.key.description }.map(\.value).prefix(5)
      for values in own + others {
        let keys = place.key.keys
        guard
          values.filter({ !keys.contains($0.key) })
            != (rows[place] ?? [:]).filter({ !keys.contains($0.key) })
        else { continue }
        let attacked = try AttackedBank(template)
        do {
          try attacked.attacker.overwrite(place, with: values)
        } catch is DatabaseError {
          // Another row has what must be there once.
          continue
        }
        count += 1
        try Self.expectFound(attacked, place, nil, in: rows, "\(place) exchanged")
      }
    }
    #expect(count > 50)
  }

  /// `ATTACKS=100000 swift test …` for a night's worth.
  @Test("whatever combination of these, with acts in between")
  func random() throws {
    let environment = ProcessInfo.processInfo.environment
    let seed = environment["SEED"].flatMap { UInt64($0) } ?? 20_261_125
    let attacks = environment["ATTACKS"].flatMap { Int($0) } ?? 300
    var random = SeededGenerator(seed: seed)
    let template = try AttackedBank.Template()
    let rows = try Attacker(path: template.bank.path).rows()
    let places = rows.keys.sorted { $0.description < $1.description }
    for attempt in 0..<attacks {
      let attacked = try AttackedBank(template)
      var log: [String] = []
      var changed = Set(places[..<0])
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        guard let place = places.randomElement(using: &random), let values = rows[place] else {
          continue
        }
        let before = try attacked.attacker.rows()
        do {
          switch Int.random(in: 0..<4, using: &random) {
          case 0:
            guard let column = values.keys.sorted().randomElement(using: &random) else { continue }
            try attacked.attacker.set(
              column, of: place, to: Attacker.other(than: values[column] ?? .null))
          case 1: try attacked.attacker.remove(place)
          case 2:
            guard let past = template.past.compactMap({ $0[place] }).randomElement(using: &random)
            else { continue }
            try attacked.attacker.overwrite(place, with: past)
          default:
            let same = places.filter { $0.table == place.table }
            guard let other = same.randomElement(using: &random) else { continue }
            try attacked.attacker.overwrite(place, with: rows[other] ?? [:])
          }
        } catch is DatabaseError {
          continue
        }
        if try attacked.attacker.rows() != before {
          log.append("\(place)")
          changed.insert(place)
        }
        // Acts of people who know nothing of it: they are refused, or do not bless what they did not read.
        for number in 1...3 where Bool.random(using: &random) {
          _ = try? attacked.bank.givePassword(try Sample.customer(number))
        }
      }
      guard try attacked.attacker.rows() != rows, !log.isEmpty else { continue }
      // Two changes may have taken each other back, with acts of others in between.
      let left = try attacked.attacker.rows()
      if changed.allSatisfy({ left[$0] == rows[$0] }) { continue }
      #expect(try attacked.found() != nil, "seed \(seed), attack \(attempt): \(log)")
    }
  }
}
