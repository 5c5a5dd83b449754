import BankFixtures
import BankService
import Foundation
import GRDB
import Primitives
import TokenDomain

/// A bank that had a life, of which every attack gets a copy.
struct AttackedBank {
  let folder: TemporaryFolder
  let bank: TestBank
  let attacker: Attacker
  /// Every row as it stood at moments of that life.
  let past: [[Attacker.Place: [String: DatabaseValue]]]

  static let stranger = 99
  static let inStock = 9

  /// The bank that is copied.
  struct Template {
    let bank: TestBank
    let past: [[Attacker.Place: [String: DatabaseValue]]]

    init() throws {
      let bank = try TestBank()
      let attacker = Attacker(path: bank.path)
      var past: [[Attacker.Place: [String: DatabaseValue]]] = []
      let (first, token) = try bank.customer(1, in: .active)
      past.append(try attacker.rows())
      if let token {
        _ = try? bank.logIn(first, code: token.wrongCodes(around: bank.now, count: 1)[0])
        _ = try? bank.givePassword(first, TestBank.wrongPassword)
        past.append(try attacker.rows())
        bank.clock.advance(bySeconds: 60)
        try bank.logIn(first, code: token.code(at: bank.now))
        bank.clock.advance(bySeconds: 60)
        _ = try? bank.logIn(first, code: token.wrongCodes(around: bank.now, count: 1)[0])
      }
      try bank.customer(2, in: .suspended)
      past.append(try attacker.rows())
      try bank.customer(3, in: .issued)
      try bank.customer(4, in: .requested)
      try bank.customer(5, in: .released)
      try bank.addToken(AttackedBank.inStock)
      try bank.addBatch(of: 30)
      _ = try? bank.givePassword(try Sample.customer(AttackedBank.stranger))
      _ = try? bank.givePassword(try Sample.customer(3), TestBank.wrongPassword)
      let known = KnownSource(
        source: .address("192.0.2.7"), lastLogin: bank.now, throttle: PasswordThrottle())
      try bank.write { (records) throws(BankFailure) in try records.update(known, of: first) }
      (self.bank, self.past) = (bank, past)
    }
  }

  init(_ template: Template) throws {
    folder = try TemporaryFolder()
    let path = folder.file("bank.sqlite")
    try DatabaseQueue(path: template.bank.path).backup(to: DatabaseQueue(path: path))
    let anchor = URL(fileURLWithPath: template.bank.path).deletingLastPathComponent()
      .appending(path: "ledger.anchor")
    try FileManager.default.copyItem(atPath: anchor.path, toPath: folder.file("ledger.anchor"))
    bank = try TestBank(at: path)
    bank.clock.advance(bySeconds: template.bank.now.seconds(since: bank.now) + 3_600)
    attacker = Attacker(path: path)
    past = template.past
  }

  /// What `audit verify` says.
  func found() throws -> LedgerFault? { try TamperTests.fault(in: bank) }

  /// Whether an act that stands on this row is refused as tampered with; nil where no act reads it.
  func refuses(actOn place: Attacker.Place, of number: String?) throws -> LedgerFault? {
    do {
      switch place.table {
      case "customer", "credential", "issue", "miss", "source":
        guard let customer = number.flatMap({ CustomerNumber($0) }) else { return nil }
        // The password before the code: both stand on it.
        _ = try bank.givePassword(customer)
      case "token":
        guard let serial = number.flatMap({ SerialNumber($0) }) else { return nil }
        _ = try bank.desk.token(serial)
      case "stranger": _ = try bank.givePassword(try Sample.customer(Self.stranger))
      case "institution":
        try bank.desk.accept(
          settings: "{}", [SettingChange(key: "telephone", accepted: "1", present: "2")],
          reason: try Sample.reason("asked for"))
      case "seal":
        // Of whichever rows it is about.
        for number in 1...5 { _ = try bank.desk.customer(try Sample.customer(number)) }
        for token in try bank.desk.tokens(after: nil, limit: 99).rows {
          _ = try bank.desk.token(token.token.serial)
        }
        _ = try bank.store.read { (records) throws(BankFailure) in try records.acceptedSettings() }
        _ = try bank.desk.batch(Batch.ID(rawValue: 1))
        // A refusal of what nobody has forged, in the end.
        _ = try bank.givePassword(try Sample.customer(Self.stranger))
      case "batch": _ = try bank.desk.batch(Batch.ID(rawValue: 1))
      default: try bank.addCustomer(50)
      }
    } catch let failure as BankFailure {
      if case .store(.tampered(let fault)) = failure { return fault }
    } catch let denial as CustomerDenial {
      if case .failed(.store(.tampered(let fault))) = denial { return fault }
    } catch let denial as OperatorDenial {
      if case .failed(.store(.tampered(let fault))) = denial { return fault }
    }
    return nil
  }
}

extension LedgerFault {
  /// Of a sealed record: table and column.
  var named: (table: String, column: String?)? {
    switch self {
    case .record(let table, _, let column): (table, column)
    case .recordMissing(let table, _), .recordAdded(let table, _): (table, nil)
    case .changed, .missing, .cutOff, .otherAnchor, .otherIncarnation, .anchorMissing,
      .anchorForged, .olderSchema, .replay,
      .schema:
      ("ledger", nil)
    case .issue(_, _, let column): ("issue", column)
    case .unknownIssue, .missingIssue: ("issue", nil)
    }
  }
}
