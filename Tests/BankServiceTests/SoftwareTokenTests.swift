import BankFixtures
import Foundation
import OneTimePassword
import Primitives
import Testing
import TokenDomain

@testable import BankService

@Suite("A software token is issued and shown at once, and lives like any other (rules §1, §3)")
struct SoftwareTokenTests {
  @Test("its key starts it without a serial number, and logs in with the next code")
  func life() throws {
    let bank = try TestBank()
    let customer = try bank.addCustomer(1)
    let (session, token) = try bank.issueSoftware(try bank.logIn(customer))
    let issued = try #require(try bank.issue(customer))
    #expect(issued.state.map(\.serial) == .issued(token.serial, since: bank.now))
    #expect(issued.kind == .software && token.serial.kind == .software)
    #expect(issued.dispatchedAt == bank.now)
    #expect(issued.verifier == Verifier(knowing: .softwareAtDispatch, at: bank.now))
    #expect(try bank.service.overview(session).expires == token.token.expires)
    #expect(token.token.expires == TokyoDay(containing: bank.now).advanced(byYears: 5))

    let active = try bank.service.activateToken(
      session, serial: nil, code: token.code(at: bank.now))
    #expect(active.started == .software)
    #expect(try bank.service.overview(active.session).issue?.state.name == .active)
    bank.clock.advance(bySeconds: 60)
    try bank.logIn(customer, code: token.code(at: bank.now))
  }

