import BankService
import Canvas
import CustomerScreens
import OneTimePassword
import Pages
import Primitives
import Testing
import TokenDomain

/// Every row that the ledger can have, in plain words.
@Suite("The words of BHI001")
struct HistoryWordingTests {
  /// Refusals that a customer's act can meet.
  static let refusals: [CustomerRefusal] = [
    .credentials, .confirmation, .passwordWait(seconds: 5), .passwordRule(.common),
    .code(.malformed(.empty)), .code(.wrong(triesLeft: 1)), .wrongSerial(triesLeft: 1),
    .code(.used(seconds: 1)), .wrongPair(triesLeft: 1), .code(.clockBehind(seconds: 121)),
    .code(.seedNotAuthentic),
    .resynchronisedLately(again: UnixTime(seconds: 0)),
    .code(.expired(TokyoDay(containing: UnixTime(seconds: 0)))),
    .stopped(since: UnixTime(seconds: 0), reason: .consecutiveMisses),
    .awaitingReissue(.lost, since: UnixTime(seconds: 0)), .unavailable(.activate, .inUse),
    .sessionEnded(present: nil), .sessionExpired(minutes: 60),
  ]

  static func record(
    _ event: String, _ outcome: String = "done", rule: String? = nil, actor: String = "customer",
    peer: String? = nil, reason: String? = nil
  ) -> LedgerRecord {
    LedgerRecord(
      row: 1, time: 0, event: event, outcome: outcome, rule: rule, actor: actor,
      operatorName: actor == "operator" ? "tanaka" : nil, session: "s", terminal: "/dev/pts/3",
      peer: peer, customer: "1000001", serial: nil, from: nil, to: nil, reason: reason, issue: nil,
      imprint: nil, judgement: nil)
  }

  /// What stands beside the time at 80 columns.
  private static let room = 40

  private static func isGood(_ phrase: Phrase) -> Bool {
    Language.allCases.allSatisfy { language in
      let text = phrase(language)
      return !text.isEmpty && TextWidth.of(text) <= room && !text.contains("tanaka")
    } && phrase.en.utf8.allSatisfy { $0 < 0x80 }
  }

  @Test(
    "tell every event, done and refused, in both languages", arguments: LedgerEntry.Event.allCases)
  func events(event: LedgerEntry.Event) {
    let neutral = Wording.History.what(Self.record("unheard-of"))
    let done = Wording.History.what(Self.record(event.rawValue))
    let refused = Wording.History.what(Self.record(event.rawValue, "refused", rule: "unheard-of"))
    for phrase in [done, refused] {
      #expect(Self.isGood(phrase), "\(phrase)")
      #expect(phrase != neutral)
      #expect(!phrase.en.contains(event.rawValue) || event.rawValue.allSatisfy(\.isLetter))
    }
    #expect(done != refused)
  }

  @Test("tell every rule that a customer can meet", arguments: refusals)
  func rules(refusal: CustomerRefusal) {
    let bare = Wording.History.what(Self.record("login", "refused", rule: "unheard-of"))
    let told = Wording.History.what(Self.record("login", "refused", rule: refusal.rule.rawValue))
    #expect(Self.isGood(told), "\(told)")
    #expect(told != bare)
  }

  @Test("do not call it a failure that one more code was wanted")
  func nextCode() {
    let rule = RefusalRule.nextCodeWanted.rawValue
    let told = Wording.History.what(Self.record("login", "refused", rule: rule))
    #expect(!told.ja.contains("失敗") && !told.en.contains("failed"))
  }

  @Test("tell a word of a newer program in general terms")
  func newer() {
    #expect(Self.isGood(Wording.History.what(Self.record("teleported"))))
    #expect(Self.isGood(Wording.History.what(Self.record("login", "postponed", rule: "moon"))))
  }

  @Test("say from where, and never which operator or what one wrote")
  func places() {
    let place = Wording.History.place
    #expect(place(Self.record("login", peer: "192.0.2.7"), nil).ja == "SSH 192.0.2.7")
    #expect(place(Self.record("login"), nil).ja == "この端末")
    #expect(place(Self.record("login"), "192.0.2.7").ja == "当組合の端末")
    #expect(place(Self.record("token-dispatched", actor: "operator"), nil).ja == "当組合")
    let revoked = Wording.History.what(
      Self.record("token-revoked", actor: "operator", reason: "lost: said tanaka"))
    #expect(Self.isGood(revoked))
    #expect(revoked.ja.contains("紛失"))
    let kinds = PasswordKind.allCases.map {
      Wording.History.what(Self.record("password-changed", reason: $0.rawValue)).ja
    }
    #expect(kinds.first?.contains("ログインパスワード") == true)
    #expect(kinds.last?.contains("確認用パスワード") == true)
  }
}
