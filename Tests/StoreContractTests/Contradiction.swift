import BankFixtures
import BankService
import OneTimePassword
import Primitives
import TokenDomain
import Vault

/// A write that no rule allows, though the service's types can say it.
struct Contradiction: Sendable {
  /// Customer 1 has token 1 in use; customer 2 has nothing; token 2 and a software token are in stock.
  struct Scene {
    let issue: Issue
    let held: HeldToken
    let serials: (used: SerialNumber, stock: SerialNumber, software: SerialNumber)
    let customers: (holder: CustomerNumber, other: CustomerNumber, unknown: CustomerNumber)
    let credential: Credential
    let record: CustomerRecord
    let token: Token
  }

  /// What it would be.
  let description: String
  let write: @Sendable (any BankWriter, Scene) throws(BankFailure) -> Void

  init(
    _ description: String,
    _ write: @escaping @Sendable (any BankWriter, Scene) throws(BankFailure) -> Void
  ) {
    (self.description, self.write) = (description, write)
  }

  /// The customer's issue with something else of its token.
  private static func keeping(
    _ description: String, _ token: @escaping @Sendable (HeldToken) -> HeldToken
  ) -> Contradiction {
    Contradiction(description) { (records, scene) throws(BankFailure) in
      try records.update(scene.issue.with(token(scene.held)))
    }
  }

  private static func active(
    _ serial: SerialNumber
  ) -> IssueLifecycle.State<SerialNumber> {
    .active(serial, issued: TestBank.start, since: TestBank.start)
  }

  static let all: [Contradiction] = [
    Contradiction("a serial that serves a second issue") { (records, scene) throws(BankFailure) in
      _ = try records.insertIssue(of: scene.customers.other, in: active(scene.serials.used))
    },
    Contradiction("an issue that takes another serial") { (records, scene) throws(BankFailure) in
      try records.update(
        scene.issue.with(
          HeldToken(serial: scene.serials.stock, verifier: scene.held.verifier)))
    },
    Contradiction("an issue that gives its serial back") { (records, scene) throws(BankFailure) in
      try records.update(
        scene.issue.inState(.requested(.hardware, since: TestBank.start)))
    },
    Contradiction("a serial that nobody has") { (records, scene) throws(BankFailure) in
      guard let unknown = SerialNumber("2600100000999") else { return }
      _ = try records.insertIssue(of: scene.customers.other, in: active(unknown))
    },
    Contradiction("a key fob with the serial of an app") { (records, scene) throws(BankFailure) in
      _ = try records.insertIssue(of: scene.customers.other, in: active(scene.serials.software))
    },
    Contradiction("an app with the serial of a key fob") { (records, scene) throws(BankFailure) in
      _ = try records.insert(
        NewIssue.software(scene.serials.stock, for: scene.customers.other, at: TestBank.start))
    },
    Contradiction("an issue of a customer whom nobody knows") {
      (records, scene) throws(BankFailure) in
      _ = try records.insert(NewIssue.request(by: scene.customers.unknown, at: TestBank.start))
    },
    Contradiction("a successor of an issue that is not there") {
      (records, scene) throws(BankFailure) in
      let unknown = Issue.ID(rawValue: scene.issue.id.rawValue + 10)
      _ = try records.insert(
        NewIssue.request(by: scene.customers.other, succeeding: unknown, at: TestBank.start))
    },
    Contradiction("a token that is in stock already") { (records, scene) throws(BankFailure) in
      try records.insert(scene.token, seed: SealedSeed(bytes: [1]))
    },
    Contradiction("a customer who is there already") { (records, scene) throws(BankFailure) in
      try records.insert(
        scene.record.customer, login: scene.credential, confirmation: scene.credential)
    },
    Contradiction("an issue that is not there") { (records, scene) throws(BankFailure) in
      try records.update(scene.issue.numbered(99))
    },
    Contradiction("what a code changes of an issue that is not there") {
      (records, scene) throws(BankFailure) in
      try records.updateVerification(of: scene.issue.numbered(99))
    },
    Contradiction("a miss of an issue that is not there") { (records, scene) throws(BankFailure) in
      try records.insertMiss(of: Issue.ID(rawValue: 99), at: TestBank.start)
    },
    Contradiction("the access of a customer who is not there") {
      (records, scene) throws(BankFailure) in
      try records.update(CustomerAccess(), of: scene.customers.unknown)
    },
    Contradiction("a password of a customer who is not there") {
      (records, scene) throws(BankFailure) in
      try records.update(scene.credential, .login, of: scene.customers.unknown)
    },
    Contradiction("a generation below none") { (records, scene) throws(BankFailure) in
      try records.update(CustomerAccess(generation: -1), of: scene.customers.holder)
    },
    Contradiction("less than no misses of a password") { (records, scene) throws(BankFailure) in
      try records.update(
        Credential(hash: scene.credential.hash, throttle: PasswordThrottle(misses: -1)), .login,
        of: scene.customers.holder)
    },
    Contradiction("less than no misses of a stranger") { (records, scene) throws(BankFailure) in
      try records.update(stranger: PasswordThrottle(misses: -1), scene.customers.unknown)
    },
    keeping("less than no misses of a code") {
      HeldToken(serial: $0.serial, verifier: $0.verifier, misses: -1)
    },
    keeping("a mark that is no mark") {
      HeldToken(
        serial: $0.serial, verifier: $0.verifier, misses: 1,
        countedCodes: CountedCodes(step: 7, marks: [[1, 2, 3]]))
    },
    keeping("a step that no clock comes to") {
      var verifier = $0.verifier
      let last = TimeStep(counter: .max)
      if let beyond = try? Verifier(
        lowest: 0, highest: 0, asOf: TestBank.start, lastAccepted: last, wanted: nil)
      {
        verifier = beyond
      }
      return HeldToken(serial: $0.serial, verifier: verifier)
    },
  ]
}

extension Issue {
  fileprivate func inState(_ state: State) -> Issue {
    Issue(
      id: id, customer: customer, kind: kind, requestedAt: requestedAt, succeeds: succeeds,
      state: state)
  }

  fileprivate func with(_ token: HeldToken) -> Issue { inState(state.map { _ in token }) }

  fileprivate func numbered(_ id: Int64) -> Issue {
    Issue(
      id: ID(rawValue: id), customer: customer, kind: kind, requestedAt: requestedAt,
      succeeds: succeeds, state: state)
  }
}