  @Test("the URI carries what the letters do, and what a phone must know")
  func keyURI() throws {
    let bank = try TestBank()
    let key = try bank.service.issueSoftwareToken(
      try bank.logIn(try bank.addCustomer(1)), confirmation: TestBank.confirmationPassword
    ).key
    let letters = key.letters.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
    #expect(letters.utf8.count == 32)
    #expect(
      key.uri.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
        == "otpauth://totp/Higasa:1000001?secret=\(letters)&issuer=Higasa&period=60")
  }

  @Test("neither its key nor its letters nor its URI rest anywhere in the open")
  func atRest() throws {
    let bank = try TestBank()
    let (session, key, _) = try bank.service.issueSoftwareToken(
      try bank.logIn(try bank.addCustomer(1)), confirmation: TestBank.confirmationPassword)
    let token = try TestToken(key, on: bank.now)
    _ = try bank.service.activateToken(session, serial: nil, code: token.code(at: bank.now))
    let secrets = [token.seed, key.letters, key.uri].map { $0.withUnsafeBytes { Data($0) } }
    var found = 0
    for suffix in ["", "-wal"] {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: bank.path + suffix))
      found += bytes.range(of: Data(key.serial.text.utf8)) == nil ? 0 : 1
      for secret in secrets { #expect(bytes.range(of: secret) == nil, "\(suffix)") }
    }
    #expect(found > 0, "what is searched is where the token is")
    #expect("\(key)".contains(String(decoding: secrets[1], as: UTF8.self)) == false)
  }

  @Test("of two sessions at one moment the second is refused, and the first one's key works")
  func twoSessions() throws {
    let bank = try TestBank()
    let customer = try bank.addCustomer(1)
    let (first, second) = (try bank.logIn(customer), try bank.logIn(customer))
    let (session, token) = try bank.issueSoftware(first)
    for act in [
      { _ = try bank.issueSoftware(second) },
      {
        try bank.service.requestHardwareToken(
          second, confirmation: TestBank.confirmationPassword)
      },
    ] as [() throws -> Void] {
      #expect(throws: CustomerDenial.refused(.unavailable(.request, .haveOne(.issued)))) {
        try act()
      }
    }
    _ = try bank.service.activateToken(session, serial: nil, code: token.code(at: bank.now))
  }

  @Test("whoever lost the key before the app had it is issued another; the first never works again")
  func issuedAnew() throws {
    let bank = try TestBank()
    let customer = try bank.addCustomer(1)
    let other = try bank.logIn(customer)
    let (session, lost) = try bank.issueSoftware(try bank.logIn(customer))
    #expect(try bank.service.overview(session).unstarted == lost.serial)
    let (next, token) = try bank.issueSoftware(session, replacing: lost.serial)
    #expect(
      try bank.states(of: customer) == [
        .revoked(
          lost.serial, from: .issued(since: bank.now), at: bank.now, reason: .replaced),
        .issued(token.serial, since: bank.now),
      ])
    #expect(throws: CustomerDenial.refused(.sessionEnded(present: .issued))) {
      try bank.service.overview(other)
    }
    #expect(throws: CustomerDenial.refused(.code(.wrong(triesLeft: 4)))) {
      try bank.service.activateToken(next, serial: nil, code: lost.code(at: bank.now))
    }
    _ = try bank.service.activateToken(next, serial: nil, code: token.code(at: bank.now))
  }

  @Test("a key fob may take the place of one that was never started")
  func fobInstead() throws {
    let bank = try TestBank()
    let customer = try bank.addCustomer(1)
    let (session, app) = try bank.issueSoftware(try bank.logIn(customer))
    let next = try bank.service.requestHardwareToken(
      session, confirmation: TestBank.confirmationPassword, replacing: app.serial)
    #expect(!next.isRenewal, "nothing was in use")
    #expect(try bank.service.overview(next.session).issue?.state.name == .requested)
    #expect(try bank.read { try $0.issues(of: customer) }.count { $0.state.isLive } == 1)
  }

  @Test("after a release it is issued in a login 30 minutes later or more; a key fob at once")
  func wait() throws {
    for kind in TokenKind.allCases {
      let bank = try TestBank()
      let (customer, fob) = try bank.customer(1, in: .active)
      let token = try #require(fob)
      var session = try bank.logIn(customer, code: token.code(at: bank.now))
      session = try bank.service.releaseToken(
        session, confirmation: TestBank.confirmationPassword
      ).session
      if kind == .hardware {
        try bank.service.requestHardwareToken(
          session, confirmation: TestBank.confirmationPassword)
        continue
      }
      let until = bank.now.advanced(bySeconds: 1_800)
      func expectRefused(_ session: Session) throws {
        #expect(
          try bank.service.overview(session).unavailableKinds
            == [.software: .tooSoonAfterRelease(until: until)])
        #expect(
          throws: CustomerDenial.refused(
            .unavailable(.request, .tooSoonAfterRelease(until: until)))
        ) { try bank.issueSoftware(session) }
      }
      bank.clock.advance(bySeconds: 1_799)
      try expectRefused(session)
      let early = try bank.logIn(customer)
      try expectRefused(early)
      bank.clock.advance(bySeconds: 1)
      let later = try bank.logIn(customer)
      // Whoever was in during the wait could have sat it out.
      bank.clock.advance(bySeconds: 1_000)
      try expectRefused(session)
      try expectRefused(early)
      #expect(try bank.service.overview(later).unavailableKinds == [:])
      _ = try bank.issueSoftware(later)
    }
  }

  @Test("a clock that was set back before the release, and a bank without a wait, wait for nothing")
  func noWait() throws {
    for (minutes, back) in [(30, -3_600), (0, 0)] as [(Int, Int64)] {
      let policy = try #require(
        SoftwareTokenPolicy(issuer: "Higasa", waitMinutes: minutes, apps: "an app"))
      let usual = Institution.higasa
      let bank = try TestBank(
        institution: Institution(
          name: usual.name, telephone: usual.telephone, hours: usual.hours,
          issueFee: usual.issueFee, deliveryTime: usual.deliveryTime,
          stopPolicy: usual.stopPolicy, softwareToken: policy))
      let (customer, fob) = try bank.customer(1, in: .active)
      let token = try #require(fob)
      let session = try bank.service.releaseToken(
        try bank.logIn(customer, code: token.code(at: bank.now)),
        confirmation: TestBank.confirmationPassword
      ).session
      bank.clock.advance(bySeconds: back)
      #expect(try bank.service.overview(session).unavailableKinds == [:])
      _ = try bank.issueSoftware(session)
    }
  }

  /// How apps compute that do not do as they are told.
  static let apps: [TOTPParameters] = HMACAlgorithm.allCases.flatMap { algorithm in
    ([30, 60] as [Int64]).flatMap { period in
      DigitCount.allCases.compactMap { digits in
        try? TOTPParameters(algorithm: algorithm, digits: digits.rawValue, period: period)
      }
    }
  }.filter { $0 != .bankToken }

  @Test("an app that ignores what it was told is named, and that is no miss", arguments: apps)
  func unsuitableApp(parameters: TOTPParameters) throws {
    let bank = try TestBank()
    let customer = try bank.addCustomer(1)
    let (session, token) = try bank.issueSoftware(try bank.logIn(customer))
    let step = TimeStep(counter: UInt64(bank.now.seconds / parameters.period))
    let shown = OneTimeCode(step: step, key: token.seed, parameters: parameters).digits
    #expect(throws: CustomerDenial.refused(.code(.unsuitableApp(parameters)))) {
      try bank.service.activateToken(
        session, serial: nil, code: Sample.secret(String(shown.prefix(6))))
    }
    #expect(try bank.issue(customer)?.misses == 0)
    _ = try bank.service.activateToken(session, serial: nil, code: token.code(at: bank.now))
  }

  @Test("once the app was right, the code of another way to compute is a miss like any other")
  func laterMiss() throws {
    let bank = try TestBank()
    let customer = try bank.addCustomer(1)
    let (session, token) = try bank.issueSoftware(try bank.logIn(customer))
    _ = try bank.service.activateToken(session, serial: nil, code: token.code(at: bank.now))
    let parameters = try TOTPParameters(algorithm: .sha1, digits: 6, period: 30)
    let step = TimeStep(counter: UInt64(bank.now.seconds / 30))
    let shown = OneTimeCode(step: step, key: token.seed, parameters: parameters).digits
    #expect(throws: CustomerDenial.refused(.code(.wrong(triesLeft: 4)))) {
      try bank.logIn(customer, code: Sample.secret(shown))
    }
  }
}
