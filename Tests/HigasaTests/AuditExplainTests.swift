import BankFixtures
import BankService
import Pages
import Primitives
import Testing
import TokenDomain

@testable import higasa

@Suite("higasa audit explain")
struct AuditExplainTests {
  @Test("a login: what was known, the candidates, the rule that took the code, what it taught")
  func login() throws {
    let bank = try BankOfTests()
    let (customer, token) = try bank.bank.customer(1, in: .active)
    bank.bank.clock.advance(bySeconds: 86_400)
    try bank.bank.logIn(customer, code: try #require(token).code(at: bank.bank.now))
    #expect(try bank.explainNewest().joined(separator: "\n") == Self.english)
    #expect(try bank.explainNewest("ja").joined(separator: "\n") == Self.japanese)
  }

  static let english = """
    Row 9: login, done
      When                     2026-11-24 12:01:00 (Tokyo)
      Who                      the customer (test, /dev/pts/7)
      Customer                 1000001
      Token                    2600100000001
      Decided                  §3.3 Accepted: of 6 candidates, 0 steps from the centre, where at most 2 are taken plainly.
      Token's clock            between -2.002 and +122.002 s ahead of the server
      Proven                   2026-11-23 12:00:00, widened by the time since
      Server's step            29924821
      Candidate steps          -2...+3 (29924819...29924824), 6 of them, centre +0
      Last used step           -1441 (29923380)
      Asked for the one after  none
      Step of the code         +0 (29924821)
      Taught                   between +0.000 and +120.000 s ahead of the server
      Misses                   0 in a row
    """

  static let japanese = """
    記録 9: ログイン、完了
      日時                  2026-11-24 12:01:00
      だれが                お客さま (test, /dev/pts/7)
      契約者番号            1000001
      シリアル番号          2600100000001
      判定                  §3.3 受け付けました。候補は6個で、中央から0ステップです (2まではそのまま受け付けます)。
      トークンの時計        サーバーより -2.002〜+122.002 秒 (+ は進み)
      その証拠の日時        2026-11-23 12:00:00 (その後の進み遅れを見込む)
      サーバーのステップ    29924821
      候補のステップ        -2...+3 (29924819...29924824)、6個、中央 +0
      最後に使ったステップ  -1441 (29923380)
      次を求めたステップ    なし
      一致したステップ      +0 (29924821)
      わかったこと          サーバーより +0.000〜+120.000 秒 (+ は進み)
      間違い                続けて0回
    """

  /// What a test does, the rule that must be named, and another word that must be there.
  static let attempts: [(String, @Sendable (TestBank) throws -> Void, String, String)] = [
    (
      "the next code is wanted, and comes",
      { bank in
        let (customer, token) = try bank.customer(1, in: .issued)
        let session = try bank.logIn(customer)
        _ = try? bank.service.activateToken(
          session, serial: try #require(token).serial,
          code: try #require(token).code(at: bank.now, offset: 480))
      }, "§3.5 A candidate, but too far from the centre", "+8 ("
    ),
    (
      "the second code of two",
      { bank in
        let (customer, token) = try bank.customer(1, in: .issued)
        let (session, fob) = (try bank.logIn(customer), try #require(token))
        for step in 0...1 as ClosedRange<Int64> {
          _ = try? bank.service.activateToken(
            session, serial: fob.serial, code: fob.code(at: bank.now, offset: 480, steps: step))
        }
      }, "§3.5 Accepted: the next code that was asked for, given within 180 s.", "-> In use"
    ),
    (
      "a used code",
      { bank in
        let (customer, token) = try bank.customer(1, in: .active)
        let code = try #require(token).code(at: bank.now)
        try bank.logIn(customer, code: code)
        _ = try? bank.logIn(customer, code: code)
      }, "§3.4 Already used", "Taught                   nothing"
    ),
    (
      "a wrong code",
      { bank in
        let (customer, token) = try bank.customer(1, in: .active)
        _ = try? bank.logIn(
          customer, code: try #require(token).wrongCodes(around: bank.now, count: 1)[0])
      }, "§3.6 Wrong", "1 in a row"
    ),
    (
      "the miss that stops",
      { bank in try bank.customer(1, in: .suspended) },
      "§4 Wrong, and one miss too many", "5 in a row"
    ),
    (
      "a wrong serial number",
      { bank in
        let (customer, token) = try bank.customer(1, in: .issued)
        _ = try? bank.service.activateToken(
          try bank.logIn(customer), serial: try Sample.serial(99),
          code: try #require(token).code(at: bank.now))
      }, "§4 The serial number was wrong", "1 in a row"
    ),
    (
      "an operator's 時刻補正",
      { bank in
        let (customer, token) = try bank.customer(1, in: .active)
        let fob = try #require(token)
        try bank.desk.resynchronise(
          customer, fob.code(at: bank.now, steps: 60), fob.code(at: bank.now, steps: 61),
          reason: try Sample.reason("on the telephone"))
      }, "§3.7 Accepted: two consecutive codes within 72 steps", "+61 ("
    ),
    (
      "a clock that is behind",
      { bank in
        let (customer, token) = try bank.customer(1, in: .active)
        bank.clock.advance(bySeconds: -3_600)
        _ = try? bank.logIn(customer, code: try #require(token).code(at: bank.now))
      }, "§3.10", "Row"
    ),
    (
      "a wrong password",
      { bank in
        _ = try? bank.givePassword(try bank.addCustomer(1), TestBank.wrongPassword)
      }, "§2 Unknown customer, or the login password was wrong or stopped.", "refused"
    ),
    (
      "an operator's act",
      { bank in try bank.customer(1, in: .revoked) },
      "The token was ended for good.", "Waiting to be started -> Revoked"
    ),
  ]

  @Test("each attempt names the rule that decided", arguments: attempts.indices)
  func attempt(index: Int) throws {
    let (what, provoke, rule, word) = Self.attempts[index]
    let bank = try BankOfTests()
    try provoke(bank.bank)
    let text = try bank.explainNewest().joined(separator: "\n")
    #expect(text.contains(rule), "\(what): \(text)")
    #expect(text.contains(word), "\(what): \(text)")
  }

  @Test("every event and every rule has words in both languages, and no two the same")
  func words() {
    let events = LedgerEntry.Event.allCases
    let rules = RefusalRule.allCases
    for language in Language.allCases {
      let names = events.map { $0.phrase(language) }
      let meanings = events.map { $0.meaning(language) } + rules.map { $0.meaning.phrase(language) }
      #expect((names + meanings).allSatisfy { !$0.isEmpty })
      #expect(Set(names).count == events.count)
      #expect(Set(meanings).count == events.count + rules.count)
    }
    #expect(rules.allSatisfy { $0.meaning.section.hasPrefix("§") })
  }

  @Test("every event that was done, or refused by whatever rule, is explained in both languages")
  func everyRow() {
    for event in LedgerEntry.Event.allCases {
      for rule in [nil] + RefusalRule.allCases.map(Optional.some) {
        let entry = LedgerEntry(
          time: TestBank.start, event: event,
          outcome: rule.map { .refused(rule: $0.rawValue) } ?? .done,
          actor: .operator(name: "sato"))
        for language in Language.allCases {
          let text = RowExplanation(LedgerRecord(entry, row: 1)).lines(language)
            .joined(separator: "\n")
          #expect(text.contains(event.phrase(language)))
          #expect(text.contains((rule?.meaning.phrase ?? event.meaning)(language)))
        }
      }
    }
  }

  @Test("a row that is not there is 66, a row that is no number 64")
  func noRow() throws {
    let demo = try DemoCopy()
    for row in ["0", "999999"] {
      let outcome = try demo.run("audit", "explain", row)
      #expect(outcome.status == 66)
      #expect(outcome.sentences.contains("audit list"))
    }
    #expect(try demo.run("audit", "explain", "first").status == 64)
  }
}
