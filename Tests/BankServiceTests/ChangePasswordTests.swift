import BankFixtures
import BankService
import Primitives
import Testing
import TokenDomain

@Suite("パスワード変更 (BPW001)")
struct ChangePasswordTests {
  static let new = Sample.secret("a new one, 2026")

  static func old(_ kind: PasswordKind) -> SecretBytes {
    switch kind {
    case .login: TestBank.loginPassword
    case .confirmation: TestBank.confirmationPassword
    }
  }

  @Test(
    "the new password is good from then on, the old one is not", arguments: PasswordKind.allCases)
  func changes(kind: PasswordKind) throws {
    let bank = try TestBank()
    let session = try bank.logIn(try bank.addCustomer(1))
    let other = try bank.logIn(session.customer)
    let renewed = try bank.service.changePassword(session, kind, from: Self.old(kind), to: Self.new)
    #expect(throws: Never.self) { try bank.service.overview(renewed) }
    #expect(throws: CustomerDenial.refused(.sessionEnded(present: nil)), "other sessions end") {
      try bank.service.overview(other)
    }
    switch kind {
    case .login:
      #expect(throws: CustomerDenial.refused(.credentials)) {
        try bank.givePassword(session.customer)
      }
      bank.clock.advance(bySeconds: 5)
      _ = try bank.givePassword(session.customer, Self.new)
    case .confirmation:
      #expect(throws: CustomerDenial.refused(.confirmation)) {
        try bank.service.requestHardwareToken(renewed, confirmation: Self.old(kind))
      }
      bank.clock.advance(bySeconds: 5)
      try bank.service.requestHardwareToken(renewed, confirmation: Self.new)
    }
    #expect(try bank.ledger().contains { $0.event == "password-changed" && $0.rule == nil })
  }

  @Test("a wrong old password is a miss of that password", arguments: PasswordKind.allCases)
  func wrongOld(kind: PasswordKind) throws {
    let bank = try TestBank()
    let session = try bank.logIn(try bank.addCustomer(1))
    let refusal: CustomerRefusal = kind == .login ? .credentials : .confirmation
    for _ in 1...5 {
      #expect(throws: CustomerDenial.refused(refusal)) {
        try bank.service.changePassword(session, kind, from: TestBank.wrongPassword, to: Self.new)
      }
      bank.clock.advance(bySeconds: 20)
    }
    #expect(try bank.throttles(kind, of: session.customer).contains(where: \.isStopped))
    #expect(throws: CustomerDenial.refused(refusal), "a stopped one is not changed") {
      try bank.service.changePassword(session, kind, from: Self.old(kind), to: Self.new)
    }
  }

  @Test("after a lost token a password-only session may do nothing but 利用開始 (rules §1)")
  func activationOnly() throws {
    let bank = try TestBank()
    let (customer, _) = try bank.customer(1, in: .active)
    try bank.revoke(customer, as: .lost, reissue: true)
    let session = try bank.logIn(customer)
    #expect(throws: CustomerDenial.refused(.activationOnly)) {
      try bank.service.changePassword(session, .login, from: TestBank.loginPassword, to: Self.new)
    }
  }

  @Test("nor is the history open to it, until the new token is in use", arguments: [false, true])
  func history(isStolen: Bool) throws {
    let bank = try TestBank()
    let (customer, _) = try bank.customer(1, in: .active)
    try bank.revoke(customer, as: isStolen ? .stolen : .lost, reissue: true)
    let token = try bank.addToken(2)
    _ = try bank.desk.dispatch(to: customer, serial: token.serial)
    let session = try bank.logIn(customer)
    #expect(throws: CustomerDenial.refused(.activationOnly)) {
      try bank.service.history(session, limit: 10)
    }
    let later = try bank.activate(customer, token)
    #expect(try !bank.service.history(later, limit: 10).rows.isEmpty)
  }

  @Test("the old one, and the other one, are no new ones")
  func notNew() throws {
    let bank = try TestBank()
    let session = try bank.logIn(try bank.addCustomer(1))
    func violation(_ old: SecretBytes, _ new: SecretBytes) -> CustomerDenial? {
      #expect(throws: CustomerDenial.self) {
        try bank.service.changePassword(session, .login, from: old, to: new)
      }
    }
    #expect(
      violation(TestBank.loginPassword, TestBank.loginPassword)
        == .refused(.passwordRule(.unchanged)))
    #expect(
      violation(TestBank.loginPassword, TestBank.confirmationPassword)
        == .refused(.passwordRule(.sameAsOther)))
    #expect(
      violation(TestBank.wrongPassword, TestBank.confirmationPassword) == .refused(.credentials),
      "who does not know the old one learns nothing of the other")
  }

  @Test(
    "what attackers guess first is refused, long sentences are not",
    arguments: [
      ("short", .tooShort(5, least: 8)), ("パスワード", .notPrintableASCII),
      ("PassWord", .common), ("1qaz2wsx", .common), ("aaaaaaaaaaaa", .tooSimple),
      ("12345678", .tooSimple), ("abcdefghij", .tooSimple), ("qwertyuiop", .tooSimple),
      ("x1000001y", .containsNumber), ("correct horse battery", nil), ("demo-login-1", nil),
      (String(repeating: "x1y2z3", count: 11), .tooLong(66)),
    ] as [(String, PasswordRule.Violation?)])
  func rule(text: String, violation: PasswordRule.Violation?) throws {
    #expect(
      PasswordRule.violation(of: Sample.secret(text), for: try Sample.customer(1), leastLength: 8)
        == violation)
  }
}
