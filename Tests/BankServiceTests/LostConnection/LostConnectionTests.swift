import BankFixtures
import BankService
import Testing
import TokenDomain

/// An act of somebody's, ready to be done.
struct ReadyAct: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// Brings a bank to where the act can be done.
  let prepare: @Sendable (BankOnStore) throws -> @Sendable () throws -> Void

  init(
    _ description: String,
    _ prepare: @escaping @Sendable (BankOnStore) throws -> @Sendable () throws -> Void
  ) {
    (testDescription, self.prepare) = (description, prepare)
  }

  static let all = [
    ReadyAct("a login") { bank in
      let number = try bank.addCustomer(1)
      return { _ = try bank.givePassword(number) }
    },
    ReadyAct("a wrong password") { bank in
      let number = try bank.addCustomer(1)
      return { _ = try bank.givePassword(number, TestBank.wrongPassword) }
    },
    ReadyAct("the password of a number that nobody has") { bank in
      let number = try Sample.customer(9)
      return { _ = try bank.givePassword(number) }
    },
    ReadyAct("a code") { bank in
      let (customer, token) = try bank.customer(1, in: .active)
      let (proof, code) = (try bank.prove(customer), try #require(token).code(at: bank.now))
      return { _ = try bank.service.presentCode(code, after: proof) }
    },
    ReadyAct("a wrong code") { bank in
      let (customer, token) = try bank.customer(1, in: .active)
      let proof = try bank.prove(customer)
      let wrong = try #require(token).wrongCodes(around: bank.now, count: 1)[0]
      return { _ = try bank.service.presentCode(wrong, after: proof) }
    },
    ReadyAct("トークン発行") { bank in
      let number = try bank.addCustomer(1)
      let session = try bank.logIn(number)
      return {
        _ = try bank.service.requestHardwareToken(
          session, confirmation: TestBank.confirmationPassword)
      }
    },
    ReadyAct("利用開始") { bank in
      let (customer, token) = try bank.customer(1, in: .issued)
      let (session, issued) = (try bank.logIn(customer), try #require(token))
      return {
        _ = try bank.service.activateToken(
          session, serial: issued.serial, code: issued.code(at: bank.now))
      }
    },
    ReadyAct("切替") { bank in
      let (customer, old, new) = try bank.customerWithTwo(1)
      let session = try bank.logIn(customer, code: old.code(at: bank.now))
      bank.clock.advance(bySeconds: 60)
      return {
        _ = try bank.service.switchToken(
          session, old: old.code(at: bank.now), new: new.code(at: bank.now))
      }
    },
    ReadyAct("利用解除") { bank in
      let (customer, token) = try bank.customer(1, in: .active)
      let session = try bank.logIn(customer, code: try #require(token).code(at: bank.now))
      return {
        _ = try bank.service.releaseToken(session, confirmation: TestBank.confirmationPassword)
      }
    },
    ReadyAct("a logout") { bank in
      let session = try bank.logIn(try bank.addCustomer(1))
      return { try bank.service.logOut(session) }
    },
    ReadyAct("customer add") { bank in { _ = try bank.addCustomer(1) } },
    ReadyAct("application dispatch") { bank in
      let (customer, _) = try bank.customer(1, in: .requested)
      try bank.addToken(1)
      return { _ = try bank.desk.dispatch(to: customer) }
    },
    ReadyAct("issue resume") { bank in
      let (customer, _) = try bank.customer(1, in: .suspended)
      let reason = try Sample.reason("asked for")
      return { try bank.desk.resume(customer, reason: reason) }
    },
    ReadyAct("issue revoke --reissue") { bank in
      let (customer, _) = try bank.customer(1, in: .active)
      return { try bank.revoke(customer, as: .lost, reissue: true) }
    },
    ReadyAct("issue reissue of a customer who waits for none") { bank in
      let customer = try bank.addCustomer(1)
      let reason = try Sample.reason("asked for")
      return { try bank.desk.bookReissue(for: customer, reason: reason) }
    },
  ]
}

/// What the caller of an act is told.
enum Told: Hashable {
  case done
  case refused(RefusalRule)
  case unreachable
  case unknown
  case other(String)

  init(_ act: () throws -> Void) {
    do {
      try act()
      self = .done
    } catch let denial as CustomerDenial {
      self.init(denial.byRule)
    } catch let denial as OperatorDenial {
      self.init(denial.byRule)
    } catch let failure as BankFailure {
      self.init(.failed(failure))
    } catch {
      self = .other("\(error)")
    }
  }

  private init(_ denial: RuleDenial) {
    self =
      switch denial {
      case .refused(let rule): .refused(rule)
      case .failed(.store(.unreachable)): .unreachable
      case .failed(.store(.outcomeUnknown)): .unknown
      case .failed(let failure): .other("\(failure)")
      }
  }
}

@Suite("A connection to the store that goes away")
struct LostConnectionTests {
  /// Everything that an act can change, and the chain over it.
  static func state(_ bank: BankOnStore) throws -> [AnyHashable] {
    try bank.read { (records) throws in
      let customers = try allRows(records.customers)
      return [
        customers, try allRows(records.tokens), try allRows(records.requests),
        try customers.map { try records.issues(of: $0.key) },
        try customers.flatMap { listed in
          try PasswordKind.allCases.map { try records.credential($0, of: listed.key) }
        },
        try records.strangerThrottle(try Sample.customer(9)), try records.ledgerHead(),
      ]
    }
  }

  /// An act and its bank, up to where it can be done.
  static func ready(
    _ act: ReadyAct
  ) throws -> (store: LosingStore, bank: BankOnStore, perform: @Sendable () throws -> Void) {
    let store = try LosingStore()
    let bank = try BankOnStore(store)
    return (store, bank, try act.prepare(bank))
  }

  /// The act on a line that stays: what its caller is told, what it leaves, and how many calls it takes.
  static func reference(
    _ act: ReadyAct
  ) throws -> (told: Told, before: [AnyHashable], after: [AnyHashable], calls: Int) {
    let (store, bank, perform) = try ready(act)
    let before = try state(bank)
    store.lose(at: nil, comingBack: true)
    let told = Told(perform)
    let calls = store.calls
    return (told, before, try state(bank), calls)
  }

  /// Does the act while the line goes away at `point`; then the line is there again, and what was under way
  /// has arrived.
  static func lose(
    _ act: ReadyAct, at point: LosingStore.Point, comingBack: Bool
  ) throws -> (told: Told, after: [AnyHashable], again: () throws -> (Told, [AnyHashable])) {
    let (store, bank, perform) = try ready(act)
    store.lose(at: point, comingBack: comingBack)
    let told = Told(perform)
    #expect(!store.isWaiting, "\(point) was never come to")
    store.comeBack()
    try store.write { (_) throws(BankFailure) in }
    return (told, try state(bank), { (Told(perform), try state(bank)) })
  }

  @Test(
    "before the commit: the caller is told so, nothing was done, and it can be done again",
    arguments: ReadyAct.all)
  func beforeCommit(act: ReadyAct) throws {
    let reference = try Self.reference(act)
    #expect(reference.calls > 0)
    let points = [LosingStore.Point.beginning] + (1...reference.calls).map { .call($0) }
    for point in points {
      for comingBack in [true, false] {
        let lost = try Self.lose(act, at: point, comingBack: comingBack)
        #expect(lost.told == .unreachable, "\(point)")
        #expect(lost.after == reference.before, "\(point)")
        let again = try lost.again()
        #expect(again.0 == reference.told, "\(point)")
        #expect(again.1 == reference.after, "\(point)")
      }
    }
  }

  @Test(
    "during the commit, and it comes back: the caller is told what became of it",
    arguments: ReadyAct.all, LosingStore.Fate.allCases)
  func duringCommit(act: ReadyAct, fate: LosingStore.Fate) throws {
    let reference = try Self.reference(act)
    let lost = try Self.lose(act, at: .commit(fate), comingBack: true)
    switch fate {
    case .lost:
      #expect(lost.told == .unreachable)
      #expect(lost.after == reference.before)
      let again = try lost.again()
      #expect(again.0 == reference.told)
      #expect(again.1 == reference.after)
    case .done, .underWay:
      #expect(lost.told == reference.told, "as if nothing had been")
      #expect(lost.after == reference.after)
    }
  }

  @Test(
    "during the commit, and it stays away: the caller is told that nobody knows, and it is whole",
    arguments: ReadyAct.all, LosingStore.Fate.allCases)
  func unknown(act: ReadyAct, fate: LosingStore.Fate) throws {
    let reference = try Self.reference(act)
    let lost = try Self.lose(act, at: .commit(fate), comingBack: false)
    #expect(lost.told == .unknown)
    switch fate {
    case .lost: #expect(lost.after == reference.before)
    case .done, .underWay: #expect(lost.after == reference.after)
    }
  }

  @Test("what somebody else does meanwhile hides neither", arguments: LosingStore.Fate.allCases)
  func others(fate: LosingStore.Fate) throws {
    let act = try #require(ReadyAct.all.first { $0.testDescription == "application dispatch" })
    let (store, bank, perform) = try Self.ready(act)
    let head = try bank.read { try $0.ledgerHead() }
    store.meanwhile { (store) throws(BankFailure) in
      try store.write { (records) throws(BankFailure) in
        try records.append(
          LedgerEntry(time: TestBank.start, event: .logout, actor: .operator(name: "sato")))
      }
    }
    store.lose(at: .commit(fate), comingBack: true)
    let told = Told(perform)
    let events = try bank.rows().filter { $0.row > head.row }.map(\.event)
    switch fate {
    case .lost:
      #expect(told == .unreachable)
      #expect(events == ["logout"], "the row of that number is somebody else's")
    case .done, .underWay:
      #expect(told == .done)
      #expect(events == ["token-dispatched", "logout"])
    }
  }

  @Test("a transaction that the ledger does not hear of cannot be asked for")
  func nothingInLedger() throws {
    let store = try LosingStore()
    for fate in LosingStore.Fate.allCases {
      store.lose(at: .commit(fate), comingBack: true)
      #expect(throws: BankFailure.store(.outcomeUnknown(nil))) {
        try store.write { (_) throws(BankFailure) in }
      }
    }
    #expect(throws: BankFailure.store(.outcomeUnknown(nil))) { try store.confirmCommit(nil) }
  }

  @Test("what was seen counts, although the connection is lost once more in the end")
  func lostTwice() throws {
    let store = try LosingStore()
    let bank = try BankOnStore(store)
    try bank.addCustomer(1)
    let head = try bank.read { try $0.ledgerHead() }
    let next = LedgerHead(row: head.row + 1, mac: head.mac)
    for fate in LosingStore.Fate.allCases {
      store.lose(at: .commit(fate), comingBack: true)
      #expect(throws: Never.self) { try store.confirmCommit(head) }
      store.lose(at: .commit(fate), comingBack: true)
      #expect(throws: BankFailure.store(.unreachable(store.place))) {
        try store.confirmCommit(next)
      }
    }
    store.lose(at: .beginning, comingBack: true)
    #expect(throws: BankFailure.store(.outcomeUnknown(head))) { try store.confirmCommit(head) }
  }
}
